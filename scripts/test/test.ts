import { mkdirSync } from 'node:fs';
import { generateDatabaseClient } from '../build/database-client';
import { runChecks } from '../check/check';
import { StartupError } from '../startup-error';
import { shutdownSignal } from '../start/shutdown-signal';
import { endToEndTests } from './e2e';
import { addResults, type TestResult } from './result';
import { unitTests } from './unit';

type Part = (args: string[], until: AbortSignal) => Promise<TestResult>;

const parts: Record<string, Part> = { checks: (_, until) => runChecks(until), unit: unitTests, e2e: endToEndTests };

/** Runs all parts, or the named one with further arguments for its own tool; ends with one line and the exit status. */
export async function test([name, ...args]: string[]): Promise<never> {
  const stop = shutdownSignal();
  mkdirSync('.test', { recursive: true });
  const chosen = name === undefined ? Object.keys(parts) : [name];
  const results: TestResult[] = [];
  for (const part of chosen) results.push(await runPart(part, args, stop));
  const { passed, failed, skipped } = addResults(results);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

async function runPart(name: string, args: string[], stop: AbortSignal): Promise<TestResult> {
  console.log(`\n── ${name} ──`);
  try {
    const part = parts[name];
    if (!part) throw new StartupError(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`);
    await generateDatabaseClient(stop);
    stop.throwIfAborted();
    return await part(args, stop);
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
