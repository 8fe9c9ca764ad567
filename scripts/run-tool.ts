import { spawn } from 'node:child_process';
import { sendSignal } from './processes';

export interface ToolResult {
  ok: boolean;
  /** Everything that it wrote, to both streams, in order. */
  output: string;
}

export interface ToolOptions {
  cwd?: string;
  /** Kills the program and all its children. */
  until?: AbortSignal | undefined;
  /** Shows what it writes as it comes. */
  live?: boolean;
}

/** Runs Node with these arguments to its end, in a session of its own. */
export function runTool(
  args: string[],
  environment: NodeJS.ProcessEnv,
  options: ToolOptions = {},
): Promise<ToolResult> {
  const { cwd, until, live } = options;
  if (until?.aborted) return Promise.resolve({ ok: false, output: '' });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = () => child.pid !== undefined && sendSignal(-child.pid, 'SIGKILL');
    until?.addEventListener('abort', kill, { once: true });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (status) => {
      until?.removeEventListener('abort', kill);
      resolve({ ok: status === 0, output });
    });
  });
}
