/** Invariant: a receipt is a secret of 80 random bits, shown once; only its hash is stored. */
import { createHash, randomBytes } from 'node:crypto';
import { asciiDigits } from '@/lib/platform/folding';

// Crockford's base 32: no character that is easily taken for another, and no U, so that no rude word comes out.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random letters and digits, five bits each. */
export const randomCode = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET[byte % 32]).join('');

/**
 * A code as it was typed or pasted: in digits of any script and letters of any width or case, without the spaces, hyphens,
 * quotation marks and full stops in and around it, and with what is easily misread put right.
 */
export const cleanCode = (text: string): string =>
  asciiDigits(text.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{S}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** How many characters the code of an email has. */
export const codeLength = 8;

const CODE = new RegExp(`^[${ALPHABET}]{${codeLength}}$`);

/** Whether the text can be the code of an email at all: one that cannot is no attempt, and says "The code has 8 characters". */
export const isCodeShape = (text: string): boolean => CODE.test(cleanCode(text));

const RECEIPT = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** Whether the text can be a receipt at all. */
export const isReceipt = (text: string): boolean => RECEIPT.test(cleanCode(text));

/** A new receipt in groups of four, such as `K7QM-2F9T-0XWD-ZR4B`. */
export const newReceipt = (): string => (randomCode(16).match(/.{4}/g) ?? []).join('-');

/** SHA-256 of the receipt, however it was typed: what is stored of it. */
export const receiptHash = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update('undersigned receipt').update(cleanCode(text)).digest());
