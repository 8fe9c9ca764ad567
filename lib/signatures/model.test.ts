import { describe, expect, it } from 'vitest';
import { namedContent, publicSigner, signerColumns, signerInput } from './model';
import { correctableFields, signerFields } from './schema';

const filledIn = { name: 'Leïla O’Brien', relation: 'current', role: 'Technical writer', employer: 'Google' };

const codes = (typed: object) => {
  const read = signerInput.safeParse({ ...filledIn, ...typed });
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

describe('what a signer fills in', () => {
  it('has the fields that the browser knows', () => {
    expect(Object.keys(signerInput.shape).sort()).toEqual([...signerFields].sort());
    expect(correctableFields).not.toContain('name');
  });

  it.each([
    'Founder, Case.io',
    'Engineer @ Case',
    'C# / C++ developer',
    'VP, R&D',
    'مهندسة برمجيات (C++)',
    'Head of “People”',
  ])('a role: %s', (role) => {
    expect(signerInput.parse({ ...filledIn, role }).role).toBe(role);
  });

  it('takes less in a name than in a role: no “C++”', () => {
    expect(codes({ name: 'C++' })).toEqual(['characters']);
  });

  it('gives one code for one problem', () => {
    expect(codes({ name: '' })).toEqual(['name-missing']);
    expect(codes({ name: ' ANONYME ' })).toEqual(['name-of-nobody']);
    expect(codes({ name: 'leila@example.org' })).toEqual(['name-is-address']);
    expect(codes({ role: 'x'.repeat(101) })).toEqual(['too-long']);
    expect(codes({ employer: '!?' })).toEqual(['no-letter']);
  });

  it('comes out the same when it is read again', () => {
    const once = signerInput.parse({ ...filledIn, name: '  Leïla   O’Brien ', employer: ' Google ' });
    expect(signerInput.parse(once)).toEqual(once);
  });
});

describe('what is derived from a signature', () => {
  it('shows the public these fields and no other', () => {
    expect(Object.keys(publicSigner.shape)).toEqual(['name', 'relation', 'role', 'employer', 'verified', 'signedOn']);
  });

  it('seals everything that was filled in', () => {
    const sealed = {
      ...signerInput.parse(filledIn),
      employer: { text: 'Google' },
      verificationLevel: 'email',
      revision: 'f'.repeat(64),
    };
    expect(namedContent.parse(sealed)).toEqual(sealed);
  });

  it('keeps in the row what was filled in, but the employer', () => {
    expect(Object.keys(signerColumns.shape).sort()).toEqual(
      signerFields.filter((field) => field !== 'employer').sort(),
    );
  });
});
