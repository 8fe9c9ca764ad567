import { runTool, type ToolResult } from '../run-tool';

interface Module {
  source: string;
  dependencies: { resolved: string }[];
}

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

/** Who imports whom: the rules of .dependency-cruiser.mjs, and the one that it cannot express. */
export async function checkLayers(until: AbortSignal): Promise<ToolResult> {
  const { output } = await runTool([...command, ...folders], process.env, { until });
  if (!output.startsWith('{')) return { ok: false, output };
  const { modules, summary } = JSON.parse(output) as Cruise;
  const faults = [
    ...summary.violations.map(
      ({ rule, from, to, via }) =>
        `${rule.name}: ${[from, ...(via ?? [{ name: to }]).map(({ name }) => name)].join(' → ')}`,
    ),
    ...modules.filter(holdsBoth).map(({ source }) => `${source} imports both lib/confirmations and lib/signatures`),
  ];
  return { ok: faults.length === 0, output: faults.join('\n') };
}

/**
 * `confirmations` sees addresses, `signatures` stores what must never be linked to one. Beside the two never reaching each
 * other, nobody but `signing` may hold both in one hand; the scripts only start what belongs to each.
 */
export function holdsBoth({ source, dependencies }: Module): boolean {
  const from = (domain: string) => dependencies.some(({ resolved }) => resolved.startsWith(`lib/${domain}/`));
  return !/^(lib\/(signing|lifecycle|demo)|scripts|e2e)\//.test(source) && from('confirmations') && from('signatures');
}
