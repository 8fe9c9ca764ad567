import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Next serves what lies in `public`; the gateway has a route for it. */
const folder = 'public/assets';

/**
 * Bundles the script of the pages of signing into `public/assets/sign-<hash>.js`. The same sources make the same file, in
 * development, too; those of other sources are deleted.
 */
export async function bundleSignScript(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: { sign: 'components/signing/enhance/sign.ts' },
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'safari16'],
    logLevel: 'warning',
    metafile: true,
    write: true,
  }).then(({ metafile }) => ({ outputFiles: Object.keys(metafile.outputs) }));
  const current = new Set(outputFiles.map((file) => path.basename(file)));
  for (const file of readdirSync(folder)) if (!current.has(file)) rmSync(path.join(folder, file));
}
