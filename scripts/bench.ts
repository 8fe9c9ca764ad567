/**
 * How fast it is, as ratios that anyone can measure again: `npm run bench`. Starts the application with a database of its
 * own, measures it and what it is compared with in turn, and writes the medians to docs/benchmarks.md.
 */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { complain } from './complain';
import { letterPage } from './bench/letter-page';
import { report } from './bench/report';
import { startApplication } from './test/application';

complain(async () => {
  const until = new AbortController();
  process.once('SIGINT', () => until.abort());
  const application = await startApplication({ RATE_LIMITS: 'off', LOG_LEVEL: 'error' }, until.signal);
  try {
    const rows = [await letterPage(application.baseUrl)];
    const file = 'docs/benchmarks.md';
    const table = report(rows, { node: process.version, processors: cpus().length });
    const text = await format(table, { ...(await resolveConfig(file)), filepath: file });
    writeFileSync(file, text);
    process.stdout.write(text);
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  } finally {
    await application.end();
  }
});
