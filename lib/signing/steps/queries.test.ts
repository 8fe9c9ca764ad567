import { afterEach, expect, test } from 'vitest';
import { addHours, setClock } from '@/lib/platform/clock';
import { formToken, isFormToken, openState, sealState } from './queries';

afterEach(() => setClock());
const state = { values: { name: 'Leïla', email: 'leila@mailbox.example' }, receipt: 'K7QM-2F9T-0XWD-1234' };

test('a state opens as it was sealed, says nothing, and has the length of others', () => {
  const sealed = sealState(state);
  expect(openState(sealed)).toMatchObject(state);
  expect(sealed).toMatch(/^[\w-]+$/);
  for (const text of ['Leïla', 'leila', 'K7QM']) expect(Buffer.from(sealed, 'base64url').includes(text)).toBe(false);
  expect(sealState({ values: { name: 'A' } })).toHaveLength(sealed.length);
});

test('it opens for two to three hours, and neither changed nor invented ones open', () => {
  setClock(new Date('2026-01-24T09:59:00Z'));
  const sealed = sealState(state);
  setClock(new Date('2026-01-24T11:58:00Z'));
  expect(openState(sealed)).toMatchObject(state);
  expect(openState(`${sealed.slice(0, -2)}AA`)).toBeNull();
  for (const other of [undefined, '', 'x', '2026012409', `2026012499${sealed.slice(10)}`])
    expect(openState(other)).toBeNull();
  setClock(new Date('2026-01-24T12:00:01Z'));
  expect(openState(sealed)).toBeNull();
});

test('the longest texts in the widest script fit into an address', () => {
  const values = Object.fromEntries(['name', 'role', 'employer', 'email'].map((field) => [field, 'ع'.repeat(400)]));
  expect(sealState({ values, errors: { name: 'too-long' } }).length).toBeLessThan(6_000);
});

test('the token of a form is good on its day and the next', () => {
  const token = formToken();
  expect(isFormToken(token)).toBe(true);
  expect(isFormToken('x')).toBe(false);
  setClock(addHours(new Date(), 24));
  expect(isFormToken(token)).toBe(true);
  setClock(addHours(new Date(), 49));
  expect(isFormToken(token)).toBe(false);
});
