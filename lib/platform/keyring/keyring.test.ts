import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { addHours, dayOf, hourOf, setClock } from '../clock';
import { env } from '../env';
import { createKey, destroy, destroyOverdue, fingerprint, isAlive, KeyGone, mark, open, seal } from './keyring';
import { codeKey, deathOf, fileOf, lastDeadDay, lastDeadHour, linkKey, pendingKey, tagKey } from './purposes';
import { listKeys } from './store';

const letter = '7b0c3a52-2f0e-4d27-9d0a-0d8f1f6f3a11';

afterEach(() => {
  setClock();
  for (const name of listKeys()) destroy(name);
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
  expect(() => open(codeKey('2026-01-24T09'), 'challenge', sealed)).toThrow(KeyGone);
  expect(destroyOverdue()).toBe(1);
  expect(listKeys()).toEqual([]);
  setClock(new Date('2026-01-24T10:00:00Z'));
  expect(() => open(codeKey('2026-01-24T09'), 'challenge', sealed)).toThrow();
});

test('a key that was lost within its life opens nothing, and opening makes no other', () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  const sealed = seal(linkKey('2026-01-24'), 'challenge', 'x');
  destroy(linkKey('2026-01-24'));
  expect(() => open(linkKey('2026-01-24'), 'challenge', sealed)).toThrow(KeyGone);
  expect(listKeys()).toEqual([]);
  // Somebody else signs on the same day, which makes the day's key anew.
  seal(linkKey('2026-01-24'), 'challenge', 'y');
  expect(() => open(linkKey('2026-01-24'), 'challenge', sealed)).toThrow(KeyGone);
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
  expect(destroyOverdue).toThrow();
  expect(listKeys()).toEqual([codeKey('2026-01-24T08')]);
  rmdirSync(stubborn);
});

test('a link key dies five days after its day', () => {
  expect(deathOf(linkKey('2026-01-24'))).toEqual(new Date('2026-01-30T00:00:00Z'));
});

test.each(['2026-01-24T09:00:00Z', '2026-01-24T09:59:59Z', '2026-01-30T00:00:00Z', '2026-01-29T23:59:59Z'])(
  'at %s the last dead hour and day are dead, and the next ones live',
  (text) => {
    const moment = new Date(text);
    const hour = lastDeadHour(moment);
    const nextHour = hourOf(addHours(new Date(`${hour}:00:00Z`), 1));
    expect(deathOf(codeKey(hour))?.getTime()).toBeLessThanOrEqual(moment.getTime());
    expect(deathOf(codeKey(nextHour))?.getTime()).toBeGreaterThan(moment.getTime());
    const day = lastDeadDay(moment);
    const nextDay = dayOf(addHours(new Date(`${day}T00:00:00Z`), 24));
    expect(deathOf(linkKey(day))?.getTime()).toBeLessThanOrEqual(moment.getTime());
    expect(deathOf(linkKey(nextDay))?.getTime()).toBeGreaterThan(moment.getTime());
  },
);

test('a key whose death is an event is never made by using it', () => {
  expect(() => seal(pendingKey(letter, 1), 'pending', 'x')).toThrow(KeyGone);
  createKey(pendingKey(letter, 1));
  const sealed = seal(pendingKey(letter, 1), 'pending', 'x');
  expect(isAlive(pendingKey(letter, 1))).toBe(true);
  expect(destroy(pendingKey(letter, 1))).toBe(true);
  expect(destroy(pendingKey(letter, 1))).toBe(false);
  expect(() => open(pendingKey(letter, 1), 'pending', sealed)).toThrow(KeyGone);
});

test('making a key twice keeps the first, and its fingerprint tells it from another', () => {
  const first = createKey(tagKey(letter));
  expect(createKey(tagKey(letter))).toEqual(first);
  destroy(tagKey(letter));
  expect(fingerprint(tagKey(letter))).toBeNull();
  expect(createKey(tagKey(letter))).not.toEqual(first);
});

test('a mark is the same for the same parts and cannot be shifted between them', () => {
  createKey(tagKey(letter));
  expect(mark(tagKey(letter), 'ab', 'c')).toEqual(mark(tagKey(letter), 'ab', 'c'));
  expect(mark(tagKey(letter), 'ab', 'c')).not.toEqual(mark(tagKey(letter), 'a', 'bc'));
});
