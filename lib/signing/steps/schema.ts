/**
 * The steps of signing on one page: what each form posts, and what the answer shows. Nothing is kept between them but
 * what the forms themselves carry, so that they work without scripts, and a reload loses nothing that was sent.
 */
import { textIn, textsIn } from '@/lib/platform/form';
import type { SignaturePreview } from '@/lib/signatures/model';
import { fields, type Field, type FieldErrors } from '../fields/schema';

/** Everything that was typed, as it was typed. `employer` is written, `listed` chosen from the list. */
export type TypedFields = Record<Field | 'listed', string>;

export const emptyFields = Object.fromEntries([...fields, 'listed'].map((name) => [name, ''])) as TypedFields;

/** A word apart from the text, finished. */
export type NoticeText = { title: string; text: string };

/** The revision that will be signed: its hash for the form, and itself in words. */
export type Reviewed = { hash: string; words: string };

export type CodeStep = {
  view: 'code';
  again: number;
  page: string;
  receipt: string;
  problem: 'missing' | 'wrong' | null;
};

export type SignStep =
  | { view: 'form'; errors: FieldErrors }
  | { view: 'review'; line: SignaturePreview; revision: Reviewed; changed: boolean; caution: NoticeText | null }
  | { view: 'caution'; caution: NoticeText }
  | { view: 'sent'; again: number; revision: string }
  | CodeStep
  | { view: 'signed'; receipt: string }
  | { view: 'ended'; why: 'too-many' | 'gone' | 'used' | 'closed' };

/** What the page shows. `fresh` differs from answer to answer, and is empty before the first. */
export type SignState = SignStep & { typed: TypedFields; fresh: string; unavailable: boolean };

/** Longer than any field allows, so that nothing honest is cut. */
const longestKept = 2_000;

/** One hidden or typed field as text. */
export const formField = (data: FormData, name: string): string => textIn(data, name).slice(0, longestKept);

/** What the fields that are on the page hold. Without scripts both ways' `employer` are: written first, then chosen. */
export function presentFields(data: FormData): Partial<TypedFields> {
  const way = formField(data, 'way');
  const [first, second] = textsIn(data, 'employer').map((text) => text.slice(0, longestKept));
  const written = second !== undefined || way !== 'anonymous' ? first : undefined;
  const listed = second ?? (way === 'anonymous' ? first : undefined);
  const present = fields.filter((name) => name !== 'employer' && data.has(name));
  return {
    ...Object.fromEntries(present.map((name) => [name, formField(data, name)])),
    way,
    ...(written === undefined ? {} : { employer: written }),
    ...(listed === undefined ? {} : { listed }),
  };
}

/** The fields of the way that was chosen, under their names in the form. */
export function fieldsOfWay(typed: TypedFields): Record<string, string> {
  const { listed, ...written } = typed;
  return written.way === 'anonymous' ? { way: written.way, employer: listed, email: written.email } : written;
}
