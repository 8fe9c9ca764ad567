// `npm run check`: everything that can be known without running the application. See start.mjs for why this is plain JavaScript.
import { installPackages } from './setup/packages.mjs';
import { enterProject } from './setup/project.mjs';

enterProject();
await installPackages();
const { register } = await import('tsx/esm/api');
register();
const { check } = await import('./check/check.ts');
await check();
