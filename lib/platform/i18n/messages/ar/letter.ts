import type { letter as english } from '../en/letter';

export const letter: typeof english = {};
