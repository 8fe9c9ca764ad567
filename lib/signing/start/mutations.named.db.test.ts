import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedEmployers } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { publicSigners } from '@/lib/signatures/queries';
import { tokenIn } from '@/scripts/test/emails';
import { askAnonymously, askNamed, code, deliver, emptyMailbox, link, emails } from '@/scripts/test/signing-steps';
import { confirmNamed, reportNotMe, submitCode } from '../confirm/mutations';
import { confirmationView } from './queries';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  emptyMailbox();
  await seedEmployers(db);
  letter = await makeLetter(db);
});
afterEach(() => setClock());

const signers = async () => (await publicSigners(db, letter.id, { limit: 50 })).signers;

test('a worker signs with a name: one email, the button, and the signature is published', async () => {
  expect(await askNamed(letter)).toEqual({ ok: true });
  expect(await deliver()).toBe(1);
  const token = await link();
  expect(await confirmationView(token)).toMatchObject({
    found: true,
    line: { name: 'Leïla O’Brien', employer: 'Google', verified: false },
  });
  expect(await signers()).toEqual([]);
  const receipt = newReceipt();
  expect(await confirmNamed(token, receipt)).toMatchObject({ outcome: 'signed', slug: letter.slug });
  expect(await confirmNamed(token, receipt)).toMatchObject({ outcome: 'signed' });
  expect(await confirmNamed(token, newReceipt())).toEqual({ outcome: 'expired-or-used' });
  expect(await signers()).toMatchObject([
    { name: 'Leïla O’Brien', role: 'Technical writer', employer: 'Google', verified: false },
  ]);
  expect(await emails()).toEqual([]);
});

test('fifty requests at once give one email, and fifty confirmations one signature', async () => {
  await Promise.all(Array.from({ length: 50 }, () => askNamed(letter)));
  expect(await deliver()).toBe(1);
  const token = await link();
  const receipt = newReceipt();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => confirmNamed(token, receipt)));
  expect(outcomes.every(({ outcome }) => outcome === 'signed')).toBe(true);
  expect(await signers()).toHaveLength(1);
  expect(await db.addressToken.count()).toBe(1);
});

test('a subaddress and the dots of a provider that ignores them do not make a second signature', async () => {
  await askNamed(letter, { email: 'l.e.i.l.a@gmail.com' });
  await deliver();
  await confirmNamed(await link(), newReceipt());
  for (const email of ['leila+two@gmail.com', 'LEILA@googlemail.com']) {
    emptyMailbox();
    // Another name: the same content within the hour would be the same email.
    await askNamed(letter, { email, name: `Leila at ${email.split('@')[1]}` }, 0, `192.0.2.${email.length}`);
    expect(await deliver()).toBe(1);
    expect(await confirmNamed(await link(), newReceipt())).toMatchObject({ outcome: 'already-signed' });
  }
  const page = await askAnonymously(letter, 'leila@gmail.com');
  await deliver();
  expect(await submitCode({ slug: letter.slug, page, code: await code(), receipt: newReceipt() })).toEqual({
    outcome: 'already-signed',
  });
  expect(await signers()).toHaveLength(1);
});

test('the email goes where the form says, whoever used another spelling of the mailbox before', async () => {
  for (const email of ['leila+zzz@mailbox.example', 'Leila@mailbox.example', 'leila@mailbox.example'])
    await askNamed(letter, { email });
  expect(await deliver()).toBe(2);
  const written = (await emails()).map(({ to }) => to.toLowerCase()).toSorted();
  expect(written).toEqual(['leila+zzz@mailbox.example', 'leila@mailbox.example']);
});

test('a signer at Google with an email address there is verified; the typed employer decides, an empty one is filled in', async () => {
  await askNamed(letter, { email: 'leila@google.com' });
  await deliver();
  expect(await confirmationView(await link())).toMatchObject({ line: { employer: 'Google', verified: true } });
  await askNamed(letter, { email: 'leila@google.com', employer: '' });
  await deliver();
  for (const { text } of await emails())
    expect(await confirmationView(tokenIn(text))).toMatchObject({ line: { employer: 'Google', verified: true } });
  await askNamed(letter, { email: 'leila@google.com', employer: 'Meta' }, 0, '192.0.2.9');
  await deliver();
  const lines = await Promise.all((await emails()).map(({ text }) => confirmationView(tokenIn(text))));
  expect(lines.map((view) => view.found && view.line.verified).filter((verified) => !verified)).toHaveLength(1);
  expect(await askNamed(letter, { employer: '' })).toEqual({ ok: false, errors: { employer: 'employer-missing' } });
});

test('"This was not me" ends the signing and stops emails with a link for a week', async () => {
  await askNamed(letter);
  await deliver();
  const token = await link();
  await reportNotMe(token);
  expect(await confirmationView(token)).toEqual({ found: false });
  await askNamed(letter, { name: 'Someone Else' });
  await deliver();
  expect(await emails()).toEqual([]);
  setClock(new Date(Date.now() + 9 * 86_400_000));
  await askNamed(letter);
  await deliver();
  expect(await emails()).toHaveLength(1);
});

test('a link is valid for 72 hours', async () => {
  await askNamed(letter);
  await deliver();
  const token = await link();
  setClock(new Date(Date.now() + 71 * 3_600_000));
  expect(await confirmationView(token)).toMatchObject({ found: true });
  setClock(new Date(Date.now() + 74 * 3_600_000));
  expect(await confirmationView(token)).toEqual({ found: false });
  expect(await confirmNamed(token, newReceipt())).toEqual({ outcome: 'expired-or-used' });
});
