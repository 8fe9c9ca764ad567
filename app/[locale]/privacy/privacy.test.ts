import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { learnsRows } from './learns-rows';
import { settings, type PrivacySettings } from './settings';
import { storedRows } from './stored-rows';

const usual: PrivacySettings = {
  codeKeyHours: 4,
  linkKeyHours: 5 * 24,
  rateKeyHours: 24,
  budgetKeyHours: 1,
  linkHours: 72,
  graceHours: 5,
  batchEvery: { unit: 'hours', every: 1 },
  batchSize: 10,
  emails: 'files',
};

const lastColumn = (current: PrivacySettings) =>
  Object.fromEntries(storedRows('en', current).map(({ key, cells }) => [key, cells.at(-1)]));

describe('what is said of what is stored', () => {
  test('is what the keys and the settings do', () => {
    expect(settings()).toEqual(usual);
  });

  test('has the numbers that are in force', () => {
    const { code, started, pending } = lastColumn(usual);
    expect(code).toBe('We destroy the key 4 hours after the end of its hour.');
    expect(started).toBe(
      'We destroy the key 5 days after the end of its day. The link in the email works for 72 hours.',
    );
    expect(pending).toContain('We check every hour and publish when at least 10 are waiting');
    const changed = lastColumn({ ...usual, batchSize: 25, batchEvery: { unit: 'minutes', every: 90 } });
    expect(changed.pending).toContain('We check every 90 minutes and publish when at least 25 are waiting');
  });

  test('names the mail server where there is one, and the files where there is none', () => {
    expect(Object.keys(lastColumn(usual))).toContain('files');
    expect(Object.keys(lastColumn(usual))).not.toContain('relay');
    expect(Object.keys(lastColumn({ ...usual, emails: 'relay' }))).toContain('relay');
  });

  test.each(locales)('is whole in every language: %s', (locale) => {
    for (const emails of ['relay', 'files'] as const)
      for (const { cells } of [...storedRows(locale, { ...usual, emails }), ...learnsRows(locale, usual)])
        expect(JSON.stringify(cells)).not.toMatch(/\{\w+, (?:plural|select)/);
  });
});
