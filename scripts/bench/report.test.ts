import { expect, test } from 'vitest';
import { report } from './report';

const figures = { comparisons: [], memory: [], secondStarts: [2], applicationSize: 100 };
const machine = { node: 'v20.20.2', processors: 2 };

test('a round in a busy minute does not change the figure', () => {
  const rounds = [
    { ours: 900, theirs: 1000 },
    { ours: 45, theirs: 50 },
    { ours: 90, theirs: 1000 },
    { ours: 950, theirs: 1000 },
    { ours: 800, theirs: 1000 },
  ];
  const text = report({ ...figures, comparisons: [{ name: 'a page', goal: '≥ 0.7', rounds }] }, machine);
  expect(text).toContain('| a page | ≥ 0.7 | 0.90 | 0.09–0.95 | 800 | 1000 | 5 |');
});

test('memory is added up over all programs', () => {
  const memory = [
    { program: 'server', processes: 1, pss: 100.4, rss: 150 },
    { program: 'PostgreSQL', processes: 9, pss: 40.3, rss: 150 },
  ];
  expect(report({ ...figures, memory }, machine)).toContain('| everything | 10 | 141 MB | 300 MB |');
});
