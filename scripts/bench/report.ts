import type { MemoryUse } from './memory';
import type { SearchSpeed } from './search';

export interface Comparison {
  name: string;
  goal: string;
  /** Requests per second of both, measured one right after the other. */
  rounds: { ours: number; theirs: number }[];
}

export interface Figures {
  comparisons: Comparison[];
  memory: MemoryUse[];
  /** Seconds until ready, of each start after the first. */
  secondStarts: number[];
  /** Megabytes of the folder that a production machine needs. */
  applicationSize: number;
  search?: SearchSpeed;
}

interface Machine {
  node: string;
  processors: number;
}

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The figures as a Markdown page. A ratio is the median of the rounds' own ratios, so that a busy minute affects both. */
export function report(figures: Figures, { node, processors }: Machine): string {
  return `# Benchmarks

Measured by \`npm run bench\` on ${processors} processors with Node ${node}. The ratio is the median of the rounds' ratios, each
of two measurements right after each other; requests per second are medians and depend on the machine.

| what | goal | ratio | lowest and highest | ours, requests/s | the other, requests/s | rounds |
| --- | --- | --- | --- | --- | --- | --- |
${figures.comparisons.map(comparisonLine).join('\n')}

${searchSection(figures.search)}${memorySection(figures.memory)}## Start and size

| what | goal | measured |
| --- | --- | --- |
${startLine(figures.secondStarts)}
| the folder \`standalone\`, which is all that a production machine needs, with PostgreSQL | ≤ 300 MB | ${Math.round(figures.applicationSize)} MB |
`;
}

function comparisonLine({ name, goal, rounds }: Comparison): string {
  const ratios = rounds.map(({ ours, theirs }) => ours / theirs);
  const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  const [ours, theirs] = [rounds.map((round) => round.ours), rounds.map((round) => round.theirs)].map(median);
  return `| ${name} | ${goal} | ${median(ratios).toFixed(2)} | ${range} | ${Math.round(ours ?? 0)} | ${Math.round(theirs ?? 0)} | ${rounds.length} |`;
}

function searchSection(search: SearchSpeed | undefined): string {
  if (!search) return '';
  const { signers, perSecond, p95 } = search;
  return `## Search

| what | goal | requests/s | p95 |
| --- | --- | --- | --- |
| signers by random words of ${signers.toLocaleString('en')} names, JSON, 32 connections | ≥ 1,000/s, p95 ≤ 50 ms | ${Math.round(perSecond)} | ${Math.round(p95)} ms |

`;
}

function memorySection(memory: MemoryUse[]): string {
  if (memory.length === 0) return '';
  const sum = (key: 'processes' | 'pss' | 'rss') => memory.reduce((total, use) => total + use[key], 0);
  const line = ({ program, processes, pss, rss }: MemoryUse) =>
    `| ${program} | ${processes} | ${Math.round(pss)} MB | ${Math.round(rss)} MB |`;
  const all = { program: 'everything', processes: sum('processes'), pss: sum('pss'), rss: sum('rss') };
  return `## Memory

Of everything that \`node scripts/start.mjs\` starts, idle after each page was read once; the goal is at most 350 MB. PSS counts
a page of memory that several processes share once in all, RSS once in each of them.

| program | processes | PSS | RSS |
| --- | --- | --- | --- |
${[...memory, all].map(line).join('\n')}

`;
}

function startLine(seconds: number[]): string {
  const range = `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`;
  return `| second start, until \`/api/ready\` responds with 200 | ≤ 4 s | ${median(seconds).toFixed(1)} s (${range}, ${seconds.length} starts) |`;
}
