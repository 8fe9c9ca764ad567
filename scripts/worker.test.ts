import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('the worker knows each job that is defined', () => {
  const worker = readFileSync('scripts/worker.ts', 'utf8');
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => /\bjobs\.ts$/.test(file));
  const jobs = files.flatMap((file) =>
    [...readFileSync(path.join('lib', file), 'utf8').matchAll(/^export const (\w+) = defineJob\(/gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(jobs.length).toBeGreaterThan(3);
  for (const job of jobs) expect(worker).toMatch(new RegExp(`startJobs\\(\\[[^\\]]*\\b${job}\\b`));
});
