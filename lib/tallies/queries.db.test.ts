import { beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/letters/factory';
import { database, inTransaction } from '@/lib/platform/db';
import { publishBatch } from '@/lib/signatures/publication/mutations';
import { makeNamed, makePending } from '@/lib/signing/factory';
import { withdraw } from '@/lib/signing/receipts/mutations';
import { foldJournal } from './mutations';
import { countOf, talliesOf, tallyOf } from './queries';
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
  await sign('Some workshop', 3);
  expect(await rows()).toEqual([
    ['Some workshop', 3],
    ['Google', 1],
    ['others', 1, 2],
  ]);
  await sign('The Moon', 1);
  expect(await rows()).toEqual([
    ['Some workshop', 3],
    ['The Moon', 3],
    ['Google', 1],
    ['others', 0, 0],
  ]);
  expect(await rows(1)).toEqual([
    ['Some workshop', 3],
    ['others', 2, 4],
  ]);
});

test('one among the others has its figures where it is asked for by name', async () => {
  await sign('The Moon', 2);
  const moon = await db.employer.findFirstOrThrow({ where: { name: 'The Moon' } });
  expect(await tallyOf(db, letter.id, moon)).toMatchObject({ employer: 'The Moon', named: { total: 2 }, total: 2 });
  expect(await tallyOf(db, letter.id, await list('Google'))).toBeNull();
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
  const plan = await db.$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN SELECT * FROM employer_tally WHERE letter_id = ${letter.id}::uuid AND total >= 3
    ORDER BY total DESC, employer_id LIMIT 200`;
  const text = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(text).toContain('employer_tally_letter_id_total_employer_id_idx');
  expect(text).not.toContain('Sort');
});
