import { expect, test } from 'vitest';
import { isFormData, textIn, textsIn } from './form';

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
