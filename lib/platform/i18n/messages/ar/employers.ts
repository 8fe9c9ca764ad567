import type { employers as english } from '../en/employers';

export const employers: typeof english = {};
