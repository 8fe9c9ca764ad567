import type { common as english } from '../en/common';

export const common: typeof english = {};
