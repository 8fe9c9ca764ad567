import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { runTool } from '../run-tool';
import { StartupError } from '../startup-error';

/**
 * The salt of the action ids, so that a form from an older build still fits. It is no secret: what is encrypted is
 * encrypted with NEXT_SERVER_ACTIONS_ENCRYPTION_KEY of the running server, which Next prefers to the one of the build.
 */
const actionIdSalt = createHash('sha256').update('undersigned: action ids').digest('base64');

/** Builds Next's pages into `dist`, and what runs of them into the folder `application` inside it. */
export async function buildPages(dist: string, application: string, stop: AbortSignal): Promise<void> {
  console.log('Building the pages (half a minute) …');
  const environment = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_DIST_DIR: dist,
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionIdSalt,
  };
  const { ok, output } = await runTool(['node_modules/next/dist/bin/next', 'build'], environment, { until: stop });
  stop.throwIfAborted();
  if (!ok) throw new StartupError(`${output.trim()}\nThe pages could not be built.`);
  complete(dist, application);
}

const requiredFiles = z.object({ config: z.record(z.string(), z.unknown()) });

/** Adds what Next leaves to whoever deploys its standalone folder, and takes out its own server, which has no gateway. */
function complete(dist: string, application: string): void {
  cpSync(path.join(dist, 'static'), path.join(application, dist, 'static'), { recursive: true });
  if (existsSync('public')) cpSync('public', path.join(application, 'public'), { recursive: true });
  rmSync(path.join(application, 'server.js'));
  const { config } = requiredFiles.parse(
    JSON.parse(readFileSync(path.join(dist, 'required-server-files.json'), 'utf8')),
  );
  writeFileSync(path.join(application, 'next-config.json'), JSON.stringify({ ...config, distDir: `./${dist}` }));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const manifest = {
    name: 'undersigned',
    version,
    private: true,
    type: 'module',
    scripts: { start: 'node start.mjs' },
  };
  writeFileSync(path.join(application, 'package.json'), JSON.stringify(manifest, null, 2));
}
