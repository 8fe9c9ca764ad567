import type { mails as english } from '../en/mails';

export const mails: typeof english = {};
