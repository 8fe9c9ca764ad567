import { describe, expect, it } from 'vitest';
import { namedInAddressees, shownUnderAnotherName } from './rules';

describe('the employers that a letter is addressed to', () => {
  it('are those whose names are words of it', () => {
    const names = ['Alphabet', 'Google', 'IBM', 'Meta', 'X', 'C++ Ltd.'];
    const addressees = ['To the boards of Google, Metabolic, IBM and C++ Ltd.', 'إلى Alphabet'];
    expect(namedInAddressees(names, addressees)).toEqual(['Alphabet', 'Google', 'IBM', 'C++ Ltd.']);
  });
});

describe('an employer that is shown under another name', () => {
  it('is said as it was typed', () => {
    expect(shownUnderAnotherName(' YouTube ', 'Google')).toBe('YouTube');
    expect(shownUnderAnotherName('google llc', 'Google')).toBe('google llc');
  });

  it('is not said where nothing changes', () => {
    expect(shownUnderAnotherName('Google ', 'Google')).toBeNull();
    expect(shownUnderAnotherName('', 'Google')).toBeNull();
  });
});
