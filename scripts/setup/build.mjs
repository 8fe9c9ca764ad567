import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { applicationFolder, distFolder, isUpToDate } from '../build/output.mjs';
import { installPackages } from './packages.mjs';

/**
 * Makes sure that the compiled application is there and up to date, and returns the URL of one of its programs.
 * Installing and building happen in processes of their own, so that nothing of them stays in this one.
 * @param {string} program
 * @param {'start' | 'command'} purpose
 */
export async function compiled(program, purpose) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const dist = distFolder();
  if (!isUpToDate(dist)) {
    await installPackages();
    await runBuild(purpose);
  }
  return pathToFileURL(path.resolve(applicationFolder(dist), program)).href;
}

/**
 * Runs scripts/build.ts, and ends this process as it ended unless it went well.
 * @param {'start' | 'command' | 'database-client'} purpose
 */
export async function runBuild(purpose) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts', purpose], {
    // A session of its own: Ctrl-C reaches only us, and we pass it on.
    detached: true,
    // Through the channel it notices when we are killed.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let stopped = false;
  const stop = () => {
    stopped = true;
    child.kill('SIGTERM');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'];
  for (const name of signals) process.on(name, stop);
  process.channel?.unref();
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  for (const name of signals) process.off(name, stop);
  if (stopped) {
    console.log('Stopping …');
    process.exit(0);
  }
  if (status !== 0) process.exit(1);
}
