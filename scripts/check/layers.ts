import { readFileSync, writeFileSync } from 'node:fs';
import { runTool, type ToolResult } from '../run-tool';
import { cycleIn, drawing, graphOf, type Module } from './domains';

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
  via?: { name: string }[];
}

interface Cruise {
  modules: Module[];
  summary: { violations: Violation[] };
}

const command = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--output-type=json'];
const folders = ['app', 'components', 'lib', 'scripts', 'e2e'];
const contributing = 'CONTRIBUTING.md';
const drawn = /```mermaid\n[\s\S]*?```/;

async function cruise(until: AbortSignal): Promise<Cruise> {
  const { output } = await runTool([...command, ...folders], process.env, { until });
  if (!output.startsWith('{')) throw new Error(output);
  return JSON.parse(output) as Cruise;
}

/** Who imports whom: the rules of .dependency-cruiser.mjs, no cycle among the domains, and their graph in CONTRIBUTING.md. */
export async function checkLayers(until: AbortSignal): Promise<ToolResult> {
  const { modules, summary } = await cruise(until);
  const graph = graphOf(modules);
  const cycle = cycleIn(graph);
  const problems = summary.violations.map(
    ({ rule, from, to, via }) =>
      `${rule.name}: ${[from, ...(via ?? [{ name: to }]).map(({ name }) => name)].join(' → ')}`,
  );
  if (cycle) problems.push(`a cycle of domains: ${cycle.join(' → ')}`);
  if (drawn.exec(readFileSync(contributing, 'utf8'))?.[0] !== drawing(graph))
    problems.push(
      `${contributing} draws another graph of the domains than the code has. To draw it anew: npm run graph`,
    );
  return { ok: problems.length === 0, output: problems.join('\n') };
}

/** Draws the domains into CONTRIBUTING.md. */
export async function drawDomains(until: AbortSignal): Promise<void> {
  const { modules } = await cruise(until);
  const text = readFileSync(contributing, 'utf8');
  writeFileSync(
    contributing,
    text.replace(drawn, () => drawing(graphOf(modules))),
  );
}
