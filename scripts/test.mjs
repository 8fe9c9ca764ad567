// `npm test`, and `npm test -- checks|unit|e2e …` for a part of it. See start.mjs for why this is plain JavaScript.
import { bringPackages } from './fresh/packages.mjs';
import { enterProject } from './fresh/project.mjs';

enterProject();
await bringPackages();
const { register } = await import('tsx/esm/api');
register();
const { test } = await import('./test/test.ts');
await test(process.argv.slice(2));
