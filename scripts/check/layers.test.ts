import { expect, it } from 'vitest';
import { holdsBoth } from './layers';

const file = (source: string, ...imports: string[]) => ({
  source,
  dependencies: imports.map((resolved) => ({ resolved })),
});
const both = ['lib/confirmations/queries.ts', 'lib/signatures/queries.ts'];

it('only signing holds what sees addresses and what stores signatures in one hand', () => {
  expect(holdsBoth(file('lib/signing/mutations.ts', ...both))).toBe(false);
  expect(holdsBoth(file('lib/moderation/mutations.ts', ...both))).toBe(true);
  expect(holdsBoth(file('app/organize/page.tsx', ...both))).toBe(true);
});

it('one of them alone is nobody’s secret', () => {
  expect(holdsBoth(file('lib/exports/queries.ts', 'lib/signatures/queries.ts'))).toBe(false);
});
