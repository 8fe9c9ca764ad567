import { build } from 'esbuild';

/** The programs of the running application, by the name of their file in its folder. */
const programs = {
  start: 'scripts/start/start.ts',
  server: 'scripts/server.ts',
  worker: 'scripts/worker.ts',
  prepare: 'scripts/prepare.ts',
  'startup-notices': 'scripts/startup-notices.ts',
  undersigned: 'scripts/command-line.ts',
};

/** Bundles them with their packages into the folder `application`. What several need lies in `chunks` once. */
export async function bundlePrograms(application: string): Promise<void> {
  await build({
    entryPoints: programs,
    outdir: application,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Next stays the package that its build traced into the folder; argon2 is a native module; the native driver of pg is not used.
    external: ['next', 'pg-native', '@node-rs/argon2'],
    define: { 'process.env.NODE_ENV': '"production"' },
    minifySyntax: true,
    // Packages in the older module format look for this function.
    banner: {
      js: "import { createRequire as bundleRequire } from 'node:module';\nconst require = bundleRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
