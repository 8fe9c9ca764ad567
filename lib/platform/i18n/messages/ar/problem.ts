import type { problem as english } from '../en/problem';

export const problem: typeof english = {};
