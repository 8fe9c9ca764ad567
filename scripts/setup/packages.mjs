import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Installs what package-lock.json names, unless it is installed. Ends the process with one sentence when it cannot. */
export async function installPackages() {
  if (areInstalled()) return;
  console.log('Installing packages: about a minute and a half, the first time …');
  const startedAt = Date.now();
  const progress = setInterval(() => console.log(`  … still installing, ${seconds(startedAt)} s`), 15_000);
  const { status, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  clearInterval(progress);
  if (status === 0 && areInstalled()) {
    console.log(`Packages installed in ${seconds(startedAt)} s.`);
    return;
  }
  console.error(output.trim());
  console.error(
    'The packages could not be installed: see what npm says above; it needs the network and a writable folder.',
  );
  process.exit(1);
}

/** npm writes this file when it has finished; an interrupted installation leaves none. */
function areInstalled() {
  const file = 'node_modules/.package-lock.json';
  if (!existsSync(file)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const found = JSON.parse(readFileSync(file, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || found[name]?.version === version,
  );
}

/** @param {string[]} args */
function runNpm(args) {
  // Under `npm start` this is npm's own file; `npm` as a command may be a script of another kind (npm.cmd, a version manager's).
  const npmFile = process.env.npm_execpath;
  const [command, first] = npmFile?.endsWith('.js') ? [process.execPath, [npmFile]] : ['npm', []];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, [...first, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ status: 1, output: error.message }));
    child.once('close', (status) => {
      process.off('SIGTERM', stop);
      resolve({ status, output });
    });
  });
}

/** @param {number} since */
function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
