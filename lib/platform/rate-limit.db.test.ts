import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from './clock';
import { database } from './db';
import { KeyUnavailableError } from './keyring/keyring';
import { hourlyPurpose } from './keyring/purposes';
import { deleteExpiredLimits, resetLimit, withinLimit } from './rate-limit';

const db = database();
const at = (text: string) => setClock(new Date(text));
beforeEach(() => at('2026-01-24T09:10:00Z'));
afterEach(() => setClock());

const ask = (subject = '192.0.2.7', name = 'start') => withinLimit(db, name, subject, 3, 60);

test('so many at once and no more, however they fall together', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
  expect(answers.filter(Boolean)).toHaveLength(3);
});

test('subjects and names count apart, and each window anew', async () => {
  for (let each = 0; each < 3; each++) expect(await ask()).toBe(true);
  expect(await ask()).toBe(false);
  expect(await ask('192.0.2.8')).toBe(true);
  expect(await ask('192.0.2.7', 'receipt')).toBe(true);
  at('2026-01-24T09:59:59Z');
  expect(await ask()).toBe(false);
  at('2026-01-24T10:00:01Z');
  expect(await ask()).toBe(true);
});

test('whoever is forgiven starts anew; nobody else does', async () => {
  for (const subject of ['192.0.2.7', '192.0.2.8']) for (let each = 0; each < 4; each++) await ask(subject);
  await resetLimit(db, 'start', '192.0.2.7', 60);
  expect(await ask('192.0.2.7')).toBe(true);
  expect(await ask('192.0.2.8')).toBe(false);
});

test('what is counted under the key of a signing is not to be tested once that key has expired', async () => {
  const under = hourlyPurpose('test', { hoursAfter: 4 }).key('2026-01-24T09');
  const askUnder = () => withinLimit(db, 'code', 'leila@mailbox.example', 3, 60, under);
  for (let each = 0; each < 3; each++) expect(await askUnder()).toBe(true);
  expect(await askUnder()).toBe(false);
  at('2026-01-24T14:00:00Z');
  await expect(askUnder()).rejects.toThrow(KeyUnavailableError);
});

test('rows do not say who asked, and go when their hour is over', async () => {
  await ask();
  const [row] = await db.rateLimit.findMany();
  expect(Buffer.from(row?.key ?? []).toString('latin1')).not.toContain('192.0.2.7');
  at('2026-01-24T09:59:00Z');
  await deleteExpiredLimits(db);
  expect(await db.rateLimit.count()).toBe(1);
  at('2026-01-24T10:01:00Z');
  await deleteExpiredLimits(db);
  expect(await db.rateLimit.count()).toBe(0);
});
