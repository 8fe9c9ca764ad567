import { expect, test } from 'vitest';
import { makeLetter } from '@/lib/letters/factory';
import { database } from '@/lib/platform/db';
import { withTotals } from './queries';

test('letters get their totals, named and anonymous together; one that was never opened has none', async () => {
  const db = database();
  const counted = await makeLetter(db);
  const empty = await makeLetter(db);
  const draft = await makeLetter(db, { openedAt: null });
  const asOf = new Date('2026-01-24T09:00:00.000Z');
  await db.letterCount.update({
    where: { letterId: counted.id },
    data: { namedTotal: 7, anonymousTotal: 20, asOf },
  });
  expect(await withTotals(db, [draft, counted, empty])).toMatchObject([
    { ...draft, total: 0, asOf: '1970-01-01T00:00:00.000Z' },
    { ...counted, total: 27, asOf: asOf.toISOString() },
    { ...empty, total: 0 },
  ]);
});
