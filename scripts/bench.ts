/**
 * Measures speed, as ratios that anyone can measure again, memory, start and size: `npm run bench`. Starts the application
 * with a database of its own, and writes the figures to docs/benchmarks.md.
 */
import { once } from 'node:events';
import { lstatSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { pageSpeed } from './bench/page';
import { idleMemory } from './bench/memory';
import { report, type Figures } from './bench/report';
import { searchSpeed } from './bench/search';
import { secondStarts } from './bench/second-start';
import { startsOfSignatures } from './bench/starts';
import { runMain } from './run-main';
import { startApplication } from './test/application';

runMain(async () => {
  const figures = await measure();
  const file = 'docs/benchmarks.md';
  const page = report(figures, { node: process.version, processors: cpus().length });
  const text = await format(page, { ...(await resolveConfig(file)), filepath: file });
  writeFileSync(file, text);
  process.stdout.write(text);
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
});

async function measure(): Promise<Figures> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const application = await startApplication({ RATE_LIMITS: 'off', LOG_LEVEL: 'error' }, stop.signal, 'bench');
  try {
    // Memory first: what load leaves behind is not what an idle server needs.
    const memory = await idleMemory(application.baseUrl, application.pid);
    const comparisons = [
      await pageSpeed(application.baseUrl, '/letters/demo', 'letter page'),
      await pageSpeed(application.baseUrl, '/letters/demo/sign', 'sign page'),
    ];
    const applicationSize = megabytesOf('.test/next/standalone');
    await application.stop();
    comparisons.push(await startsOfSignatures(stop.signal));
    return {
      comparisons,
      memory,
      applicationSize,
      secondStarts: await secondStarts(),
      search: await searchSpeed(stop.signal),
    };
  } finally {
    await application.stop();
  }
}

function megabytesOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  // Allocated blocks of 512 bytes, as `du` counts them.
  return entries.reduce((sum, entry) => sum + lstatSync(path.join(entry.parentPath, entry.name)).blocks / 2048, 0);
}
