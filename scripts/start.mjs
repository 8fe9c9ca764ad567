// `npm start` and `npm run dev`. Until the packages are there only Node's own modules can be used, so this file and
// scripts/fresh stay plain JavaScript; everything after that is TypeScript, run through tsx.
import { bringPackages } from './fresh/packages.mjs';
import { enterProject } from './fresh/project.mjs';

enterProject();
await bringPackages();
const { register } = await import('tsx/esm/api');
register();
const { start } = await import('./start/start.ts');
await start({ dev: process.argv.includes('--dev') });
