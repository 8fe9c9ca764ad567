// `npm run graph`: draws the domains of lib/ into CONTRIBUTING.md, as the code has them. See start.mjs for why this is plain JavaScript.
import { installPackages } from './setup/packages.mjs';
import { enterProject } from './setup/project.mjs';

enterProject();
await installPackages();
const { register } = await import('tsx/esm/api');
register();
const { drawDomains } = await import('./check/layers.ts');
await drawDomains(new AbortController().signal);
