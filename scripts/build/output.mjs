// Where a build lies and what it was made from. Plain JavaScript: `npm start` asks before any package is there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'prisma/migrations',
  'scripts/build',
  'scripts/commands',
  'scripts/migrate',
  'scripts/postgres',
  'scripts/start',
  ...['build', 'command-line', 'environment', 'ports', 'prepare', 'processes', 'run-tool', 'server']
    .concat(['startup-error', 'startup-notices', 'worker'])
    .map((name) => `scripts/${name}.ts`),
  'proxy.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
];

/** The folder that Next builds into, relative to the project. */
export const distFolder = () => process.env.NEXT_DIST_DIR || '.next';

/**
 * The folder that is all of the compiled application: it runs without the checkout and its packages.
 * @param {string} dist
 */
export const applicationFolder = (dist) => path.join(dist, 'standalone');

/**
 * Holds the fingerprint of the sources; written when everything else is there, so that an interrupted build is repeated.
 * @param {string} dist
 */
export const stampFile = (dist) => path.join(applicationFolder(dist), 'built-from');

/** The fingerprint of everything that a build depends on. The embedded PostgreSQL in it is for one platform only. */
export const sourceFingerprint = () => fingerprint(sources, [process.platform, process.arch]);

/**
 * Whether the folder holds a complete build of the sources as they are now.
 * @param {string} dist
 */
export function isUpToDate(dist) {
  const stamp = stampFile(dist);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceFingerprint();
}
