import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isFormData, parseForm, textIn, textsIn } from './form';

const form = new FormData();
form.append('name', 'Le\0ila\0');
form.append('id', 'a');
form.append('id', 'b\0');
form.append('file', new File(['x'], 'x.txt'));

test('a field is text without NUL, which PostgreSQL refuses', () => {
  expect(textIn(form, 'name')).toBe('Leila');
  expect(textsIn(form, 'id')).toEqual(['a', 'b']);
});

test('a file, or a field that is not there, says nothing', () => {
  expect(textIn(form, 'file')).toBe('');
  expect(textIn(form, 'other')).toBe('');
  expect(textsIn(form, 'other')).toEqual([]);
});

test.each([[undefined], [null], ['x'], [{ get: () => 'x' }]])('%j is no form', (given) => {
  expect(isFormData(given)).toBe(false);
});

describe('parseForm', () => {
  const schema = z.object({
    name: z.string('name-missing').min(1, 'name-missing'),
    relation: z.enum(['current', 'former'], 'relation-missing'),
    note: z.string().default(''),
    password: z.string('password-missing').min(8, 'password-short'),
    id: z.array(z.string()).default([]),
  });
  const send = (fields: Record<string, string | string[] | File>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields))
      for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
    return parseForm(data, schema, ['password']);
  };
  const complete = { name: 'Leïla', relation: 'former', password: 'long enough' };

  test('gives what the schema makes of the fields, and what was typed', () => {
    const sent = send({ ...complete, id: ['a', 'b'], $ACTION_ID: 'x' });
    expect(sent).toEqual({
      ok: true,
      data: { ...complete, note: '', id: ['a', 'b'] },
      values: { name: 'Leïla', relation: 'former' },
    });
  });

  test('gives a code for each field that is wrong or missing, and keeps the others as typed', () => {
    expect(send({ name: '', note: ' as typed ', password: 'short' })).toEqual({
      ok: false,
      errors: { name: 'name-missing', relation: 'relation-missing', password: 'password-short' },
      values: { name: '', note: ' as typed ' },
    });
  });

  test('neither NUL nor the line ends of a browser reach the schema', () => {
    expect(send({ ...complete, note: 'one\0\r\ntwo\rthree' })).toMatchObject({ data: { note: 'one\ntwo\nthree' } });
  });

  test('a file in place of a text is a missing field, and a single entry of a list a list', () => {
    expect(send({ ...complete, name: new File(['x'], 'x.txt') })).toMatchObject({ errors: { name: 'name-missing' } });
    expect(send({ ...complete, id: 'a' })).toMatchObject({ data: { id: ['a'] } });
  });

  test.each([[undefined], [null], ['x'], [{ getAll: () => ['x'] }]])('%j is read as an empty form', (given) => {
    expect(parseForm(given, schema)).toMatchObject({ ok: false, values: {} });
  });
});
