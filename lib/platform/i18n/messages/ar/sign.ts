import type { sign as english } from '../en/sign';

export const sign: typeof english = {};
