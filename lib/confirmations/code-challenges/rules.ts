import { createHash, timingSafeEqual } from 'node:crypto';

/** How long a code is valid after its email was accepted. */
export const CODE_HOURS = 1;
/** How long the delivery of a code is attempted. */
export const CODE_DELIVERY_HOURS = 3;
/** Wrong codes on one page. */
export const MAX_ATTEMPTS = 10;
export const CODE_LENGTH = 8;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time. By digests: whatever was typed has the length of a code. */
export const codesEqual = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
