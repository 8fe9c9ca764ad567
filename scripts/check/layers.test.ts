import { expect, it } from 'vitest';
import { holdsBoth } from './layers';

const module = (source: string, ...imports: string[]) => ({
  source,
  dependencies: imports.map((resolved) => ({ resolved })),
});
const both = ['lib/verification/queries.ts', 'lib/signatures/queries.ts'];

it('only signing holds what sees addresses and what stores signatures in one hand', () => {
  expect(holdsBoth(module('lib/signing/mutations.ts', ...both))).toBe(false);
  expect(holdsBoth(module('lib/moderation/mutations.ts', ...both))).toBe(true);
  expect(holdsBoth(module('app/organize/page.tsx', ...both))).toBe(true);
});

it('one of them alone is nobody’s secret', () => {
  expect(holdsBoth(module('lib/exports/queries.ts', 'lib/signatures/queries.ts'))).toBe(false);
});
