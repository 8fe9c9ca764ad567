import { generateDatabaseClient } from '../build/database-client';
import { StartupError } from '../startup-error';
import { runTool, type ToolResult } from '../run-tool';
import { shutdownSignal } from '../start/shutdown-signal';
import { type TestResult } from '../test/result';
import { checkDrift } from './drift';
import { checkFiles } from './files';
import { checkLayers } from './layers';
import { checkTables } from './tables';
import { checkWords } from './words';

/** Answers what is wrong in its output, and nothing else. */
type Check = (until: AbortSignal) => Promise<ToolResult> | ToolResult;

const tool =
  (...args: string[]): Check =>
  (until) =>
    runTool(args, process.env, { until });

const checks: Record<string, Check> = {
  types: tool('node_modules/typescript/bin/tsc', '--noEmit', '--pretty'),
  lint: tool('node_modules/eslint/bin/eslint.js', '--max-warnings=0', '--no-warn-ignored', '.'),
  format: tool('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  layers: checkLayers,
  'file names': checkFiles,
  'owners of tables': checkTables,
  vocabulary: checkWords,
  unused: tool('node_modules/knip/bin/knip.js', '--no-progress'),
  'schema against migrations': checkDrift,
};

/** All checks, a line for each, with what is wrong below it. */
export async function runChecks(until: AbortSignal): Promise<TestResult> {
  const waiting = Object.entries(checks);
  const tally = { passed: 0, failed: 0, skipped: 0 };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, run] = next;
      const { ok, output } = await run(until);
      until.throwIfAborted();
      console.log(ok ? `✓ ${name}` : `✗ ${name}\n${output.trim()}\n`);
      tally[ok ? 'passed' : 'failed'] += 1;
    }
  };
  // Each check uses one core, and a small machine has two.
  await Promise.all([work(), work()]);
  return tally;
}

/** The command. */
export async function check(): Promise<never> {
  const asked = shutdownSignal();
  try {
    await generateDatabaseClient(asked);
    const { failed } = await runChecks(asked);
    process.exit(failed > 0 ? 1 : 0);
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error);
    process.exit(1);
  }
}
