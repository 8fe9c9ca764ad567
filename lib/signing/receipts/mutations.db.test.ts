import { beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { database, inTransaction } from '@/lib/platform/db';
import type { VerificationLevel } from '@/lib/signatures/rules';
import { foldJournal } from '@/lib/tallies/mutations';
import { countOf } from '@/lib/tallies/queries';
import { makeNamed } from '../factory';
import { correctionForm } from '../schema';
import { correctNamed } from './mutations';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  letter = await makeLetter(db);
});

test.each<[VerificationLevel, string, VerificationLevel]>([
  ['declared', 'Google', 'declared'],
  ['declared', 'Northfold', 'declared'],
  ['email', 'Northfold', 'email'],
  ['employer', 'Google', 'employer'],
  ['employer', 'Northfold', 'email'],
])('a signature that is %s, corrected to the employer %s, is %s', async (verificationLevel, employer, after) => {
  const { id, receipt } = await inTransaction((tx) => makeNamed(tx, letter, { employer: 'Google', verificationLevel }));
  expect(await correctNamed(receipt, correctionForm.parse({ relation: 'former', role: 'Editor', employer }))).toEqual({
    ok: true,
  });
  expect(await db.namedSignature.findFirstOrThrow({ where: { id } })).toMatchObject({
    role: 'Editor',
    verificationLevel: after,
  });
  await foldJournal(letter.id);
  expect((await countOf(db, letter.id)).named).toEqual({ total: 1, verified: after === 'employer' ? 1 : 0 });
});
