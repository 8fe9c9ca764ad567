import { spawn } from 'node:child_process';
import { signal } from './processes';

export interface ToolResult {
  ok: boolean;
  /** Everything that it wrote, of both kinds, in order. */
  output: string;
}

/**
 * Runs one program of node_modules (by the path of its script) or of ours to its end. It has a session of its own and
 * ends with all its children as soon as `until` is aborted.
 */
export function runTool(words: string[], environment: NodeJS.ProcessEnv, until?: AbortSignal): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = () => child.pid !== undefined && signal(-child.pid, 'SIGKILL');
    until?.addEventListener('abort', stop, { once: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (status) => {
      until?.removeEventListener('abort', stop);
      resolve({ ok: status === 0, output });
    });
  });
}
