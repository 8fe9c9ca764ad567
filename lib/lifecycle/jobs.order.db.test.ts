import { beforeAll, beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { database, inTransaction, Prisma } from '@/lib/platform/db';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { receiptHash } from '@/lib/signatures/receipts/rules';
import { makePending } from '@/lib/signing/factory';

const db = database();
let letter: MadeLetter;

// PostgreSQL may read what waits through an index, which happens to mix it; the promise must not hang on that.
beforeAll(async () => {
  const [{ name } = { name: '' }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`;
  for (const kind of ['indexscan', 'bitmapscan'])
    await db.$executeRawUnsafe(`ALTER DATABASE "${name}" SET enable_${kind} = off`);
  // Connections that open from here on know of it.
  await db.$disconnect();
});

beforeEach(async () => {
  letter = await makeLetter(db);
});

test('the order of address tokens, by place or by transaction, pairs them with published rows no better than chance', async () => {
  const rounds = 12;
  const found = { place: 0, transaction: 0 };
  for (let round = 1; round <= rounds; round++) {
    const before = await tokensBy('transaction');
    const receipts: string[] = [];
    for (let each = 0; each < 10; each++) receipts.push(await inTransaction((tx) => makePending(tx, letter.id)));
    // Signed one after another: the order of arrival, which whoever copies the database reads off the tokens.
    const arrived = (await tokensBy('transaction')).filter((token) => !before.includes(token));
    await publishBatch(letter.id);
    const rows = await db.$queryRaw<{ receipt: string }[]>`
      SELECT encode(receipt_hash, 'hex') AS receipt FROM anonymous_signature
      WHERE batch = ${round} ORDER BY xmin::text::bigint, ctid`;
    for (const order of ['place', 'transaction'] as const) {
      const tokens = (await tokensBy(order)).filter((token) => arrived.includes(token));
      found[order] += rows.filter(({ receipt }, place) => {
        const whose = receipts[arrived.indexOf(tokens[place] ?? '')] ?? '';
        return receipt === Buffer.from(receiptHash(whose)).toString('hex');
      }).length;
    }
  }
  // Chance finds one a batch on average; three a batch has a probability below one in a million.
  expect(found.place).toBeLessThan(rounds * 3);
  expect(found.transaction).toBeLessThan(rounds * 3);
});

/** The letter's address tokens as they are placed in the table, or in the order of the transactions that wrote them. */
async function tokensBy(order: 'place' | 'transaction'): Promise<string[]> {
  const by = order === 'place' ? Prisma.sql`ctid` : Prisma.sql`xmin::text::bigint`;
  const rows = await db.$queryRaw<{ token: string }[]>`
    SELECT encode(token, 'hex') AS token FROM address_token WHERE letter_id = ${letter.id}::uuid ORDER BY ${by}`;
  return rows.map(({ token }) => token);
}
