import { beforeEach, expect, test } from 'vitest';
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { publishBatch, updateBatches } from '@/lib/lifecycle/publication/mutations';
import { makeOrganizer } from '@/lib/organizers/factory';
import { NotAllowedError, type Organizer } from '@/lib/permissions/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { publicSigners } from '@/lib/signatures/queries';
import { makePending } from '@/lib/signing/factory';
import { talliesOf } from '@/lib/tallies/queries';
import { addsUp } from '@/lib/tallies/rules';
import { batchList } from './admin-queries';
import { decideOnBatch } from './mutations';

const db = database();
let letter: MadeLetter;
let google: string;

beforeEach(async () => {
  letter = await makeLetter(db);
  google = (await findOrCreateEmployer(db, 'Google')).id;
});

async function publish(ofGoogle: number, others: number): Promise<void> {
  for (let each = 0; each < ofGoogle + others; each++)
    await inTransaction((tx) =>
      makePending(tx, letter.id, { employerId: each < ofGoogle ? google : null, verificationLevel: 'employer' }),
    );
  expect(await publishBatch(letter.id)).toBe(ofGoogle + others);
}

const remove = (organizer: Organizer, batch: number) =>
  inTransaction((tx) => decideOnBatch(tx, organizer, letter, batch, { kind: 'remove', reason: 'a flood of bots' }));
const restore = (organizer: Organizer, batch: number) =>
  inTransaction((tx) => decideOnBatch(tx, organizer, letter, batch, { kind: 'restore' }));

/** What readers see: the figures, and how many lines the list has. */
async function seen() {
  const tallies = await talliesOf(letter.id);
  expect(addsUp(tallies)).toBe(true);
  const { signers } = await publicSigners(db, letter.id, { limit: 100 });
  return {
    lines: signers.length,
    total: tallies.count.total,
    verified: tallies.count.anonymous.verified,
    notShown: tallies.count.notShown,
    google: tallies.employers.find(({ employer }) => employer === 'Google')?.total ?? 0,
  };
}

test('a removed batch leaves list and figures at the next check, and restoring brings back exactly the same', async () => {
  const { organizer } = await makeOrganizer({ role: 'moderator' });
  await publish(12, 3);
  await publish(3, 8);
  const before = await seen();
  expect(before).toEqual({ lines: 26, total: 26, verified: 15, notShown: 11, google: 15 });
  expect(await remove(organizer, 1)).toBe(true);
  expect(await remove(organizer, 1)).toBe(false);
  expect(await seen()).toEqual(before);
  await updateBatches(letter.id, false);
  const without = await seen();
  expect(without).toMatchObject({ lines: 11, total: 11 });
  await updateBatches(letter.id, false);
  expect(await seen()).toEqual(without);
  expect(await restore(organizer, 1)).toBe(true);
  expect(await seen()).toEqual(without);
  await updateBatches(letter.id, false);
  expect(await seen()).toEqual(before);
});

test('a decision that is taken back before the check changes nothing', async () => {
  const { organizer } = await makeOrganizer({ role: 'owner' });
  await publish(0, 10);
  const before = await seen();
  await remove(organizer, 1);
  await restore(organizer, 1);
  await updateBatches(letter.id, false);
  expect(await seen()).toEqual(before);
});

test('signatures of a removed batch keep their places in the groups, and hidden ones of it are not attributed', async () => {
  const { organizer } = await makeOrganizer({ role: 'owner' });
  await publish(10, 0);
  await remove(organizer, 1);
  await updateBatches(letter.id, false);
  expect(await seen()).toMatchObject({ total: 0, google: 0 });
  // Ten of Google were attributed before, so the next group is of five.
  await publish(5, 5);
  expect(await seen()).toMatchObject({ total: 10, google: 5 });
  await publish(4, 6);
  await remove(organizer, 3);
  await updateBatches(letter.id, false);
  await publish(1, 9);
  expect(await seen()).toMatchObject({ google: 5 });
});

test('the list of batches says what readers can note down, and who decided what; no role beyond moderators decides', async () => {
  const { organizer } = await makeOrganizer({ role: 'moderator' });
  const { organizer: editor } = await makeOrganizer({ role: 'editor' });
  await publish(0, 12);
  await inTransaction((tx) => makePending(tx, letter.id));
  await expect(remove(editor, 1)).rejects.toThrow(NotAllowedError);
  expect(await batchList(db, editor, letter.id)).toMatchObject([
    { number: 1, size: 12, toRemove: false, decision: null },
  ]);
  expect(await remove(organizer, 2)).toBe(false);
  await remove(organizer, 1);
  expect(await batchList(db, editor, letter.id)).toMatchObject([
    {
      number: 1,
      removed: false,
      toRemove: true,
      decision: { organizer: organizer.name, reasonText: 'a flood of bots' },
    },
  ]);
  const events = await db.auditEntry.findMany({ select: { action: true, payload: true } });
  expect(events).toMatchObject([{ action: 'batch.removed', payload: { batch: 1, reason: 'a flood of bots' } }]);
});
