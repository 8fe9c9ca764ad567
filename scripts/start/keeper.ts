import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { signal, untilDead } from '../processes';

const waits = [200, 500, 1000, 2000, 4000];
const calm = 30_000;

/** Keeps one program running: when it ends it is started again, a little later each time, until `end`. */
export class Keeper {
  private child: ChildProcess | undefined;
  private ending = false;
  private falls = 0;

  constructor(
    private readonly name: string,
    private readonly script: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Starts the program. Answers, once, how it ended for the first time. */
  begin(): Promise<string> {
    return new Promise((resolve) => void this.keep(resolve));
  }

  private async keep(ended: (how: string) => void): Promise<void> {
    while (!this.isEnding()) {
      const began = Date.now();
      const how = await this.run();
      if (this.isEnding()) return;
      ended(how);
      this.falls = Date.now() - began > calm ? 0 : this.falls + 1;
      const wait = waits[Math.min(this.falls, waits.length) - 1] ?? 0;
      console.error(`The ${this.name} ended (${how}); it starts again in ${wait / 1000} s.`);
      await sleep(wait);
    }
  }

  private isEnding(): boolean {
    return this.ending;
  }

  private run(): Promise<string> {
    // A session of its own: Ctrl-C reaches us alone, and we end the others in order.
    const child = spawn(process.execPath, ['--import', 'tsx', '--import', './scripts/start/leash.mjs', this.script], {
      env: this.environment,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    return new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (status, name) => resolve(name ?? `status ${status}`));
    });
  }

  /** Lets the program finish what it has begun, but not for longer than that. */
  async end(milliseconds: number): Promise<void> {
    this.ending = true;
    const pid = this.child?.pid;
    if (pid === undefined) return;
    signal(pid, 'SIGTERM');
    if (await untilDead(pid, milliseconds)) return;
    console.error(`The ${this.name} did not end by itself within ${milliseconds / 1000} s and was stopped.`);
    signal(-pid, 'SIGKILL');
    await untilDead(pid, 2000);
  }
}
