import { afterEach, expect, test } from 'vitest';
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { makeLetter } from '@/lib/lifecycle/factory';
import { publishBatch, updateBatches } from '@/lib/lifecycle/publication/mutations';
import { addHours, now, setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { withdrawAnonymous } from '@/lib/signatures/anonymous/mutations';
import { receiptHash } from '@/lib/signatures/receipts/rules';
import { makePending } from '@/lib/signing/factory';
import { talliesOf } from '@/lib/tallies/queries';
import { addsUp } from '@/lib/tallies/rules';

const db = database();
afterEach(() => setClock());

type Figures = { batch: number; total: number; verified: number; notShown: number; employers: Record<string, number> };

/** What a reader notes down: the public figures. */
async function figures(letterId: string): Promise<Figures> {
  const tallies = await talliesOf(letterId);
  expect(addsUp(tallies)).toBe(true);
  const { batch, count, employers } = tallies;
  return {
    batch,
    total: count.anonymous.total,
    verified: count.anonymous.verified,
    notShown: count.notShown,
    employers: Object.fromEntries(employers.map(({ employer, anonymous }) => [employer, anonymous.total])),
  };
}

/** A sequence of numbers that looks random and is the same each time (Numerical Recipes' generator). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('over many days of signing and withdrawing no figure shows that one person withdrew, nor where', async () => {
  const letter = await makeLetter(db);
  const employers = await Promise.all(['Google', 'Meta', 'Adobe'].map((name) => findOrCreateEmployer(db, name)));
  const random = sequence(7);
  const begun = now();
  const signed: string[] = [];
  let before = await figures(letter.id);
  let withdrawals = 0;
  let left = 0;
  for (let day = 0; day < 40; day++) {
    setClock(addHours(begun, day * 24));
    const arriving = day % 4 === 3 ? 0 : random(16);
    for (let each = 0; each < arriving; each++) {
      const employerId = employers[random(5)]?.id ?? null;
      const verificationLevel = random(2) === 0 ? 'employer' : 'email';
      signed.push(await inTransaction((tx) => makePending(tx, letter.id, { employerId, verificationLevel })));
    }
    for (let each = 0; each < random(4) && signed.length > 10; each++) {
      const [receipt = ''] = signed.splice(random(signed.length), 1);
      const outcome = await inTransaction((tx) => withdrawAnonymous(tx, letter.id, receiptHash(receipt)));
      if (outcome === 'with-next-batch') withdrawals += 1;
    }
    // Withdrawing alone changes nothing, nor does time.
    expect(await figures(letter.id)).toEqual(before);
    await updateBatches(letter.id, false);
    expect(await figures(letter.id)).toEqual(before);
    const published = await publishBatch(letter.id);
    const after = await figures(letter.id);
    if (published === null) expect(after).toEqual(before);
    else {
      left += before.total + published - after.total;
      // The total grows by a batch, or by what whole groups of five leave of one.
      const grown = after.total - before.total;
      expect(grown >= 10 || (10 - grown) % 5 === 0).toBe(true);
      for (const { name } of employers) {
        const [one = 0, other = 0] = [before.employers[name], after.employers[name]];
        expect((other - one) % 5).toBe(0);
        expect(other === 0 || other >= 10).toBe(true);
      }
      expect((after.verified - before.verified) % 5).toBe(0);
    }
    before = after;
  }
  // There was something to see, and those who withdrew do leave.
  expect(withdrawals).toBeGreaterThan(20);
  expect(left).toBeGreaterThan(5);
});

test('of a finalized letter withdrawn signatures leave five together, and no fewer', async () => {
  const letter = await makeLetter(db);
  const receipts: string[] = [];
  for (let each = 0; each < 20; each++) receipts.push(await inTransaction((tx) => makePending(tx, letter.id)));
  await publishBatch(letter.id);
  const totals: number[] = [];
  for (const receipt of receipts.slice(0, 6)) {
    await inTransaction((tx) => withdrawAnonymous(tx, letter.id, receiptHash(receipt)));
    await updateBatches(letter.id, true);
    totals.push((await figures(letter.id)).total);
  }
  expect(totals).toEqual([20, 20, 20, 20, 15, 15]);
});
