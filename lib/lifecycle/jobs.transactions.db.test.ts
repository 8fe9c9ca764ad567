import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedEmployers } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { confirmNamed, submitCode } from '@/lib/signing/confirm/mutations';
import { askAnonymously, askNamed, code, deliver, emptyMailbox, link } from '@/scripts/test/signing-steps';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  emptyMailbox();
  await seedEmployers(db);
  letter = await makeLetter(db);
});
afterEach(() => setClock());

/** Of every row of every table the transactions that wrote it, and that locked or deleted it. */
async function transactions(): Promise<{ table: string; id: string }[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`;
  const found: { table: string; id: string }[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ id: string }[]>(
      `SELECT DISTINCT unnest(ARRAY[xmin::text, xmax::text]) AS id FROM ONLY ${name}`,
    );
    found.push(...rows.filter(({ id }) => id !== '0').map(({ id }) => ({ table: name, id })));
  }
  return found;
}

/** Where it is counted who asks, or for whom: a network, an address, a domain. */
const counters = ['rate_limit', 'budget_counter', 'email_turn'].map((name) => `public.${name}`);

/** The tables with a row that a transaction wrote which also counted: it would tie a network to that row. */
async function tiedToCounters(): Promise<string[]> {
  const all = await transactions();
  const counted = all.filter(({ table }) => counters.includes(table)).map(({ id }) => id);
  expect(counted).not.toEqual([]);
  return all.filter(({ table, id }) => !counters.includes(table) && counted.includes(id)).map(({ table }) => table);
}

test('no row of an anonymous signing was written with a counter, from its start to its code; its page is deleted', async () => {
  const page = await askAnonymously(letter, 'amal@mailbox.example', 'Google');
  expect(await tiedToCounters()).toEqual([]);
  await deliver();
  expect(await tiedToCounters()).toEqual([]);
  const typed = { slug: letter.slug, page, code: await code(), receipt: newReceipt() };
  expect(await submitCode(typed)).toEqual({ outcome: 'signed' });
  expect(await tiedToCounters()).toEqual([]);
  expect([await db.codePage.count(), await db.codeChallenge.count()]).toEqual([0, 0]);
  // A repeated request has the same outcome without its page.
  expect(await submitCode(typed)).toEqual({ outcome: 'signed' });
});

test('no row of a named signing was written with a counter, from its start to its button', async () => {
  await askNamed(letter);
  expect(await tiedToCounters()).toEqual([]);
  await deliver();
  expect(await tiedToCounters()).toEqual([]);
  expect(await confirmNamed(await link(), newReceipt())).toMatchObject({ outcome: 'signed' });
  expect(await tiedToCounters()).toEqual([]);
});
