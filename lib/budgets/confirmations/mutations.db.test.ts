import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedEmployers } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { decideOnHeld, undoDecision } from '@/lib/moderation/mutations';
import { makeOrganizer } from '@/lib/organizers/factory';
import { now, setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { destroyExpiredKeys } from '@/lib/platform/keyring/keyring';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { publicSigners } from '@/lib/signatures/queries';
import { confirmNamed } from '@/lib/signing/confirm/mutations';
import { makePending } from '@/lib/signing/factory';
import { readReceipt } from '@/lib/signing/receipts/mutations';
import { askNamed, deliver, emptyMailbox, link } from '@/scripts/test/signing-steps';
import { foldJournal } from '@/lib/tallies/mutations';
import { countOf } from '@/lib/tallies/queries';
import { openAlerts } from '../alerts/admin-queries';
import { announceAlerts, dismissAlert } from '../alerts/mutations';
import { holdsBatch, holdsDomain } from '../alerts/queries';
import { deleteExpiredCounts } from '../counters/mutations';
import { countConfirmation } from './mutations';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  emptyMailbox();
  letter = await makeLetter(db);
});
afterEach(() => setClock());

const confirm = (domain: string, typedEmployer = false) =>
  countConfirmation(db, { letterId: letter.id, domain, typedEmployer });

async function confirmTimes(times: number, domain: (index: number) => string): Promise<void> {
  for (let index = 0; index < times; index++) await confirm(domain(index));
}

const bots = (index: number) => `m${index}.bots.example`;

/** Everything that the tables hold, as text. */
async function everything(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`;
  const texts = [];
  for (const { name } of tables)
    texts.push(JSON.stringify(await db.$queryRawUnsafe(`SELECT t::text AS row FROM ${name} t`)));
  return texts.join('\n');
}

test('invented signatures from one catch-all domain raise an alert, and the rest is held until somebody looks', async () => {
  const { organizer } = await makeOrganizer();
  await confirmTimes(678, bots);
  expect(await openAlerts(db, organizer, letter.id)).toEqual([]);
  await announceAlerts(db);
  expect(await openAlerts(db, organizer, letter.id)).toMatchObject([
    { kind: 'domain', subject: 'bots.example', atLeast: 400 },
  ]);

  await askNamed(letter, { email: 'bot@x.bots.example' });
  await deliver();
  const receipt = newReceipt();
  expect(await confirmNamed(await link(), receipt)).toMatchObject({ outcome: 'signed', held: true });
  expect(await readReceipt(receipt)).toMatchObject({ held: true });
  const shown = async () => {
    await foldJournal(letter.id);
    return [(await publicSigners(db, letter.id, { limit: 50 })).signers.length, (await countOf(db, letter.id)).total];
  };
  expect(await shown()).toEqual([0, 0]);

  const [held] = await db.namedSignature.findMany({ where: { state: 'held' } });
  const decide = (kind: 'approve' | 'refuse') =>
    inTransaction((tx) => decideOnHeld(tx, organizer, letter, [held?.id ?? ''], kind));
  const approved = await decide('approve');
  expect(await shown()).toEqual([1, 1]);
  expect(await inTransaction((tx) => undoDecision(tx, organizer, letter, approved ?? ''))).toBe(true);
  expect(await shown()).toEqual([0, 0]);
  const refused = await decide('refuse');
  expect((await db.namedSignature.findFirstOrThrow()).state).toBe('removed');
  await inTransaction((tx) => undoDecision(tx, organizer, letter, refused ?? ''));
  expect((await db.namedSignature.findFirstOrThrow()).state).toBe('held');
});

test('the batch of anonymous signatures waits while a domain’s alert is open, but not beyond the closing', async () => {
  const { organizer } = await makeOrganizer();
  for (let each = 0; each < 10; each++) await inTransaction((tx) => makePending(tx, letter.id));
  await confirmTimes(60, bots);
  expect(await holdsBatch(db, letter.id)).toBe(true);
  expect(await publishBatch(letter.id)).toBeNull();
  await announceAlerts(db);
  const [alert] = await openAlerts(db, organizer, letter.id);
  await inTransaction((tx) => dismissAlert(tx, organizer, { letter: letter.slug, id: alert?.id ?? '' }));
  expect(await holdsDomain(db, letter.id, 'bots.example')).toBe(false);
  await confirmTimes(300, bots);
  expect(await openAlerts(db, organizer, letter.id)).toEqual([]);
  expect(await publishBatch(letter.id)).toBe(10);

  for (let each = 0; each < 3; each++) await inTransaction((tx) => makePending(tx, letter.id));
  setClock(new Date(now().getTime() + 25 * 3_600_000));
  await confirmTimes(60, bots);
  expect(await holdsBatch(db, letter.id)).toBe(true);
  await db.letter.update({ where: { id: letter.id }, data: { closesAt: new Date(now().getTime() - 6 * 3_600_000) } });
  expect(await publishBatch(letter.id)).toBe(3);
});

test('no table says of a domain that only some confirmed from it, and after two hours nobody can count them', async () => {
  await confirmTimes(19, () => 'small.example');
  await confirm('workshop.example', true);
  expect(await everything()).not.toMatch(/small|workshop/);
  expect(await db.budgetCounter.count()).toBe(3);
  setClock(new Date(now().getTime() + 3 * 3_600_000));
  destroyExpiredKeys();
  await deleteExpiredCounts(db);
  expect(await db.budgetCounter.count()).toBe(0);
});

test('a provider and a listed employer have budgets of their own, and another letter is not held', async () => {
  await seedEmployers(db);
  const other = await makeLetter(db);
  await confirmTimes(60, () => 'gmail.com');
  await confirmTimes(60, () => 'google.com');
  await confirmTimes(60, bots);
  expect(await holdsDomain(db, letter.id, 'gmail.com')).toBe(false);
  expect(await holdsDomain(db, letter.id, 'google.com')).toBe(false);
  expect(await holdsDomain(db, letter.id, 'bots.example')).toBe(true);
  expect(await holdsDomain(db, other.id, 'bots.example')).toBe(false);
});

test('many employers that only signers typed raise an alert that holds nothing', async () => {
  for (let index = 0; index < 50; index++) await confirm(`own${index}.example`, true);
  expect(await db.alert.findMany()).toMatchObject([{ kind: 'typed-employers', subject: '', atLeast: 50 }]);
  expect(await holdsBatch(db, letter.id)).toBe(false);
});
