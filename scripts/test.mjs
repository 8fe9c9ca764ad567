// `npm test`, and `npm test -- checks|unit|e2e …` for a part of it. See start.mjs for why this is plain JavaScript.
import { installPackages } from './setup/packages.mjs';
import { enterProject } from './setup/project.mjs';

enterProject();
await installPackages();
const { register } = await import('tsx/esm/api');
register();
const { test } = await import('./test/test.ts');
await test(process.argv.slice(2));
