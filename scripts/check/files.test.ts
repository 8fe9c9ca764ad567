import { describe, expect, it } from 'vitest';
import { fileProblem, sharedExports } from './files';

describe('names and places of files', () => {
  it.each([
    'lib/signing/actions.ts',
    'lib/signing/start/mutations.ts',
    'lib/letters/queries.db.test.ts',
    'lib/lifecycle/jobs.batches.db.test.ts',
    'lib/signatures/model.ts',
    'lib/platform/clock.ts',
    'lib/server/gateway/routes.ts',
    'components/ui/field.tsx',
  ])('accepts %s', (file) => expect(fileProblem(file)).toBeUndefined());

  it.each([
    'lib/letters/service.ts',
    'lib/letters/rules-draft.ts',
    'lib/letters/Rules.ts',
    'lib/letters/rules.spec.ts',
  ])('refuses the name of %s', (file) => expect(fileProblem(file)).toContain('not one of the names'));

  it.each(['lib/letters/drafts/form/rules.ts', 'lib/server/gateway/http/body.ts'])('refuses the depth of %s', (file) =>
    expect(fileProblem(file)).toContain('nested deeper'),
  );

  it.each(['lib/platform/utils.ts', 'components/ui/index.ts', 'app/helpers.ts'])('refuses the empty name %s', (file) =>
    expect(fileProblem(file)).toContain('says nothing'),
  );
});

it('names what two files export', () => {
  const own = ['lib/a/rules.ts', 'export const one = 1;\nconst two = 2;\n'] as const;
  expect(sharedExports([own, ['lib/b/rules.ts', 'export function two() {}\n']])).toEqual([]);
  expect(sharedExports([own, ['lib/b/rules.ts', 'export type one = 1;\n']])).toEqual([
    'one is exported by lib/a/rules.ts and lib/b/rules.ts',
  ]);
});
