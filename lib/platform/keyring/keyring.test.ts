import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { addHours, dayOf, hourOf, setClock } from '../clock';
import { env } from '../env';
import {
  createKey,
  destroyKey,
  destroyExpiredKeys,
  fingerprint,
  isKeyUsable,
  KeyUnavailableError,
  blindIndex,
  open,
  seal,
} from './keyring';
import {
  codeKey,
  keyExpiry,
  fileOf,
  lastExpiredDay,
  lastExpiredHour,
  linkKey,
  pendingKey,
  addressTokenKey,
} from './purposes';
import { listKeys } from './store';

const letter = '7b0c3a52-2f0e-4d27-9d0a-0d8f1f6f3a11';

afterEach(() => {
  setClock();
  for (const name of listKeys()) destroyKey(name);
});

test('the file of a key does not tell at which minute it was made', () => {
  setClock(new Date('2026-01-24T09:10:42Z'));
  for (const name of [codeKey('2026-01-24T09'), pendingKey(letter, 2)]) {
    createKey(name);
    expect(statSync(path.join(env().KEY_DIR, fileOf(name))).mtime).toEqual(new Date('2026-01-24T09:00:00Z'));
  }
});

test('what is sealed opens in its own room only', () => {
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

test('a key that was lost within its life opens nothing, and opening makes no other', () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  const sealed = seal(linkKey('2026-01-24'), 'challenge', 'x');
  destroyKey(linkKey('2026-01-24'));
  expect(() => open(linkKey('2026-01-24'), 'challenge', sealed)).toThrow(KeyUnavailableError);
  expect(listKeys()).toEqual([]);
  // Somebody else signs on the same day, which makes the day's key anew.
  seal(linkKey('2026-01-24'), 'challenge', 'y');
  expect(() => open(linkKey('2026-01-24'), 'challenge', sealed)).toThrow(KeyUnavailableError);
});

test('under a key that is never made anew, what does not open was tampered with', () => {
  createKey(pendingKey(letter, 1));
  const sealed = seal(pendingKey(letter, 1), 'pending', 'x');
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  expect(() => open(pendingKey(letter, 1), 'pending', sealed)).toThrow('authenticate');
});

test('a key that cannot be destroyed keeps no other from its end, and is not passed over in silence', () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  seal(codeKey('2026-01-24T09'), 'challenge', 'x');
  const stubborn = path.join(env().KEY_DIR, fileOf(codeKey('2026-01-24T08')));
  mkdirSync(stubborn);
  setClock(new Date('2026-01-24T14:00:01Z'));
  expect(destroyExpiredKeys).toThrow();
  expect(listKeys()).toEqual([codeKey('2026-01-24T08')]);
  rmdirSync(stubborn);
});

test('a link key dies five days after its day', () => {
  expect(keyExpiry(linkKey('2026-01-24'))).toEqual(new Date('2026-01-30T00:00:00Z'));
});

test.each(['2026-01-24T09:00:00Z', '2026-01-24T09:59:59Z', '2026-01-30T00:00:00Z', '2026-01-29T23:59:59Z'])(
  'at %s the last dead hour and day are dead, and the next ones live',
  (text) => {
    const moment = new Date(text);
    const hour = lastExpiredHour(moment);
    const nextHour = hourOf(addHours(new Date(`${hour}:00:00Z`), 1));
    expect(keyExpiry(codeKey(hour))?.getTime()).toBeLessThanOrEqual(moment.getTime());
    expect(keyExpiry(codeKey(nextHour))?.getTime()).toBeGreaterThan(moment.getTime());
    const day = lastExpiredDay(moment);
    const nextDay = dayOf(addHours(new Date(`${day}T00:00:00Z`), 24));
    expect(keyExpiry(linkKey(day))?.getTime()).toBeLessThanOrEqual(moment.getTime());
    expect(keyExpiry(linkKey(nextDay))?.getTime()).toBeGreaterThan(moment.getTime());
  },
);

test('a key whose death is an event is never made by using it', () => {
  expect(() => seal(pendingKey(letter, 1), 'pending', 'x')).toThrow(KeyUnavailableError);
  createKey(pendingKey(letter, 1));
  const sealed = seal(pendingKey(letter, 1), 'pending', 'x');
  expect(isKeyUsable(pendingKey(letter, 1))).toBe(true);
  expect(destroyKey(pendingKey(letter, 1))).toBe(true);
  expect(destroyKey(pendingKey(letter, 1))).toBe(false);
  expect(() => open(pendingKey(letter, 1), 'pending', sealed)).toThrow(KeyUnavailableError);
});

test('making a key twice keeps the first, and its fingerprint tells it from another', () => {
  const first = createKey(addressTokenKey(letter));
  expect(createKey(addressTokenKey(letter))).toEqual(first);
  destroyKey(addressTokenKey(letter));
  expect(fingerprint(addressTokenKey(letter))).toBeNull();
  expect(createKey(addressTokenKey(letter))).not.toEqual(first);
});

test('a mark is the same for the same parts and cannot be shifted between them', () => {
  createKey(addressTokenKey(letter));
  expect(blindIndex(addressTokenKey(letter), 'ab', 'c')).toEqual(blindIndex(addressTokenKey(letter), 'ab', 'c'));
  expect(blindIndex(addressTokenKey(letter), 'ab', 'c')).not.toEqual(blindIndex(addressTokenKey(letter), 'a', 'bc'));
});
