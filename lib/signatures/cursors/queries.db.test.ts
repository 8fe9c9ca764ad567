import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { addHours, now, setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { makeNamed, makePending } from '@/lib/signing/factory';
import { publicSigners } from '../queries';
import { cursorOf, placeOf } from './queries';

const db = database();
let letter: MadeLetter;
const place = { day: '2026-01-24', id: 'e39d42a4-7e60-41f2-bd90-fd0f7ac5015d' };

beforeEach(async () => {
  letter = await makeLetter(db);
});
afterEach(() => setClock());

test('a cursor names its place, in one length, and the same place alike on the same day', () => {
  const cursor = cursorOf(place);
  expect(placeOf(cursor)).toEqual(place);
  expect(cursorOf(place)).toBe(cursor);
  expect(cursorOf({ ...place, id: '00000000-0000-4000-8000-000000000000' })).toHaveLength(cursor.length);
});

test('nobody else can make or change one', () => {
  const cursor = cursorOf(place);
  const bytes = Buffer.from(cursor, 'base64url');
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(placeOf(changed.toString('base64url'))).toBeNull();
  }
  for (const other of ['', 'x', `${place.day}.${place.id}`, `${cursor}A`, 'A'.repeat(cursor.length)])
    expect(placeOf(other)).toBeNull();
});

test('a cursor is of no use after two days, so that nobody can come back to the same signer', () => {
  const cursor = cursorOf(place);
  setClock(addHours(now(), 23));
  expect(placeOf(cursor)).toEqual(place);
  setClock(addHours(now(), 26));
  expect(placeOf(cursor)).toBeNull();
});

test('cursors of a list, one signer at a time, hold no id, no day and nothing in common', async () => {
  for (let each = 0; each < 3; each++) await inTransaction((tx) => makeNamed(tx, letter));
  for (let each = 0; each < 10; each++) await inTransaction((tx) => makePending(tx, letter.id));
  await publishBatch(letter.id);
  const cursors: string[] = [];
  for (let cursor: string | undefined; ;) {
    const { next } = await publicSigners(db, letter.id, { limit: 1, cursor });
    if (next === null) break;
    cursors.push((cursor = next));
  }
  expect(cursors).toHaveLength(12);
  const ids = [
    ...(await db.namedSignature.findMany({ select: { id: true } })),
    ...(await db.anonymousSignature.findMany({ select: { id: true } })),
  ].map(({ id }) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  for (const cursor of cursors) {
    const bytes = Buffer.from(cursor, 'base64url');
    for (const id of ids) expect(bytes.includes(id) || bytes.includes(id.toString('hex'))).toBe(false);
    expect(bytes.includes(now().toISOString().slice(0, 4))).toBe(false);
  }
  // Rows that stand next to each other and are of one day agree in no more bytes than chance lets them.
  for (const [index, cursor] of cursors.entries()) {
    const [one, other] = [cursor, cursors[index - 1] ?? ''].map((text) => Buffer.from(text, 'base64url'));
    const alike = one?.filter((byte, at) => byte === other?.[at]).length ?? 0;
    expect(alike).toBeLessThan(12);
  }
});
