import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantEmployers } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/letters/factory';
import { setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { newReceipt } from '@/lib/signatures/rules-receipt';
import { publicSigners } from '@/lib/signatures/queries';
import { sendCodeMail, sendNamedMail } from '@/lib/verification/jobs';
import { readMails, tokenIn } from '@/scripts/test/mails';
import { startAnonymous, startNamed } from './mutations';
import { confirmNamed, disown, submitCode } from './mutations-confirm';
import { correctNamed, readReceipt, withdraw } from './mutations-receipt';
import { viewNamed } from './queries';
import type { NamedForm } from './schema';

const db = database();
let letter: MadeLetter;

const form = (overrides: Partial<NamedForm> = {}): NamedForm => ({
  way: 'named',
  name: 'Leïla O’Brien',
  relation: 'current',
  role: 'Technical writer',
  employer: 'google',
  email: 'leila@mailbox.example',
  ...overrides,
});

const ask = (overrides: Partial<NamedForm> = {}, again = 0) =>
  startNamed({ slug: letter.slug, form: form(overrides), locale: 'en', again, network: '192.0.2.1' });

const askAnonymously = async (email: string, employer = 'other', again = 0) => {
  const started = await startAnonymous({
    slug: letter.slug,
    form: { way: 'anonymous', employer, email },
    locale: 'en',
    again,
    network: '192.0.2.2',
  });
  if (!started.ok) throw new Error('NotStarted');
  return started.page;
};

/** What the worker does with the jobs that wait. Returns how many there were. */
async function deliver(): Promise<number> {
  const jobs = await db.$queryRaw<
    { id: string; data: { kind: string; ids: Record<string, string>; tries: number; since: string } }[]
  >`
    DELETE FROM pgboss.job RETURNING id::text, data`;
  for (const { data } of jobs) await (data.kind === 'named' ? sendNamedMail : sendCodeMail)(data);
  return jobs.length;
}

const mails = () => readMails(env().DATA_DIR);
const link = async () => tokenIn((await mails()).at(-1)?.text ?? '');
const code = async () => ((await mails()).find(({ file }) => file.startsWith('code'))?.text ?? '').trim();
const signers = async () => (await publicSigners(db, letter.id, { limit: 50 })).signers;

function emptyMailbox(): void {
  rmSync(path.join(env().DATA_DIR, 'mail'), { recursive: true, force: true });
  mkdirSync(path.join(env().DATA_DIR, 'mail'), { recursive: true });
}

beforeEach(async () => {
  emptyMailbox();
  await plantEmployers(db);
  letter = await makeLetter(db);
});
afterEach(() => setClock());

test('a worker signs with a name: one mail, the button, and the line stands under the letter', async () => {
  expect(await ask()).toEqual({ ok: true });
  expect(await deliver()).toBe(1);
  const token = await link();
  expect(await viewNamed(token)).toMatchObject({
    found: true,
    line: { name: 'Leïla O’Brien', employer: 'Google', verified: false },
  });
  expect(await signers()).toEqual([]);
  const receipt = newReceipt();
  expect(await confirmNamed(token, receipt)).toMatchObject({ outcome: 'stands', slug: letter.slug });
  expect(await confirmNamed(token, receipt)).toMatchObject({ outcome: 'stands' });
  expect(await confirmNamed(token, newReceipt())).toEqual({ outcome: 'gone' });
  expect(await signers()).toMatchObject([
    { name: 'Leïla O’Brien', role: 'Technical writer', employer: 'Google', verified: false },
  ]);
  expect(await mails()).toEqual([]);
});

test('fifty presses at once give one mail, and fifty buttons one signature', async () => {
  await Promise.all(Array.from({ length: 50 }, () => ask()));
  expect(await deliver()).toBe(1);
  const token = await link();
  const receipt = newReceipt();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => confirmNamed(token, receipt)));
  expect(outcomes.every(({ outcome }) => outcome === 'stands')).toBe(true);
  expect(await signers()).toHaveLength(1);
  expect(await db.tag.count()).toBe(1);
});

test('+tag and the dots of a provider that ignores them do not make a second signature', async () => {
  await ask({ email: 'l.e.i.l.a@gmail.com' });
  await deliver();
  await confirmNamed(await link(), newReceipt());
  for (const email of ['leila+two@gmail.com', 'LEILA@googlemail.com']) {
    emptyMailbox();
    // Another name: the same content within the hour would be the same mail.
    await ask({ email, name: `Leila at ${email.split('@')[1]}` });
    expect(await deliver()).toBe(1);
    expect(await confirmNamed(await link(), newReceipt())).toMatchObject({ outcome: 'already-signed' });
  }
  const page = await askAnonymously('leila@gmail.com');
  await deliver();
  expect(await submitCode({ slug: letter.slug, page, code: await code(), receipt: newReceipt() })).toEqual({
    outcome: 'already-signed',
  });
  expect(await signers()).toHaveLength(1);
});

test('different contents for one address give three mails an hour, "send again" three more of each', async () => {
  for (const name of ['A One', 'A Two', 'A Three', 'A Four']) await ask({ name });
  expect(await deliver()).toBe(3);
  await Promise.all(Array.from({ length: 10 }, () => ask({ name: 'A One' }, 1)));
  expect(await deliver()).toBe(1);
});

test('a name at Google with an address there is verified; the typed employer decides, a blank is filled', async () => {
  await ask({ email: 'leila@google.com' });
  await deliver();
  expect(await viewNamed(await link())).toMatchObject({ line: { employer: 'Google', verified: true } });
  await ask({ email: 'leila@google.com', employer: '' });
  await deliver();
  for (const { text } of await mails())
    expect(await viewNamed(tokenIn(text))).toMatchObject({ line: { employer: 'Google', verified: true } });
  await ask({ email: 'leila@google.com', employer: 'Meta' });
  await deliver();
  const lines = await Promise.all((await mails()).map(({ text }) => viewNamed(tokenIn(text))));
  expect(lines.map((view) => view.found && view.line.verified).filter((verified) => !verified)).toHaveLength(1);
  expect(await ask({ employer: '' })).toEqual({ ok: false, errors: { employer: 'employer-missing' } });
});

test('"this was not me" ends the signing and stops named mails for a week', async () => {
  await ask();
  await deliver();
  const token = await link();
  await disown(token);
  expect(await viewNamed(token)).toEqual({ found: false });
  await ask({ name: 'Someone Else' });
  await deliver();
  expect(await mails()).toEqual([]);
  setClock(new Date(Date.now() + 9 * 86_400_000));
  await ask();
  await deliver();
  expect(await mails()).toHaveLength(1);
});

test('a link lives 72 hours', async () => {
  await ask();
  await deliver();
  const token = await link();
  setClock(new Date(Date.now() + 71 * 3_600_000));
  expect(await viewNamed(token)).toMatchObject({ found: true });
  setClock(new Date(Date.now() + 74 * 3_600_000));
  expect(await viewNamed(token)).toEqual({ found: false });
  expect(await confirmNamed(token, newReceipt())).toEqual({ outcome: 'gone' });
});

test('the code mail holds eight characters and nothing else, and signs once however often it is typed', async () => {
  const pages = await Promise.all(Array.from({ length: 50 }, () => askAnonymously('amal@mailbox.example', 'Google')));
  expect(new Set(pages).size).toBe(50);
  expect(await deliver()).toBe(1);
  const [mail] = await mails();
  expect(mail?.text.trim()).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(mail?.text).not.toMatch(/http|letter/i);
  const receipt = newReceipt();
  const typed = { slug: letter.slug, page: pages[7] ?? '', code: ` ${(await code()).toLowerCase()} `, receipt };
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => submitCode(typed)));
  expect(outcomes.every(({ outcome }) => outcome === 'stands')).toBe(true);
  expect(await db.pendingAnonymousSignature.count()).toBe(1);
  expect(await readReceipt(receipt)).toMatchObject({ way: 'anonymous', state: 'waiting', employer: null });
  expect(await signers()).toEqual([]);
});

test('wrong codes count on their own page only', async () => {
  const mine = await askAnonymously('amal@mailbox.example');
  const strangers = await askAnonymously('amal@mailbox.example');
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
    outcome: 'stands',
  });
});

test('a code is of no use after its time', async () => {
  const page = await askAnonymously('amal@mailbox.example');
  await deliver();
  const typed = { slug: letter.slug, page, code: await code(), receipt: newReceipt() };
  setClock(new Date(Date.now() + 3 * 3_600_000));
  expect(await submitCode(typed)).toEqual({ outcome: 'gone' });
  setClock(new Date(Date.now() + 6 * 3_600_000));
  expect(await submitCode(typed)).toEqual({ outcome: 'gone' });
});

test('withdrawing a named signature lets the address sign again, even anonymously', async () => {
  await ask();
  await deliver();
  const receipt = newReceipt();
  await confirmNamed(await link(), receipt);
  expect(await correctNamed(receipt, { relation: 'former', role: 'Editor', employer: 'Northfold' })).toEqual({
    ok: true,
  });
  expect(await readReceipt(receipt)).toMatchObject({
    way: 'named',
    line: { relation: 'former', role: 'Editor', employer: 'Northfold' },
  });
  const withdrawn = await Promise.all(Array.from({ length: 20 }, () => withdraw(receipt)));
  expect(withdrawn.filter((outcome) => outcome === 'gone')).toHaveLength(1);
  expect(await readReceipt(receipt)).toBeNull();
  const page = await askAnonymously('leila@mailbox.example');
  await deliver();
  expect(await submitCode({ slug: letter.slug, page, code: await code(), receipt: newReceipt() })).toEqual({
    outcome: 'stands',
  });
  expect(await db.tag.count()).toBe(2);
});
