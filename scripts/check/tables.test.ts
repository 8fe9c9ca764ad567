import { expect, test } from 'vitest';
import { foreignUses, tablesIn, tablesUsed } from './tables';

const schema = `
/// Owner: letters.
/// A letter.
model Letter {
  id String
  @@map("letter")
}

/// Owner: tallies.
model LetterCount {
  id String
  @@map("letter_count")
}
`;
const tables = tablesIn(schema);
const used = (source: string) => tablesUsed(source, tables).map(({ model }) => model);

test('a use is seen, by the client and in SQL, reading and writing', () => {
  expect(used('await tx.letterCount.create({})')).toEqual(['letterCount']);
  expect(used('await database().letter.findMany()')).toEqual(['letter']);
  expect(used('tx.$executeRaw`UPDATE letter_count SET total = 1`')).toEqual(['letterCount']);
  expect(used('`SELECT 1 FROM a JOIN letter l ON true`')).toEqual(['letter']);
  expect(used('// a letter and its count')).toEqual([]);
});

test('a table that another domain uses is named with its owner', () => {
  expect(foreignUses(tables, [['lib/letters/queries.ts', 'db.letter.findMany()']])).toEqual([]);
  expect(foreignUses(tables, [['lib/signing/jobs.ts', 'DELETE FROM letter WHERE true']])).toEqual([
    "lib/signing/jobs.ts uses letter, which is lib/letters's",
  ]);
});

test('a table without an owner is refused', () => {
  expect(() => tablesIn('model Lost {\n  @@map("lost")\n}\n')).toThrow('who owns it');
});
