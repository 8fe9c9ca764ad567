import { beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { database, inTransaction, Prisma } from '@/lib/platform/db';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { makeNamed, makePending } from '@/lib/signing/factory';
import { withdraw } from '@/lib/signing/receipts/mutations';
import { foldJournal } from './mutations';
import { countOf, largestRows, talliesOf, tallyOf, withTotals } from './queries';
import { addsUp } from './rules';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  letter = await makeLetter(db);
});

async function sign(employer: string, times: number): Promise<string[]> {
  const receipts = [];
  for (let time = 0; time < times; time++)
    receipts.push((await inTransaction((tx) => makeNamed(tx, letter, { employer }))).receipt);
  await foldJournal(letter.id);
  return receipts;
}

const list = (name: string) =>
  db.employer.create({ data: { name, key: name.toLowerCase(), listed: true }, select: { id: true, name: true } });

async function rows(limit?: number) {
  const tallies = await talliesOf(letter.id, limit);
  expect(addsUp(tallies)).toBe(true);
  const { employers, others } = tallies;
  return [...employers.map(({ employer, total }) => [employer, total]), ['others', others.employers, others.total]];
}

test('a name that one or two signers typed is among the others; from three on, and when it is listed, it has a row', async () => {
  await list('Google');
  await sign('Google', 1);
  await sign('The Moon', 2);
  await sign('Some workshop', 4);
  expect(await rows()).toEqual([
    ['Some workshop', 4],
    ['Google', 1],
    ['others', 1, 2],
  ]);
  await sign('The Moon', 1);
  expect(await rows()).toEqual([
    ['Some workshop', 4],
    ['The Moon', 3],
    ['Google', 1],
    ['others', 0, 0],
  ]);
  expect(await rows(1)).toEqual([
    ['Some workshop', 4],
    ['others', 2, 4],
  ]);
});

test('one among the others has its figures where it is asked for by name', async () => {
  await sign('The Moon', 2);
  const moon = await db.employer.findFirstOrThrow({ where: { name: 'The Moon' } });
  expect(await tallyOf(db, letter.id, moon)).toMatchObject({ employer: 'The Moon', named: { total: 2 }, total: 2 });
  expect(await tallyOf(db, letter.id, await list('Google'))).toBeNull();
});

test('those without an employer are the last row, however many they are, and beyond the limit', async () => {
  await list('Google');
  await sign('Google', 1);
  await sign('self-employed', 1);
  expect(await rows()).toEqual([
    ['Google', 1],
    ['No employer', 1],
    ['others', 0, 0],
  ]);
  await sign('N/A', 3);
  await sign('The Moon', 3);
  expect(await rows(1)).toEqual([
    ['The Moon', 3],
    ['No employer', 4],
    ['others', 1, 1],
  ]);
});

test('the number of employers follows every change: named, attributed, withdrawn', async () => {
  const google = await list('Google');
  const employers = async () => (await countOf(db, letter.id)).employers;
  const receipts = await sign('Meta', 2);
  expect(await employers()).toBe(1);
  for (let each = 0; each < 10; each++)
    await inTransaction((tx) => makePending(tx, letter.id, { employerId: google.id }));
  await publishBatch(letter.id);
  expect(await employers()).toBe(2);
  await sign('Google', 1);
  expect(await employers()).toBe(2);
  for (const receipt of receipts) await withdraw(receipt);
  await foldJournal(letter.id);
  expect(await employers()).toBe(1);
  expect(await rows()).toEqual([
    ['Google', 11],
    ['others', 0, 0],
  ]);
});

test('the largest are read by an index, however many names signers have typed', async () => {
  await db.$executeRaw`
    INSERT INTO employer_tally (letter_id, employer_id, named_total, total)
    SELECT ${letter.id}::uuid, gen_random_uuid(), 1 + i % 5, 1 + i % 5 FROM generate_series(1, 20000) AS i`;
  await db.$executeRawUnsafe('ANALYZE employer_tally');
  const { id } = await list('Google');
  const plan = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(
    Prisma.sql`EXPLAIN (ANALYZE, COSTS off, TIMING off) ${largestRows(letter.id, [id], 200)}`,
  );
  const scans = plan.map((line) => line['QUERY PLAN']).filter((line) => line.includes('Scan'));
  const rows = scans.map((line) => Number(/rows=(\d+)/.exec(line)?.[1]));
  expect(scans.filter((line) => line.includes('employer_tally')).every((line) => line.includes('Index'))).toBe(true);
  expect(Math.max(...rows)).toBeLessThanOrEqual(201);
});

test('letters get their totals, named and anonymous together; one that was never opened has none', async () => {
  const empty = await makeLetter(db);
  const draft = await makeLetter(db, { openedAt: null });
  const asOf = new Date('2026-01-24T09:00:00.000Z');
  await db.letterCount.update({
    where: { letterId: letter.id },
    data: { namedTotal: 7, anonymousTotal: 20, asOf },
  });
  expect(await withTotals(db, [draft, letter, empty])).toMatchObject([
    { ...draft, total: 0, asOf: '1970-01-01T00:00:00.000Z' },
    { ...letter, total: 27, asOf: asOf.toISOString() },
    { ...empty, total: 0 },
  ]);
});
