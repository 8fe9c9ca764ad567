import type { privacy as english } from '../en/privacy';

export const privacy: typeof english = {};
