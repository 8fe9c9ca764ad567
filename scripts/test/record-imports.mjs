// The part of record-loaded-files.mjs that runs in the thread of the hooks.
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function load(url, context, nextLoad) {
  if (url.startsWith('file:')) appendFileSync(process.env.LOADED_FILES, `${fileURLToPath(url)}\n`);
  return nextLoad(url, context);
}
