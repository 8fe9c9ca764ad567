import type { receipt as english } from '../en/receipt';

export const receipt: typeof english = {};
