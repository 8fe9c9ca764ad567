import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { startApplication, type Application } from '../scripts/test/application';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.skip(process.platform !== 'linux', 'looks for processes in /proc');

let application: Application;
test.beforeAll(async () => {
  test.setTimeout(400_000);
  application = await startApplication({}, undefined, 'falls');
});
test.afterAll(() => application.stop());

/** The numbers of the processes that the start has started and whose command line holds this text. */
function children(command: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
        return Number(parent) === application.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(command);
      } catch {
        // It has ended since the folder was read.
        return false;
      }
    });
}

const isReady = async () => {
  try {
    return (await fetch(`${application.baseUrl}/api/ready`)).ok;
  } catch {
    return false;
  }
};

for (const [name, command] of [
  ['server', 'server.mjs'],
  ['worker', 'worker.mjs'],
  ['database', 'bin/postgres'],
] as const) {
  test(`a ${name} that is killed comes back by itself`, async () => {
    await expect.poll(() => children(command).length).toBe(1);
    const [before = 0] = children(command);
    process.kill(before, 'SIGKILL');
    await expect.poll(() => children(command).filter((pid) => pid !== before).length, { timeout: 60_000 }).toBe(1);
    await expect.poll(isReady, { timeout: 60_000 }).toBe(true);
  });
}

test('Ctrl-C leaves no process', async () => {
  const all = () => ['server.mjs', 'worker.mjs', 'bin/postgres'].flatMap(children);
  // The database may be on its second try to start after it was killed.
  await expect.poll(() => all().length).toBe(3);
  const pids = all();
  await application.stop();
  for (const pid of pids) expect(() => process.kill(pid, 0), `process ${pid} has ended`).toThrow('ESRCH');
});
