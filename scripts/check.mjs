// `npm run check`: everything that can be known without running the application. See start.mjs for why this is plain JavaScript.
import { bringPackages } from './fresh/packages.mjs';
import { enterProject } from './fresh/project.mjs';

enterProject();
await bringPackages();
const { register } = await import('tsx/esm/api');
register();
const { check } = await import('./check/check.ts');
await check();
