import { expect, test } from 'vitest';
import { makeLetter } from '@/lib/lifecycle/factory';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { makeNamed, makePending } from '../factory';
import { findByReceipt } from './queries';

const db = database();

/** The client, counting what it is asked. */
function counting(): { db: Db; queries: () => number } {
  let queries = 0;
  const counted = db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        queries += 1;
        return query(args);
      },
    },
  });
  return { db: counted as unknown as Db, queries: () => queries };
}

async function queriesFor(receipt: string): Promise<number> {
  const { db: counted, queries } = counting();
  await findByReceipt(counted, receipt);
  return queries();
}

test('a receipt is found under whichever letter, in every state, by as many queries however many letters there are', async () => {
  const letter = await makeLetter(db);
  const named = await inTransaction((tx) => makeNamed(tx, letter));
  const waiting = await inTransaction((tx) => makePending(tx, letter.id));
  const published = await makeLetter(db);
  const batch = [];
  for (let each = 0; each < 10; each++) batch.push(await inTransaction((tx) => makePending(tx, published.id)));
  await publishBatch(published.id);
  const shown = batch[0] ?? '';
  const receipts = [named.receipt, waiting, shown, newReceipt()];

  const before = [];
  for (const receipt of receipts) before.push(await queriesFor(receipt));
  for (let each = 0; each < 5; each++) {
    const other = await makeLetter(db);
    await inTransaction((tx) => makePending(tx, other.id));
  }
  const after = [];
  for (const receipt of receipts) after.push(await queriesFor(receipt));
  expect(after).toEqual(before);
  expect(Math.max(...after)).toBeLessThanOrEqual(5);

  expect(await findByReceipt(db, named.receipt)).toMatchObject({ way: 'named', slug: letter.slug, removed: false });
  expect(await findByReceipt(db, waiting)).toMatchObject({ way: 'anonymous', slug: letter.slug, state: 'waiting' });
  expect(await findByReceipt(db, shown)).toMatchObject({ way: 'anonymous', slug: published.slug, state: 'shown' });
  expect(await findByReceipt(db, newReceipt())).toBeNull();
});
