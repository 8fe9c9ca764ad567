import { canonicalAddress } from '@/lib/email-addresses/rules';
import { foldTerms, indexTerms } from '@/lib/platform/folding';

/** What people type who do not want to give a name, folded. */
const namesOfNobody = new Set(
  [
    'anonymous',
    'anonym',
    'anonyme',
    'anonimo',
    'anonima',
    'anon',
    'no name',
    'مجهول',
    'مجهولة',
    'دون اسم',
    'بلا اسم',
  ].map(foldTerms),
);

/** What a name is found by: its words, with one space between them. */
export const nameKey = (name: string): string => indexTerms(name).join(' ');

/** Whether a name says that there is none: signing with it would show the employer, which its signer does not expect. */
export const isNobody = (name: string): boolean => namesOfNobody.has(foldTerms(name));

/** Whether a name is an email address: it was typed into the wrong field, and would be published. */
export const isAddress = (name: string): boolean => name.includes('@') && canonicalAddress(name).ok;
