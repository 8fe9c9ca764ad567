import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseForm } from './form';

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
