/**
 * Builds the application into `NEXT_DIST_DIR/standalone`, a folder that runs without the checkout and its packages.
 * scripts/setup/build.mjs runs it in a process of its own, for `start`, for a `command` of the operator's command line, or
 * for the typed `database-client` alone.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { addPostgres } from './build/add-postgres';
import { bundlePrograms } from './build/bundle-programs';
import { generateDatabaseClient } from './build/database-client';
import { isInUse, refuseIfInUse } from './build/in-use';
import { applicationFolder, distFolder, sourceFingerprint, stampFile } from './build/output.mjs';
import { buildPages } from './build/pages';
import { bundleSignScript } from './build/sign-script';
import { loadDotEnv } from './environment';
import { runMain } from './run-main';
import { claimSettings } from './start/settings';
import { shutdownSignal } from './start/shutdown-signal';

async function buildForStart(stop: AbortSignal): Promise<void> {
  // Wrong settings are reported now and not after the build.
  const { release } = await claimSettings();
  try {
    refuseIfInUse(applicationFolder(distFolder()));
    await build(stop);
  } finally {
    release();
  }
}

async function buildForCommand(stop: AbortSignal): Promise<void> {
  // The build that a running start uses fits its database, whatever the sources are by now.
  if (!isInUse(applicationFolder(distFolder()))) await build(stop);
}

async function build(stop: AbortSignal): Promise<void> {
  const dist = distFolder();
  const application = applicationFolder(dist);
  rmSync(stampFile(dist), { force: true });
  await bundleSignScript();
  // Taken first: sources that change during the build do not count as built.
  const builtFrom = sourceFingerprint();
  await generateDatabaseClient(stop);
  await buildPages(dist, application, stop);
  await bundlePrograms(application);
  addPostgres(application);
  writeFileSync(stampFile(dist), builtFrom);
}

const purposes: Record<string, (stop: AbortSignal) => Promise<void>> = {
  start: buildForStart,
  command: buildForCommand,
  /** What runs from the sources needs, too. */
  'database-client': async (stop) => {
    await bundleSignScript();
    await generateDatabaseClient(stop);
  },
};

runMain(async () => {
  loadDotEnv();
  const stop = shutdownSignal();
  try {
    await purposes[process.argv[2] ?? '']?.(stop);
  } catch (error) {
    // Who stops the build knows why it is not there.
    if (!stop.aborted) throw error;
    process.exitCode = 1;
  }
});
