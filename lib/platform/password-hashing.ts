/**
 * Invariant: no password is kept, only its Argon2id hash, and checking a password takes as long for an address that
 * nobody has as for one that somebody has.
 */
import { hash as argon2Hash, verify as argon2Verify } from '@node-rs/argon2';

// OWASP's password storage cheat sheet, 2025: Argon2id (the library's default), 19 MiB, two passes, one thread.
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

// Compared with where there is no hash; of a random password that nobody has.
const DUMMY_HASH = '$argon2id$v=19$m=19456,t=2,p=1$CyBl+PLab6W4uCrwSLVgOw$pImaYyUBIN7mn6cNswcnhop0Lhv8wBJWPCL7lrXqC/Y';

const MOST_WAITING = 8;

/** Thrown when more passwords wait to be checked than this process should spend its time on. */
export class PasswordQueueFullError extends Error {
  override readonly name = 'PasswordQueueFullError';
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

// Hashes run in Node's thread pool, which files use too: one at a time leaves the other threads to them.
async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw new PasswordQueueFullError();
  waiting += 1;
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

/** One password has one form, whichever keyboard typed it. */
const plain = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> =>
  oneAtATime(() => argon2Hash(plain(password), STRENGTH));

/** Whether `password` is the one behind `hash`; with `null` it takes the same time and is never true. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const matches = await oneAtATime(() => argon2Verify(hash ?? DUMMY_HASH, plain(password)));
  return matches && hash !== null;
}
