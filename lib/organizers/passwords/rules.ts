/**
 * Invariant: no password is kept, only its Argon2id hash, and checking a password takes as long for an address that
 * nobody has as for one that somebody has.
 */
import { randomBytes } from 'node:crypto';
import { argon2Verify, argon2id } from 'hash-wasm';

// OWASP's password storage cheat sheet, 2025: 19 MiB, two passes, one lane.
const STRENGTH = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 };

// Of a random password that was thrown away.
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$CyBl+PLab6W4uCrwSLVgOw$pImaYyUBIN7mn6cNswcnhop0Lhv8wBJWPCL7lrXqC/Y';

const MOST_WAITING = 8;

/** Thrown when more passwords wait to be checked than this process should spend its time on. */
export class PasswordQueueFullError extends Error {
  override readonly name = 'TooManyAtOnce';
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

// A hash holds the process for a tenth of a second: one at a time, and readers are served between two.
async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw new PasswordQueueFullError();
  waiting += 1;
  const before = last;
  const mine = (async () => {
    await before;
    await new Promise((resolve) => setImmediate(resolve));
    return work();
  })();
  last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

const plain = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> =>
  inLine(() => argon2id({ ...STRENGTH, password: plain(password), salt: randomBytes(16), outputType: 'encoded' }));

/** Whether `password` is the one behind `hash`; with `null` it takes the same time and is never true. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const right = await inLine(() => argon2Verify({ password: plain(password), hash: hash ?? NOBODYS }));
  return right && hash !== null;
}

export type PasswordProblem = 'password-short' | 'password-long' | 'password-simple' | 'password-address';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
const FEWEST_DIFFERENT = 5;

/** What is wrong with a new password, or null. Long is what counts; nobody is told to use a digit and a sign. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const characters = [...plain(password)];
  if (characters.length < SHORTEST_PASSWORD) return 'password-short';
  if (characters.length > LONGEST_PASSWORD) return 'password-long';
  if (new Set(characters).size < FEWEST_DIFFERENT) return 'password-simple';
  const lower = plain(password).toLowerCase();
  const address = email.toLowerCase();
  return lower === address || lower === address.split('@')[0] ? 'password-address' : null;
}
