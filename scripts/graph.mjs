// `npm run graph`: draws the domains of lib/ into CONTRIBUTING.md, as the code has them. See start.mjs for why this is plain JavaScript.
import { bringPackages } from './fresh/packages.mjs';
import { enterProject } from './fresh/project.mjs';

enterProject();
await bringPackages();
const { register } = await import('tsx/esm/api');
register();
const { drawDomains } = await import('./check/layers.ts');
await drawDomains(new AbortController().signal);
