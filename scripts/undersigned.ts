/** The operator's command line: `npm run -s undersigned -- …`, beside a running `npm start` or alone. */
import { joinRunningStart } from './environment';
import type { Command } from './commands/command';
import { wakeDatabase } from './commands/wake-database';

joinRunningStart();
const endDatabase = await wakeDatabase();
const { EnvError } = await import('@/lib/platform/env');
const { failureCode } = await import('@/lib/platform/log');
const { database } = await import('@/lib/platform/db');
const { mailTest } = await import('./commands/mail');
const { keysAcceptLoss, keysCheck } = await import('./commands/keys');
const { demoAdd, demoRemove } = await import('./commands/demo');
const { letterList, letterPublishBatch } = await import('./commands/letter');

const commands: readonly Command[] = [
  letterList,
  letterPublishBatch,
  mailTest,
  demoAdd,
  demoRemove,
  keysCheck,
  keysAcceptLoss,
];

const line = ({ words, takes }: Command) => [...words, takes].join(' ').trim();

function help(shown: readonly Command[]): void {
  console.log('npm run -s undersigned -- …');
  for (const command of shown) console.log(`  ${line(command).padEnd(28)}${command.does}`);
}

async function main(given: string[]): Promise<number> {
  const begun = (command: Command) => command.words.every((word, place) => given[place] === word);
  const command = commands.find(begun);
  if (!command || given.includes('--help')) {
    const near = commands.filter(({ words }) => words[0] === given[0]);
    if (!given.includes('--help') && given.length > 0) console.error(`There is no command "${given.join(' ')}".`);
    help(command ? [command] : near.length > 0 ? near : commands);
    return given.length === 0 || given.includes('--help') ? 0 : 1;
  }
  const problem = await command.run(given.slice(command.words.length));
  if (problem !== null) console.error(problem);
  return problem === null ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const reachable = 'Is the database reachable? With the embedded one, npm start must be running.';
  console.error(error instanceof EnvError ? error.message : `It failed (${failureCode(error)}). ${reachable}`);
  process.exitCode = 1;
} finally {
  await database().$disconnect();
  await endDatabase();
}
