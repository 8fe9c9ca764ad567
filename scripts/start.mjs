// `npm start` and `npm run dev`. Only Node's own modules can be used until the packages are installed; what runs after that
// is compiled, except in development.
import { compiled, runBuild } from './setup/build.mjs';
import { installPackages } from './setup/packages.mjs';
import { enterProject } from './setup/project.mjs';

enterProject();
if (process.argv.includes('--dev')) {
  await installPackages();
  await runBuild('database-client');
  const { register } = await import('tsx/esm/api');
  register();
  await import('./start/start.ts');
} else {
  await import(await compiled('start.mjs', 'start'));
}
