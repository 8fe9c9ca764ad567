import type { signers as english } from '../en/signers';

export const signers: typeof english = {};
