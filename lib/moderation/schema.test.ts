import { expect, test } from 'vitest';
import { removalSchema } from './schema';

const ids = ['7d3a6f0e-52ab-4f1c-9d0b-0f6f3f1f2a11'];
const isReason = (reasonCode: string, reasonText: string) =>
  removalSchema.safeParse({ ids, reasonCode, reasonText }).success;

test('a reason is one of the list, with or without a text', () => {
  expect(isReason('invented', '')).toBe(true);
  expect(isReason('invented', 'three of the same minute')).toBe(true);
  expect(isReason('because', '')).toBe(false);
  expect(isReason('', 'because')).toBe(false);
});

test('another reason is said in a few words, without anything invisible', () => {
  expect(isReason('other', '')).toBe(false);
  expect(isReason('other', '\u200b \u202e ')).toBe(false);
  expect(removalSchema.parse({ ids, reasonCode: 'other', reasonText: ' seen\u202e twice ' })).toMatchObject({
    reasonText: 'seen twice',
  });
});
