import { expect, test } from 'vitest';
import { removalFormSchema } from './schema';

const id = ['7d3a6f0e-52ab-4f1c-9d0b-0f6f3f1f2a11'];
const problemsOf = (why: string | undefined, reason: string) =>
  removalFormSchema.safeParse({ id, why, reason }).error?.issues.map(({ path, message }) => [path[0], message]);

test('a reason is one of the list, with or without a text', () => {
  expect(problemsOf('invented', '')).toBeUndefined();
  expect(problemsOf('invented', 'three of the same minute')).toBeUndefined();
  expect(problemsOf('because', '')).toEqual([['why', 'reason']]);
  expect(problemsOf(undefined, 'because')).toEqual([['why', 'reason']]);
});

test('another reason is said in a few words, without anything invisible', () => {
  expect(problemsOf('other', '')).toEqual([['reason', 'reason']]);
  expect(problemsOf('other', '\u200b \u202e ')).toEqual([['reason', 'reason']]);
  expect(removalFormSchema.parse({ id, why: 'other', reason: ' seen\u202e twice ' })).toMatchObject({
    reason: 'seen twice',
  });
});
