import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { addHours, dayOf, hourOf, setClock } from '../clock';
import { env } from '../env';
import {
  createKey,
  createKeysAhead,
  destroyKey,
  destroyExpiredKeys,
  fingerprint,
  isKeyUsable,
  KeyUnavailableError,
  blindIndex,
  open,
  seal,
} from './keyring';
import { dailyPurpose, eventPurpose, fileOf, hourlyPurpose, keyOfFile } from './purposes';
import { listKeys } from './store';

const hourly = hourlyPurpose('code', { hoursAfter: 4 });
const daily = dailyPurpose('link', { daysAfter: 5 });
const codeKey = hourly.key;
const linkKey = daily.key;
const pendingKey = eventPurpose('pending');
const addressTokenKey = eventPurpose('address_token');

const letter = '7b0c3a52-2f0e-4d27-9d0a-0d8f1f6f3a11';

afterEach(() => {
  setClock();
  for (const name of listKeys()) destroyKey(name);
});

test('the file of a key does not tell at which minute it was created', () => {
  setClock(new Date('2026-01-24T09:10:42Z'));
  for (const name of [codeKey('2026-01-24T09'), pendingKey(letter, 2)]) {
    createKey(name);
    expect(statSync(path.join(env().KEY_DIR, fileOf(name))).mtime).toEqual(new Date('2026-01-24T09:00:00Z'));
  }
});

test('the folder of the keys does not tell when a key was created or destroyed', () => {
  const times: Date[] = [];
  for (const moment of ['2026-01-24T09:10:42Z', '2026-01-24T09:58:01Z']) {
    setClock(new Date(moment));
    createKey(pendingKey(letter, 2));
    times.push(statSync(env().KEY_DIR).mtime);
    destroyKey(pendingKey(letter, 2));
    times.push(statSync(env().KEY_DIR).mtime);
  }
  expect(new Set(times.map((time) => time.toISOString()))).toEqual(new Set(['2026-01-24T09:00:00.000Z']));
});

test('an hour in which nobody signs has the same files as one in which somebody does', () => {
  const seen: string[][] = [];
  for (const isUsed of [false, true]) {
    setClock(new Date('2026-01-24T09:10:42Z'));
    createKeysAhead([hourly, daily]);
    if (isUsed) seal(codeKey('2026-01-24T09'), 'challenge', 'x');
    setClock(new Date('2026-01-24T10:10:42Z'));
    createKeysAhead([hourly, daily]);
    seen.push(
      listKeys()
        .map((name) => `${fileOf(name)} ${statSync(path.join(env().KEY_DIR, fileOf(name))).mtime.toISOString()}`)
        .toSorted(),
    );
    for (const name of listKeys()) destroyKey(name);
  }
  expect(seen[0]).toHaveLength(5);
  expect(seen[0]).toEqual(seen[1]);
});

test('what is sealed for one place has one length, up to the longest', () => {
  const place = { name: 'form', bytes: 1024 };
  const key = codeKey('2026-01-24T09');
  setClock(new Date('2026-01-24T09:10:00Z'));
  const lengths = [0, 200, 300, 1000].map((length) => seal(key, place, 'x'.repeat(length)).length);
  expect(new Set(lengths)).toEqual(new Set([1024 + 28]));
  expect(open(key, place, seal(key, place, 'x'.repeat(3000)))).toBe('x'.repeat(3000));
});

test('what is repeatable is sealed to the same bytes, in its own place, and everything else never', () => {
  const key = codeKey('2026-01-24T09');
  setClock(new Date('2026-01-24T09:10:00Z'));
  const sealedIn = (name: string, repeatable?: true) =>
    Buffer.from(seal(key, { name, bytes: 64, ...(repeatable && { repeatable }) }, 'x')).toString('hex');
  expect(sealedIn('one', true)).toBe(sealedIn('one', true));
  expect(sealedIn('one', true).slice(0, 24)).not.toBe(sealedIn('other', true).slice(0, 24));
  expect(sealedIn('one')).not.toBe(sealedIn('one'));
});

test('what is sealed opens in its own context only', () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  const sealed = seal(codeKey('2026-01-24T09'), 'challenge', { address: 'leila@mailbox.example' });
  expect(Buffer.from(sealed).includes('leila')).toBe(false);
  expect(open(codeKey('2026-01-24T09'), 'challenge', sealed)).toEqual({ address: 'leila@mailbox.example' });
  expect(() => open(codeKey('2026-01-24T09'), 'page', sealed)).toThrow();
});

test('a long address and a short one are sealed to the same length', () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  const lengths = ['a@b.example', `${'x'.repeat(64)}@mail.example`].map(
    (text) => seal(codeKey('2026-01-24T09'), 'r', text).length,
  );
  expect(new Set(lengths).size).toBe(1);
});

test('a code key opens nothing from four hours after its hour on, though its file was not yet removed', () => {
  setClock(new Date('2026-01-24T09:59:00Z'));
  const sealed = seal(codeKey('2026-01-24T09'), 'challenge', 'x');
  setClock(new Date('2026-01-24T13:59:00Z'));
  expect(open(codeKey('2026-01-24T09'), 'challenge', sealed)).toBe('x');
  setClock(new Date('2026-01-24T14:00:01Z'));
  expect(() => open(codeKey('2026-01-24T09'), 'challenge', sealed)).toThrow(KeyUnavailableError);
  expect(destroyExpiredKeys()).toBe(1);
  expect(listKeys()).toEqual([]);
  setClock(new Date('2026-01-24T10:00:00Z'));
  expect(() => open(codeKey('2026-01-24T09'), 'challenge', sealed)).toThrow();
});

test('a key that was lost before it expired opens nothing, and opening creates no other', () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  const sealed = seal(linkKey('2026-01-24'), 'challenge', 'x');
  destroyKey(linkKey('2026-01-24'));
  expect(() => open(linkKey('2026-01-24'), 'challenge', sealed)).toThrow(KeyUnavailableError);
  expect(listKeys()).toEqual([]);
  // Somebody else signs on the same day, which creates the day's key again.
  seal(linkKey('2026-01-24'), 'challenge', 'y');
  expect(() => open(linkKey('2026-01-24'), 'challenge', sealed)).toThrow(KeyUnavailableError);
});

test('under a key that is never replaced, what does not open was tampered with', () => {
  createKey(pendingKey(letter, 1));
  const sealed = seal(pendingKey(letter, 1), 'pending', 'x');
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  expect(() => open(pendingKey(letter, 1), 'pending', sealed)).toThrow('authenticate');
});

test("a key that cannot be destroyed doesn't stop the others, and is not passed over in silence", () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  seal(codeKey('2026-01-24T09'), 'challenge', 'x');
  const stubborn = path.join(env().KEY_DIR, fileOf(codeKey('2026-01-24T08')));
  mkdirSync(stubborn);
  setClock(new Date('2026-01-24T14:00:01Z'));
  expect(destroyExpiredKeys).toThrow();
  expect(listKeys()).toEqual([codeKey('2026-01-24T08')]);
  rmdirSync(stubborn);
});

test('a key a day expires five days after its day', () => {
  expect(linkKey('2026-01-24').expiresAt).toEqual(new Date('2026-01-30T00:00:00Z'));
});

test.each(['2026-01-24T09:00:00Z', '2026-01-24T09:59:59Z', '2026-01-30T00:00:00Z', '2026-01-29T23:59:59Z'])(
  'at %s the keys of the last expired hour and day have expired, and the next ones have not',
  (text) => {
    const moment = new Date(text);
    const hour = hourly.lastExpired(moment);
    const nextHour = hourOf(addHours(new Date(`${hour}:00:00Z`), 1));
    expect(codeKey(hour).expiresAt?.getTime()).toBeLessThanOrEqual(moment.getTime());
    expect(codeKey(nextHour).expiresAt?.getTime()).toBeGreaterThan(moment.getTime());
    const day = daily.lastExpired(moment);
    const nextDay = dayOf(addHours(new Date(`${day}T00:00:00Z`), 24));
    expect(linkKey(day).expiresAt?.getTime()).toBeLessThanOrEqual(moment.getTime());
    expect(linkKey(nextDay).expiresAt?.getTime()).toBeGreaterThan(moment.getTime());
  },
);

test('a key that an event ends is never created by using it', () => {
  expect(() => seal(pendingKey(letter, 1), 'pending', 'x')).toThrow(KeyUnavailableError);
  createKey(pendingKey(letter, 1));
  const sealed = seal(pendingKey(letter, 1), 'pending', 'x');
  expect(isKeyUsable(pendingKey(letter, 1))).toBe(true);
  expect(destroyKey(pendingKey(letter, 1))).toBe(true);
  expect(destroyKey(pendingKey(letter, 1))).toBe(false);
  expect(() => open(pendingKey(letter, 1), 'pending', sealed)).toThrow(KeyUnavailableError);
});

test('creating a key twice keeps the first, and its fingerprint tells it from another', () => {
  const first = createKey(addressTokenKey(letter));
  expect(createKey(addressTokenKey(letter))).toEqual(first);
  destroyKey(addressTokenKey(letter));
  expect(fingerprint(addressTokenKey(letter))).toBeNull();
  expect(createKey(addressTokenKey(letter))).not.toEqual(first);
});

test('a blind index is the same for the same parts and cannot be shifted between them', () => {
  createKey(addressTokenKey(letter));
  expect(blindIndex(addressTokenKey(letter), 'ab', 'c')).toEqual(blindIndex(addressTokenKey(letter), 'ab', 'c'));
  expect(blindIndex(addressTokenKey(letter), 'ab', 'c')).not.toEqual(blindIndex(addressTokenKey(letter), 'a', 'bc'));
});

test('a file names its key and when it expires, so that no list of purposes is needed to destroy it', () => {
  for (const name of [codeKey('2026-01-24T21'), linkKey('2026-01-24'), pendingKey(letter, 12), addressTokenKey(letter)])
    expect(keyOfFile(fileOf(name))).toEqual(name);
  for (const file of ['secrets.env', 'code.key', '.key', `${fileOf(codeKey('2026-01-24T21'))}.a1b2.new`])
    expect(keyOfFile(file)).toBeNull();
});

test('a key of a purpose that no code knows any more is destroyed on time', () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  seal(hourlyPurpose('abandoned', { hoursAfter: 1 }).key('2026-01-24T09'), 'r', 'x');
  setClock(new Date('2026-01-24T11:00:00Z'));
  expect(destroyExpiredKeys()).toBe(1);
});

test.each(['../secrets', '2026-01-24', '2026-01-24T9', ''])('%j is no hour, and names no file', (hour) => {
  expect(() => codeKey(hour)).toThrow('InvalidKeyName');
});
