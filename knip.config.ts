import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.{ts,mjs}',
    'scripts/start/start.ts',
    'scripts/test/{test,fail-on-console-error,temporary-folders,fresh-database,postgres-for-tests}.ts',
    'scripts/test/{record-loaded-files,record-imports}.mjs',
    'scripts/check/check.ts',
    'scripts/bench/{plain-server.ts,plain-insert.ts,post-load.mjs}',
    'components/signing/enhance/sign.ts',
  ],
  project: ['{app,components,lib,scripts,e2e}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: true,
  // Started by the path of their script, unpacked, needed by the generated client, or what app/fonts was cut from.
  ignoreDependencies: ['@sparticuz/chromium', '@prisma/client', '@fontsource-variable/.*'],
} satisfies KnipConfig;
