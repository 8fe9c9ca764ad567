import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Program } from './supervised-process';

export type ProgramName = 'server' | 'worker' | 'prepare' | 'startup-notices';

/** How to run our programs, and where the application is. */
export interface Programs {
  application: string;
  /** The folder of Next's files in it, where that is not up to the environment. */
  dist?: string;
  isDevelopment: boolean;
  program: (name: ProgramName) => Program;
}

const nextConfig = z.object({ distDir: z.string() });

/** The sources, as `npm run dev` runs them. */
export const sourcePrograms = (project: string): Programs => ({
  application: project,
  isDevelopment: true,
  program: (name) => ({ args: ['--import', 'tsx', `scripts/${name}.ts`], cwd: project }),
});

/**
 * V8 would spend 60 MB in each process on optimizing Prisma's WebAssembly, which makes no query measurably faster, and keep
 * 16 MB and more for young objects. See docs/decisions/0009-compiled-production.md.
 */
const memoryOptions = ['--liftoff-only', '--max-semi-space-size=4'];

/** The compiled programs in the folder of a build. */
export const compiledPrograms = (application: string): Programs => ({
  application,
  dist: nextConfig.parse(JSON.parse(readFileSync(path.join(application, 'next-config.json'), 'utf8'))).distDir,
  isDevelopment: false,
  program: (name) => ({ args: [...memoryOptions, path.join(application, `${name}.mjs`)], cwd: application }),
});
