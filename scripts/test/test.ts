import { mkdirSync } from 'node:fs';
import { makeDatabaseClient } from '../build';
import { runChecks } from '../check/check';
import { Fault } from '../fault';
import { untilAsked } from '../start/signals';
import { storyTests } from './e2e';
import { sum, type Tally } from './tally';
import { unitTests } from './unit';

type Part = (words: string[], until: AbortSignal) => Promise<Tally>;

const parts: Record<string, Part> = { checks: (_, until) => runChecks(until), unit: unitTests, e2e: storyTests };

/** Runs all parts, or the named one with further words for its own tool, and ends with one line and the exit status. */
export async function test([name, ...words]: string[]): Promise<never> {
  const asked = untilAsked();
  mkdirSync('.test', { recursive: true });
  const chosen = name === undefined ? Object.keys(parts) : [name];
  const tallies: Tally[] = [];
  for (const part of chosen) tallies.push(await go(part, words, asked));
  const { passed, failed, skipped } = sum(tallies);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

async function go(name: string, words: string[], asked: AbortSignal): Promise<Tally> {
  console.log(`\n── ${name} ──`);
  try {
    const part = parts[name];
    if (!part) throw new Fault(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`);
    await makeDatabaseClient(asked);
    asked.throwIfAborted();
    return await part(words, asked);
  } catch (error) {
    console.error(error instanceof Fault ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
