import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.{ts,mjs}',
    'scripts/start/{start.ts,leash.mjs}',
    'scripts/test/{test,silence,own-folders,fresh-database,postgres-for-tests}.ts',
    'scripts/check/check.ts',
    'scripts/bench/plain-server.ts',
  ],
  project: ['{app,components,lib,scripts,e2e}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: true,
  // Started by the path of their script, unpacked, needed by the generated client, or what app/fonts was cut from.
  ignoreDependencies: ['prettier', 'autocannon', '@sparticuz/chromium', '@prisma/client', '@fontsource-variable/.*'],
} satisfies KnipConfig;
