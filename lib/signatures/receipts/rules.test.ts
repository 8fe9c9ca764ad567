import { expect, test } from 'vitest';
import { cleanCode, isCodeShape, isReceipt, newReceipt, receiptHash } from './rules';

test('a receipt is sixteen letters and digits in groups of four', () => {
  expect(newReceipt()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('a receipt is found however it was copied', () => {
  const stored = receiptHash('K7QM-2F9T-0XWD-1R4B');
  for (const typed of [
    'k7qm 2f9t 0xwd 1r4b',
    ' K7QM2F9T-OXWD-lR4B\n',
    'K7QM–2F9T–0XWD–1R4B',
    '“K7QM-2F9T-0XWD-1R4B”.',
    'Ｋ７ＱＭ-2F9T‐0XWD‑1R4B',
    'K۷QM-٢F٩T-٠XWD-۱R۴B',
  ]) {
    expect(isReceipt(typed)).toBe(true);
    expect(receiptHash(typed)).toEqual(stored);
  }
});

test('what is no receipt is told apart before anything is asked of the database', () => {
  for (const typed of ['', 'K7QM', 'K7QM-2F9T-0XWD-1R4BX', "' OR 1=1 --", '🙂'.repeat(16)])
    expect(isReceipt(typed)).toBe(false);
});

test('a code is read whatever case and spaces it was typed with', () => {
  expect(cleanCode(' 7kq2-lo3I ')).toBe('7KQ21031');
});

test.each([
  '7KQ21031.',
  '"7KQ21031"',
  '«7kq2 1031»',
  '(7KQ2-1031)',
  '٧KQ٢١٠٣١',
  '۷KQ۲۱۰۳۱',
  '７ＫＱ２１０３１',
  '\u200f7KQ21031\u200e',
  '7KQ21031,',
])('a code is the same as %j', (typed) => {
  expect(cleanCode(typed)).toBe('7KQ21031');
  expect(isCodeShape(typed)).toBe(true);
});

test.each(['', '7KQ2', '7KQ210311', '7KQ2103U', '7KQ2103é', '7KQ2103$'])('%j is no code', (typed) => {
  expect(isCodeShape(typed)).toBe(false);
});
