import { runTool, type ToolResult } from '../run-tool';

interface Cruise {
  modules: { source: string; dependencies: { resolved: string }[] }[];
}

/**
 * `verification` sees addresses, `signatures` stores what must never be linked to one. That they do not reach each other is
 * a rule of the layers; that nobody but `signing` holds both in one hand is looked for here.
 */
export async function checkRooms(until: AbortSignal): Promise<ToolResult> {
  const command = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const run = await runTool([command, '--output-type=json', 'app', 'components', 'lib'], process.env, { until });
  const { modules } = JSON.parse(run.output) as Cruise;
  const faults = modules.flatMap(({ source, dependencies }) => {
    const used = dependencies.map(({ resolved }) => resolved);
    return holdsBoth(source, used) ? [`${source} imports both lib/verification and lib/signatures`] : [];
  });
  return { ok: faults.length === 0, output: faults.join('\n') };
}

/** Whether a file outside `signing` imports from both rooms. */
export function holdsBoth(file: string, imports: string[]): boolean {
  const from = (room: string) => imports.some((one) => one.startsWith(`lib/${room}/`));
  return !file.startsWith('lib/signing/') && from('verification') && from('signatures');
}
