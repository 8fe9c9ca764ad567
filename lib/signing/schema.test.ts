import { describe, expect, it } from 'vitest';
import { correctableFields } from '@/lib/signatures/schema';
import { anonymousForm, correctionForm, fieldErrorsOf, fields, namedForm, type FieldErrors } from './schema';

const leila = {
  way: 'named',
  name: ' Leïla  O’Brien ',
  relation: 'current',
  role: '',
  employer: 'Google',
  email: ' Leila+letters@Mailbox.Example ',
};

const errors = (result: ReturnType<typeof namedForm.safeParse | typeof anonymousForm.safeParse>): FieldErrors =>
  result.success ? {} : fieldErrorsOf(result.error);

describe('signing with a name', () => {
  it('takes what a person types, without needless spaces', () => {
    expect(namedForm.parse(leila)).toMatchObject({
      ...leila,
      name: 'Leïla O’Brien',
      email: 'Leila+letters@mailbox.example',
    });
  });

  it('needs neither a role nor an employer, which the email address may say', () => {
    const { way, name, relation, email } = leila;
    expect(namedForm.parse({ way, name, relation, email })).toMatchObject({ role: '', employer: '' });
  });

  it('refuses a name that says there is none', () => {
    for (const name of ['Anonymous', ' ANONYME ', 'مجهول'])
      expect(errors(namedForm.safeParse({ ...leila, name }))).toEqual({ name: 'name-of-nobody' });
    expect(namedForm.safeParse({ ...leila, name: 'Anonymous Nkemelu' }).success).toBe(true);
  });

  it('names every empty field at once', () => {
    expect(errors(namedForm.safeParse({ way: 'named', name: ' \u200f ', email: '' }))).toEqual({
      name: 'name-missing',
      relation: 'relation-missing',
      email: 'email-missing',
    });
  });

  it.each([
    ['leila', 'email-not-an-address'],
    ['"leila"@mailbox.example', 'email-not-an-address'],
    ['leila@localhost', 'email-not-an-address'],
    ['leïla@mailbox.example', 'email-not-ascii'],
    ['a\r\nBcc: b@mailbox.example', 'email-not-an-address'],
    [`${'a'.repeat(65)}@mailbox.example`, 'too-long'],
  ])('refuses the address %j', (email, code) => {
    expect(errors(namedForm.safeParse({ ...leila, email }))).toEqual({ email: code });
  });

  it.each(['!?', 'ـــ', '***'])('refuses the employer %j, which would make one that nobody can read', (employer) => {
    expect(errors(namedForm.safeParse({ ...leila, employer }))).toEqual({ employer: 'no-letter' });
    const anonymous = { way: 'anonymous', employer, email: leila.email };
    expect(errors(anonymousForm.safeParse(anonymous))).toEqual({ employer: 'no-letter' });
  });

  it('refuses a relation that does not exist', () => {
    expect(errors(namedForm.safeParse({ ...leila, relation: 'owner' }))).toEqual({ relation: 'relation-missing' });
  });

  it.each([[{}], [[]], [null], [7]])('refuses fields that are no text: %j', (value) => {
    const wrong = Object.fromEntries(fields.map((field) => [field, value]));
    expect(Object.keys(errors(namedForm.safeParse(wrong))).sort()).toEqual([...fields].sort());
  });
});

describe('signing anonymously', () => {
  it('takes an employer of the list, or another one, and an address', () => {
    for (const employer of ['Google', 'other']) {
      const form = { way: 'anonymous', employer, email: 'leila@mailbox.example' };
      expect(anonymousForm.parse({ ...form, name: 'Leïla', role: 'Writer' })).toEqual(form);
    }
  });

  it('asks for an employer of the list', () => {
    const form = { way: 'anonymous', email: 'leila@mailbox.example' };
    expect(errors(anonymousForm.safeParse({ ...form, employer: '' }))).toEqual({ employer: 'employer-unknown' });
    expect(errors(anonymousForm.safeParse(form))).toEqual({ employer: 'employer-unknown' });
  });
});

it('a correction changes neither name nor address', () => {
  expect(Object.keys(correctionForm.parse(leila)).sort()).toEqual([...correctableFields].sort());
  expect(correctableFields).not.toContain('name');
});
