import { expect, test } from 'vitest';
import { cycleIn, drawing, graphOf } from './domains';

const file = (source: string, ...imports: string[]) => ({
  source,
  dependencies: imports.map((resolved) => ({ resolved })),
});

test('files make domains, and neither tests nor the platform count', () => {
  const graph = graphOf([
    file('lib/signing/start/mutations.ts', 'lib/letters/queries.ts', 'lib/platform/db.ts', 'lib/signing/rules.ts'),
    file('lib/letters/queries.db.test.ts', 'lib/signing/factory.ts'),
    file('lib/letters/queries.ts'),
  ]);
  expect(graph).toEqual(
    new Map([
      ['signing', new Set(['letters'])],
      ['letters', new Set()],
    ]),
  );
});

test('a cycle is found however long it is', () => {
  const files = [file('lib/a/rules.ts', 'lib/b/rules.ts'), file('lib/b/rules.ts', 'lib/c/rules.ts')];
  expect(cycleIn(graphOf(files))).toBeUndefined();
  expect(cycleIn(graphOf([...files, file('lib/c/rules.ts', 'lib/b/rules.ts')]))).toEqual(['b', 'c', 'b']);
});

test('the drawing leaves out what other arrows imply', () => {
  const graph = graphOf([
    file('lib/a/rules.ts', 'lib/b/rules.ts', 'lib/c/rules.ts'),
    file('lib/b/rules.ts', 'lib/c/rules.ts'),
    file('lib/c/rules.ts'),
  ]);
  expect(drawing(graph)).toBe('```mermaid\ngraph LR\n  a --> b\n  b --> c\n```');
});
