/** Which starts serve a build of the pages: nobody builds anew under another's feet. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault';
import { isMarkOf, markOf } from './lock';

const namesIn = (folder: string): string => path.join(folder, 'served-by');

/** Refuses to build into a folder that another living start serves its pages from. */
export function refuseIfServed(folder: string): void {
  const names = namesIn(folder);
  for (const name of existsSync(names) ? readdirSync(names) : []) {
    const pid = Number(name);
    if (pid === process.pid || !isMarkOf(pid, readFileSync(path.join(names, name), 'utf8'))) continue;
    throw new Fault(
      `Undersigned already runs from this folder (process ${pid}), and building its pages anew would break it: stop it first, or set NEXT_DIST_DIR to another folder.`,
    );
  }
}

/** Notes that this start serves what is in the folder. Answers how to say that it no longer does. */
export function serveBuild(folder: string): () => void {
  mkdirSync(namesIn(folder), { recursive: true });
  const file = path.join(namesIn(folder), String(process.pid));
  writeFileSync(file, markOf(process.pid));
  return () => rmSync(file, { force: true });
}
