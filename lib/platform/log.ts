import pino from 'pino';
import { env } from './env';

/**
 * Structured log lines. What goes in is a fixed message and fields from closed lists (codes, counts, letter slugs):
 * never an address, a name, a network address, a token, or a library's error text, which may quote any of them.
 */
export const log = pino({ level: env().LOG_LEVEL, base: undefined });

/** A name for a failure that is safe to log: the kind of error and its code, without its message. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code ? `${error.name}:${code}` : error.name;
}
