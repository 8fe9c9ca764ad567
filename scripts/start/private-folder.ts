import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from '../startup-error';

/** Creates a folder that only this user may enter, or says why it cannot be used. */
export function ensurePrivateFolder(variable: string, folder: string): void {
  try {
    createFolder(folder);
    const probe = path.join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartupError(
      `${variable} is ${folder}, which this user cannot write to (${code ?? message}): set ${variable} to another folder.`,
    );
  }
}

/** One level at a time: Node's own recursive option never ends below /proc. */
function createFolder(folder: string): void {
  if (existsSync(folder)) return;
  createFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
