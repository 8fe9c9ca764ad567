import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface MemoryUse {
  program: string;
  processes: number;
  /** Megabytes. Proportional: a page that n processes share counts as 1/n in each. */
  pss: number;
  /** Megabytes. A page that n processes share counts in each. */
  rss: number;
}

const pages = ['/', '/letters/demo', '/letters/demo/signers', '/letters/demo/employers', '/letters/demo/about']
  .concat(['/letters/demo/revisions', '/letters/demo/sign', '/receipt', '/privacy', '/ar', '/ar/letters/demo'])
  .concat(['/ar/letters/demo/signers', '/ar/letters/demo/sign', '/organize/sign-in', '/api/ready', '/api/v1/letters'])
  .concat(['', '/count', '/tallies', '/signers', '/revisions'].map((name) => `/api/v1/letters/demo${name}`));

/** Longer than an idle connection to the database is kept open. */
const UNTIL_IDLE_MS = 40_000;

/** The memory of `npm start` and everything it started, idle after each page was read once. Only Linux tells. */
export async function idleMemory(baseUrl: string, pid: number): Promise<MemoryUse[]> {
  if (!existsSync('/proc/self/smaps_rollup')) return [];
  for (const page of pages) {
    const response = await fetch(`${baseUrl}${page}`);
    if (!response.ok) throw new Error(`${page} failed with ${response.status}`);
    await response.arrayBuffer();
  }
  await sleep(UNTIL_IDLE_MS);
  const uses = new Map<string, MemoryUse>();
  for (const each of descendantsOf(pid)) {
    const program = programOf(each);
    const use = uses.get(program) ?? { program, processes: 0, pss: 0, rss: 0 };
    const rollup = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8');
    const megabytes = (name: string) => Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(rollup)?.[1]) / 1024;
    use.processes += 1;
    use.pss += megabytes('Pss');
    use.rss += megabytes('Rss');
    uses.set(program, use);
  }
  return [...uses.values()];
}

function descendantsOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]));
    } catch {
      // It has ended since the folder was read.
    }
  }
  const isDescendant = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isDescendant(parents.get(pid)));
  return [...parents.keys()].filter(isDescendant);
}

function programOf(pid: number): string {
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  const script = command.find((word) => /\.mjs$/.test(word));
  return script ? path.basename(script, '.mjs') : 'PostgreSQL';
}
