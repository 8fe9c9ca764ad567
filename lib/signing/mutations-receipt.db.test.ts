import { beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/letters/factory';
import { database, inTransaction } from '@/lib/platform/db';
import type { Standing } from '@/lib/signatures/rules';
import { fold } from '@/lib/tallies/mutations';
import { countOf } from '@/lib/tallies/queries';
import { makeNamed } from './factory';
import { correctNamed } from './mutations-receipt';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  letter = await makeLetter(db);
});

test.each<[Standing, string, Standing]>([
  ['declared', 'Google', 'declared'],
  ['declared', 'Northfold', 'declared'],
  ['email_confirmed', 'Northfold', 'email_confirmed'],
  ['employer_verified', 'Google', 'employer_verified'],
  ['employer_verified', 'Northfold', 'email_confirmed'],
])('a signature that is %s, corrected to stand at %s, is %s', async (standing, employer, after) => {
  const { id, receipt } = await inTransaction((tx) => makeNamed(tx, letter, { employer: 'Google', standing }));
  expect(await correctNamed(receipt, { relation: 'former', role: 'Editor', employer })).toEqual({ ok: true });
  expect(await db.namedSignature.findFirstOrThrow({ where: { id } })).toMatchObject({
    role: 'Editor',
    standing: after,
  });
  await fold(letter.id);
  expect((await countOf(db, letter.id)).named).toEqual({ total: 1, verified: after === 'employer_verified' ? 1 : 0 });
});
