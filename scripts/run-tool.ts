import { spawn } from 'node:child_process';
import { signal } from './processes';

export interface ToolResult {
  ok: boolean;
  /** Everything that it wrote, of both kinds, in order. */
  output: string;
}

export interface ToolOptions {
  /** Ends the program and all its children. */
  until?: AbortSignal | undefined;
  /** Shows what it writes as it comes. */
  live?: boolean;
}

/** Runs one program of node_modules (by the path of its script) or of ours to its end, in a session of its own. */
export function runTool(
  words: string[],
  environment: NodeJS.ProcessEnv,
  options: ToolOptions = {},
): Promise<ToolResult> {
  const { until, live } = options;
  if (until?.aborted) return Promise.resolve({ ok: false, output: '' });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = () => child.pid !== undefined && signal(-child.pid, 'SIGKILL');
    until?.addEventListener('abort', stop, { once: true });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (status) => {
      until?.removeEventListener('abort', stop);
      resolve({ ok: status === 0, output });
    });
  });
}
