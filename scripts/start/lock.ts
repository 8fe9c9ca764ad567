import { rmSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from '../startup-error';
import { lockHolder, writeLockFile } from './lock-file';

/** Two starts on one DATA_DIR would damage its database and emails. Returns the function that unlocks it. */
export function lockDataDir(dataDir: string): () => void {
  const file = path.join(dataDir, 'start.lock');
  const holder = lockHolder(file, dataDir);
  if (holder !== undefined) {
    throw new StartupError(
      `Undersigned already runs on ${dataDir} (process ${holder}): stop it first, or set DATA_DIR to another folder.`,
    );
  }
  writeLockFile(file, dataDir);
  return () => rmSync(file, { force: true });
}
