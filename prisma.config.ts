import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma's command line wants to download a native engine. Ours runs the WebAssembly build of the same engine instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve(import.meta.dirname, 'scripts/schema-engine.mjs');

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `generate` needs no database.
  datasource: {
    url: process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL || 'postgresql://localhost/undersigned',
  },
});
