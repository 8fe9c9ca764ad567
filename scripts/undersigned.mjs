// `npm run -s undersigned -- …`: the operator's command line, compiled as everything else that runs in production.
import { compiled } from './setup/build.mjs';
import { enterProject } from './setup/project.mjs';

enterProject();
await import(await compiled('undersigned.mjs', 'command'));
