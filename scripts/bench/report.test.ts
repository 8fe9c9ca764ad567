import { expect, test } from 'vitest';
import { report } from './report';

test('a round in a busy minute does not change the figure', () => {
  const rounds = [
    { ours: 900, theirs: 1000 },
    { ours: 45, theirs: 50 },
    { ours: 90, theirs: 1000 },
    { ours: 950, theirs: 1000 },
    { ours: 800, theirs: 1000 },
  ];
  const text = report([{ what: 'a page', goal: '≥ 0.7', rounds }], { node: 'v20.20.2', processors: 2 });
  expect(text).toContain('| a page | ≥ 0.7 | 0.90 | 0.09–0.95 | 800 | 1000 | 5 |');
});
