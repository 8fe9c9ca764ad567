import path from 'node:path';
import { defineConfig } from 'vitest/config';

const everywhere = '{app,components,lib,scripts}/**';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    restoreMocks: true,
    // A small machine may be busy with something else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vite would set it to its own idea of it, which is a path.
    env: { BASE_URL: 'http://localhost:3000' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [`${everywhere}/*.test.{ts,tsx}`],
          exclude: ['**/*.db.test.*', '**/node_modules/**'],
          setupFiles: ['scripts/test/fail-on-console-error.ts', 'scripts/test/temporary-folders.ts'],
        },
      },
      {
        // Starts a PostgreSQL of its own, which costs about two seconds: only when one of these files is to run.
        extends: true,
        test: {
          name: 'database',
          include: [`${everywhere}/*.db.test.{ts,tsx}`],
          globalSetup: ['scripts/test/postgres-for-tests.ts'],
          setupFiles: [
            'scripts/test/fail-on-console-error.ts',
            'scripts/test/temporary-folders.ts',
            'scripts/test/fresh-database.ts',
          ],
        },
      },
    ],
  },
});
