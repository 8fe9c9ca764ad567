import { makeDatabaseClient } from '../build';
import { Fault } from '../fault';
import { runTool, type ToolResult } from '../run-tool';
import { untilAsked } from '../start/signals';
import { checkDrift } from './drift';
import { checkFiles } from './files';
import { checkRooms } from './rooms';

/** Answers what is wrong in its output, and nothing else. */
type Check = (until: AbortSignal) => Promise<ToolResult> | ToolResult;

const tool =
  (...words: string[]): Check =>
  (until) =>
    runTool(words, process.env, { until });

const folders = ['app', 'components', 'lib', 'scripts', 'e2e'];

const checks: Record<string, Check> = {
  types: tool('node_modules/typescript/bin/tsc', '--noEmit', '--pretty'),
  lint: tool('node_modules/eslint/bin/eslint.js', '--max-warnings=0', '--no-warn-ignored', '.'),
  format: tool('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  layers: tool('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--output-type=err', ...folders),
  'two rooms': checkRooms,
  'file names and lengths': checkFiles,
  unused: tool('node_modules/knip/bin/knip.js', '--no-progress'),
  'schema against migrations': checkDrift,
};

/** All checks, a line for each, with what is wrong below it. */
export async function runChecks(until: AbortSignal): Promise<{ passed: number; failed: number; skipped: number }> {
  let failed = 0;
  for (const [name, run] of Object.entries(checks)) {
    const { ok, output } = await run(until);
    until.throwIfAborted();
    console.log(ok ? `✓ ${name}` : `✗ ${name}\n${output.trim()}\n`);
    if (!ok) failed += 1;
  }
  return { passed: Object.keys(checks).length - failed, failed, skipped: 0 };
}

/** The command. */
export async function check(): Promise<never> {
  const asked = untilAsked();
  try {
    await makeDatabaseClient(asked);
    const { failed } = await runChecks(asked);
    process.exit(failed > 0 ? 1 : 0);
  } catch (error) {
    console.error(error instanceof Fault ? error.message : error);
    process.exit(1);
  }
}
