import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from './fault';
import { fingerprint } from './fingerprint';
import { runTool } from './run-tool';
import { refuseIfServed } from './start/served-build';

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'tsconfig.json',
  'package-lock.json',
];
const configurations = ['next.config.js', 'next.config.mjs', 'next.config.ts'];

interface Step {
  /** What it costs and why, said only when there is something to do. */
  saying: string;
  /** Holds the fingerprint of what the step was last done for; written after its end, so that a killed one is repeated. */
  stamp: string;
  of: string;
  tool: string[];
  failed: string;
  /** Asked before anything is done; throws where nothing may be. */
  mayBegin?: () => void;
}

/** Makes the typed database client from the schema, unless it is there. */
export function makeDatabaseClient(until?: AbortSignal): Promise<void> {
  const step: Step = {
    saying: 'Making the database client (3 s) …',
    stamp: 'prisma/client/made-from',
    of: fingerprint(['prisma/schema.prisma', 'package-lock.json']),
    tool: ['node_modules/prisma/build/index.js', 'generate'],
    failed: 'The database client could not be made from prisma/schema.prisma.',
  };
  return once(step, process.env, until);
}

/** Builds the pages for production into `folder`, unless it holds just that build. */
export function buildPages(folder: string, environment: NodeJS.ProcessEnv, until?: AbortSignal): Promise<void> {
  const key = environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '';
  const step: Step = {
    saying: 'Building the pages (half a minute) …',
    stamp: path.join(folder, 'made-from'),
    of: fingerprint([...sources, ...configurations], [process.version, key]),
    tool: ['node_modules/next/dist/bin/next', 'build'],
    failed: 'The pages could not be built.',
    mayBegin: () => refuseIfServed(folder),
  };
  return once(step, { ...environment, NODE_ENV: 'production', NEXT_DIST_DIR: folder }, until);
}

async function once(step: Step, environment: NodeJS.ProcessEnv, until?: AbortSignal): Promise<void> {
  if (existsSync(step.stamp) && readFileSync(step.stamp, 'utf8') === step.of) return;
  step.mayBegin?.();
  console.log(step.saying);
  rmSync(step.stamp, { force: true });
  const { ok, output } = await runTool(step.tool, environment, { until });
  until?.throwIfAborted();
  if (!ok) throw new Fault(`${output.trim()}\n${step.failed}`);
  writeFileSync(step.stamp, step.of);
}
