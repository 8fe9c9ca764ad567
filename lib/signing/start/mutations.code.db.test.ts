import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedEmployers } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { removeNamed } from '@/lib/signatures/named/mutations';
import { publicSigners } from '@/lib/signatures/queries';
import { askAnonymously, askNamed, code, deliver, emptyMailbox, link, emails } from '@/scripts/test/signing-steps';
import { confirmNamed, submitCode } from '../confirm/mutations';
import { correctionForm } from '../schema';
import { correctNamed, readReceipt, withdraw } from '../receipts/mutations';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  emptyMailbox();
  await seedEmployers(db);
  letter = await makeLetter(db);
});
afterEach(() => setClock());

const signers = async () => (await publicSigners(db, letter.id, { limit: 50 })).signers;

test('the email with the code holds eight characters and nothing else, and signs once however often it is typed', async () => {
  const pages = await Promise.all(
    Array.from({ length: 50 }, () => askAnonymously(letter, 'amal@mailbox.example', 'Google')),
  );
  expect(new Set(pages).size).toBe(50);
  expect(await deliver()).toBe(1);
  const [mail] = await emails();
  expect(mail?.text.trim()).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(mail?.text).not.toMatch(/http|letter/i);
  const receipt = newReceipt();
  const typed = { slug: letter.slug, page: pages[7] ?? '', code: ` ${(await code()).toLowerCase()} `, receipt };
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => submitCode(typed)));
  expect(outcomes.every(({ outcome }) => outcome === 'signed')).toBe(true);
  expect(await db.pendingAnonymousSignature.count()).toBe(1);
  expect(await readReceipt(receipt)).toMatchObject({ way: 'anonymous', state: 'waiting', employer: null });
  expect(await signers()).toEqual([]);
});

test('wrong codes count on their own page only', async () => {
  const mine = await askAnonymously(letter, 'amal@mailbox.example');
  const strangers = await askAnonymously(letter, 'amal@mailbox.example');
  await deliver();
  const right = await code();
  const wrong = right.startsWith('0') ? '1'.repeat(8) : '0'.repeat(8);
  const tries = [];
  for (let attempt = 0; attempt < 11; attempt++)
    tries.push((await submitCode({ slug: letter.slug, page: strangers, code: wrong, receipt: newReceipt() })).outcome);
  expect(tries.slice(0, 9).every((outcome) => outcome === 'wrong-code')).toBe(true);
  expect(tries.slice(9)).toEqual(['too-many', 'too-many']);
  expect(await submitCode({ slug: letter.slug, page: strangers, code: right, receipt: newReceipt() })).toEqual({
    outcome: 'too-many',
  });
  expect(await submitCode({ slug: letter.slug, page: mine, code: right, receipt: newReceipt() })).toEqual({
    outcome: 'signed',
  });
});

test('a wrong code of whatever characters and length counts, whether a code is valid or was used', async () => {
  const page = await askAnonymously(letter, 'amal@mailbox.example');
  await deliver();
  const right = { slug: letter.slug, page, code: await code(), receipt: newReceipt() };
  const odd = ['ÉÉÉÉÉÉÉÉ', '🙂🙂🙂🙂', '0', 'U'.repeat(8)];
  const tryAll = async () => {
    for (const typed of odd)
      expect(await submitCode({ ...right, code: typed, receipt: newReceipt() })).toEqual({ outcome: 'wrong-code' });
  };
  await tryAll();
  expect((await db.codePage.findFirstOrThrow()).attempts).toBe(4);
  const another = { ...right, page: await askAnonymously(letter, 'amal@mailbox.example') };
  expect(await submitCode(right)).toEqual({ outcome: 'signed' });
  // The page went with its code.
  expect(await submitCode({ ...right, receipt: newReceipt() })).toEqual({ outcome: 'expired' });
  Object.assign(right, another);
  await tryAll();
  expect((await db.codePage.findMany()).map(({ attempts }) => attempts)).toEqual([4]);
});

test('a code is of no use after its time', async () => {
  const page = await askAnonymously(letter, 'amal@mailbox.example');
  await deliver();
  const typed = { slug: letter.slug, page, code: await code(), receipt: newReceipt() };
  setClock(new Date(Date.now() + 3 * 3_600_000));
  expect(await submitCode(typed)).toEqual({ outcome: 'expired' });
  setClock(new Date(Date.now() + 6 * 3_600_000));
  expect(await submitCode(typed)).toEqual({ outcome: 'expired' });
});

test('a removed signature that is withdrawn leaves its email address used: signing again does not undo moderation', async () => {
  await askNamed(letter);
  await deliver();
  const receipt = newReceipt();
  await confirmNamed(await link(), receipt);
  const { id } = await db.namedSignature.findFirstOrThrow();
  await removeNamed(db, letter.id, [id]);
  expect(await withdraw(receipt)).toBe('withdrawn');
  expect(await db.namedSignature.count()).toBe(0);
  const page = await askAnonymously(letter, 'leila@mailbox.example');
  await deliver();
  expect(await submitCode({ slug: letter.slug, page, code: await code(), receipt: newReceipt() })).toEqual({
    outcome: 'already-signed',
  });
});

test('withdrawing a named signature lets the email address sign again, even anonymously', async () => {
  await askNamed(letter);
  await deliver();
  const receipt = newReceipt();
  await confirmNamed(await link(), receipt);
  expect(
    await correctNamed(receipt, correctionForm.parse({ relation: 'former', role: 'Editor', employer: 'Northfold' })),
  ).toEqual({
    ok: true,
  });
  expect(await readReceipt(receipt)).toMatchObject({
    way: 'named',
    line: { relation: 'former', role: 'Editor', employer: 'Northfold' },
  });
  const withdrawn = await Promise.all(Array.from({ length: 20 }, () => withdraw(receipt)));
  expect(withdrawn.filter((outcome) => outcome === 'withdrawn')).toHaveLength(1);
  expect(await readReceipt(receipt)).toBeNull();
  const page = await askAnonymously(letter, 'leila@mailbox.example');
  await deliver();
  expect(await submitCode({ slug: letter.slug, page, code: await code(), receipt: newReceipt() })).toEqual({
    outcome: 'signed',
  });
  expect(await db.addressToken.count()).toBe(2);
});
