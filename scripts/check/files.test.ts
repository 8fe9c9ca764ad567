import { describe, expect, it } from 'vitest';
import { fileFault } from './files';

describe('where a line lives', () => {
  it.each([
    'lib/signing/actions.ts',
    'lib/letters/rules-steps.test.ts',
    'lib/letters/queries.db.test.ts',
    'lib/mail/mails.tsx',
  ])('accepts %s', (file) => expect(fileFault(file, 100)).toBeUndefined());

  it.each(['lib/letters/service.ts', 'lib/letters/deep/Rules.ts', 'lib/letters/rules.spec.ts'])('refuses %s', (file) =>
    expect(fileFault(file, 10)).toContain('vocabulary'),
  );

  it.each(['lib/platform/utils.ts', 'components/ui/index.ts', 'app/helpers.ts'])('refuses the empty name %s', (file) =>
    expect(fileFault(file, 10)).toContain('says nothing'),
  );

  it('lets names be free in lib/platform', () => expect(fileFault('lib/platform/clock.ts', 10)).toBeUndefined());

  it('refuses a file that nobody reads to its end, unless it holds texts or data', () => {
    expect(fileFault('app/page.tsx', 201)).toContain('201 lines');
    expect(fileFault('app/page.tsx', 200)).toBeUndefined();
    expect(fileFault('e2e/reading.spec.ts', 201)).toContain('201 lines');
    expect(fileFault('lib/employers/data-google.ts', 900)).toBeUndefined();
    expect(fileFault('lib/i18n/messages/ar/common.ts', 900)).toBeUndefined();
  });
});
