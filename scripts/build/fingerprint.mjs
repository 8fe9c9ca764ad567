// Plain JavaScript: `npm start` compares fingerprints before any package is there.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * One hash over the names and contents of files and of whole folders; tests in them do not count.
 * @param {string[]} places files and folders; what does not exist is skipped
 * @param {string[]} more whatever else the result depends on
 * @returns {string}
 */
export function fingerprint(places, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const file of places.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesOf(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
