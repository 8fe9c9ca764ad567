import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from './startup-error';

const names = ['firefox', 'firefox-esr'];
const macOs = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** The variables by which the specs find a Firefox, or learn why there is none. */
export function firefoxVariables(): { FIREFOX_PATH: string } | { FIREFOX_MISSING: string } {
  const given = process.env.FIREFOX_PATH;
  if (given && !existsSync(given)) throw new StartupError(`FIREFOX_PATH is ${given}, and there is no program.`);
  const found = given || installed() || (installWithApt() ? installed() : undefined);
  if (found) return { FIREFOX_PATH: found };
  return { FIREFOX_MISSING: 'No Firefox is installed: install one, or set FIREFOX_PATH to it.' };
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), macOs].find(existsSync);
}

/** Playwright's own Firefox is a patched one that is not packaged anywhere; Debian's is driven over WebDriver BiDi. */
function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing firefox-esr for the tests …');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = () => apt('install', '--yes', '--no-install-recommends', 'firefox-esr');
  return install() || (apt('update') && install());
}
