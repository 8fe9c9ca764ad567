import { expect, test } from 'vitest';
import { makeEmployer } from '@/lib/employers/factory';
import { makeLetter } from '@/lib/lifecycle/factory';
import { database } from '@/lib/platform/db';
import { insertNamed, removeNamed } from '../named/mutations';
import { hasSignatures } from './queries';

test('an employer has signatures also where all of them are removed, in whichever letter', async () => {
  const db = database();
  await makeLetter(db);
  const letter = await makeLetter(db);
  const employer = await makeEmployer(db, { name: 'Adobe' });
  expect(await hasSignatures(db, employer.id)).toBe(false);
  const id = await insertNamed(db, letter.id, {
    name: 'Mona Said',
    relation: 'current',
    role: '',
    employerId: employer.id,
    verificationLevel: 'email',
    revision: letter.hash,
    locale: 'en',
    receiptHash: new Uint8Array(32),
    addressToken: new Uint8Array(32),
  });
  expect(await hasSignatures(db, employer.id)).toBe(true);
  await removeNamed(db, letter.id, [id]);
  expect(await hasSignatures(db, employer.id)).toBe(true);
});
