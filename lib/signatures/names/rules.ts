import { searchKey } from '../rules';

/** What people type who do not want to give a name, as `searchKey` has it. */
const namesOfNobody = new Set(['anonymous', 'anonym', 'anonyme', 'anonimo', 'anonima', 'مجهول', 'مجهوله', 'دون اسم']);

/** Whether a name says that there is none: signing with it would show the employer, which its signer does not expect. */
export const isNobody = (name: string): boolean => namesOfNobody.has(searchKey(name));
