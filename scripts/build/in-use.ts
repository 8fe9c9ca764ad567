/** Which running starts use a build: nobody may build into its folder meanwhile. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { lockHolder, writeLockFile } from '../start/lock-file';
import { StartupError } from '../startup-error';

const lockFilesOf = (application: string): string => path.join(application, 'in-use');

function user(application: string): number | undefined {
  const folder = lockFilesOf(application);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.map((name) => lockHolder(path.join(folder, name), application)).find((pid) => pid !== undefined);
}

/** Whether another running start uses this build. */
export const isInUse = (application: string): boolean => user(application) !== undefined;

/** Throws when another running start uses this build. */
export function refuseIfInUse(application: string): void {
  const pid = user(application);
  if (pid === undefined) return;
  throw new StartupError(
    `Undersigned already runs from this folder (process ${pid}), and building again would break it: stop it first, or set NEXT_DIST_DIR to another folder.`,
  );
}

/** Notes that this process uses the build. Returns the function that takes the note away. */
export function holdInUse(application: string): () => void {
  const file = path.join(lockFilesOf(application), String(process.pid));
  try {
    mkdirSync(lockFilesOf(application), { recursive: true });
    writeLockFile(file, application);
  } catch (error) {
    // Nobody builds into a folder that cannot be written to, such as the one of a container image.
    if (!['EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  return () => rmSync(file, { force: true });
}
