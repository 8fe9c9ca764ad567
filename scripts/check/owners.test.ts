import { expect, test } from 'vitest';
import { sharedTables, written } from './owners';

const schema = 'model Letter {\n}\nmodel LetterCount {\n}\n';

test('what is written is seen, by the client and in SQL', () => {
  expect([...written('await tx.letterCount.create({})')]).toEqual(['letterCount']);
  expect([...written('tx.$executeRaw`UPDATE letter_count SET total = 1`')]).toEqual(['letterCount']);
  expect([...written('await tx.letter.findMany()')]).toEqual([]);
});

test('a table that two domains write is named with both', () => {
  const own = ['lib/letters/mutations.ts', 'tx.letter.update({})'] as const;
  expect(sharedTables(schema, [own, ['lib/tallies/mutations.ts', 'tx.letterCount.update({})']])).toEqual([]);
  expect(sharedTables(schema, [own, ['lib/signing/jobs.ts', 'DELETE FROM letter WHERE']])).toEqual([
    'letter is written by lib/letters and lib/signing',
  ]);
});
