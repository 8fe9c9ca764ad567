/** What `npm start` runs once everything is built, `npm run dev` from the sources, and a copied build as `node start.mjs`. */
import { compiledPrograms, sourcePrograms } from './programs';
import { startAll } from './start-all';

const isDevelopment = process.argv.includes('--dev');
await startAll(isDevelopment ? sourcePrograms(process.cwd()) : compiledPrograms(import.meta.dirname));
