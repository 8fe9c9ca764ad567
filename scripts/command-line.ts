/** The operator's command line: `npm run -s undersigned -- …`, beside a running `npm start` or alone. */
import type { Command } from './commands/command';
import { ensureEmbeddedDatabase } from './commands/embedded-database';
import { loadEnvironmentOfStart } from './environment';

loadEnvironmentOfStart();
const stopDatabase = await ensureEmbeddedDatabase();
const { EnvError } = await import('@/lib/platform/env');
const { failureCode } = await import('@/lib/platform/log');
const { database } = await import('@/lib/platform/db');
const { testEmailCommand } = await import('./commands/test-email');
const { keysAcceptLoss, keysCheck } = await import('./commands/keys');
const { demoAdd, demoRemove } = await import('./commands/demo');
const { letterList, letterPublishBatch } = await import('./commands/letter');

const commands: readonly Command[] = [
  letterList,
  letterPublishBatch,
  testEmailCommand,
  demoAdd,
  demoRemove,
  keysCheck,
  keysAcceptLoss,
];

const line = ({ name, usage }: Command) => [...name, usage].join(' ').trim();

function help(shown: readonly Command[]): void {
  console.log('npm run -s undersigned -- …');
  for (const command of shown) console.log(`  ${line(command).padEnd(28)}${command.description}`);
}

async function main(args: string[]): Promise<number> {
  const command = commands.find(({ name }) => name.every((word, index) => args[index] === word));
  if (!command || args.includes('--help')) {
    const similar = commands.filter(({ name }) => name[0] === args[0]);
    if (!args.includes('--help') && args.length > 0) console.error(`There is no command "${args.join(' ')}".`);
    help(command ? [command] : similar.length > 0 ? similar : commands);
    return args.length === 0 || args.includes('--help') ? 0 : 1;
  }
  const problem = await command.run(args.slice(command.name.length));
  if (problem !== null) console.error(problem);
  return problem === null ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const reachable = 'Is the database reachable? With the embedded one, npm start must be running.';
  console.error(error instanceof EnvError ? error.message : `The command failed (${failureCode(error)}). ${reachable}`);
  process.exitCode = 1;
} finally {
  await database().$disconnect();
  await stopDatabase();
}
