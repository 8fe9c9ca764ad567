import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendSignal, waitForExit } from '../processes';

const delays = [200, 500, 1000, 2000, 4000];
const stableAfter = 30_000;

/** How to run one of our programs: the arguments of Node, and where. */
export interface Program {
  args: string[];
  cwd: string;
}

/** Runs one program and starts it again whenever it ends, a little later each time, until `stop`. */
export class SupervisedProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private failures = 0;

  constructor(
    private readonly name: string,
    private readonly program: Program,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Starts the program. Resolves when it has ended for the first time, with the reason. */
  start(): Promise<string> {
    return new Promise((resolve) => void this.supervise(resolve));
  }

  private async supervise(ended: (reason: string) => void): Promise<void> {
    while (!this.isStopping()) {
      const startedAt = Date.now();
      const reason = await this.run();
      if (this.isStopping()) return;
      ended(reason);
      this.failures = Date.now() - startedAt > stableAfter ? 0 : this.failures + 1;
      const delay = delays[Math.min(this.failures, delays.length) - 1] ?? 0;
      console.error(`The ${this.name} ended (${reason}); it starts again in ${delay / 1000} s.`);
      await sleep(delay);
    }
  }

  private isStopping(): boolean {
    return this.stopping;
  }

  private run(): Promise<string> {
    // A session of its own: Ctrl-C reaches only us, and we stop the others in order.
    const child = spawn(process.execPath, this.program.args, {
      cwd: this.program.cwd,
      env: this.environment,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    return new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (status, signal) => resolve(signal ?? `status ${status}`));
    });
  }

  /** Lets the program finish what it has begun, for at most so many milliseconds. */
  async stop(milliseconds: number): Promise<void> {
    this.stopping = true;
    const pid = this.child?.pid;
    if (pid === undefined) return;
    sendSignal(pid, 'SIGTERM');
    if (await waitForExit(pid, milliseconds)) return;
    console.error(`The ${this.name} did not stop within ${milliseconds / 1000} s and was killed.`);
    sendSignal(-pid, 'SIGKILL');
    await waitForExit(pid, 2000);
  }
}
