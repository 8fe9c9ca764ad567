import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runTool } from '../run-tool';
import { withFailure, type TestResult } from './result';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** The pure tests and those on a database, with vitest. */
export async function unitTests(args: string[], until: AbortSignal): Promise<TestResult> {
  const file = '.test/unit.json';
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const environment = { ...process.env, NODE_ENV: 'test' as const };
  const { ok } = await runTool(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], environment, {
    until,
    live: true,
  });
  if (!existsSync(file)) return withFailure({ passed: 0, failed: 0, skipped: 0 }, ok);
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const { numPassedTests: passed, numFailedTests: failed } = report;
  return withFailure({ passed, failed, skipped: report.numPendingTests + report.numTodoTests }, ok);
}
