/**
 * Invariant: an entry's hash covers everything it says and the hash before it, so that changing, dropping or inserting
 * an entry breaks the chain at that place. Cutting off its end does not: whoever wants to notice that stores the last hash.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditEvent } from './events';

export type AuditEntry = {
  number: number;
  at: Date;
  /** The organizer's id. */
  organizer: string;
  action: string;
  /** What the event holds beside its action. */
  payload: unknown;
  previous: Uint8Array;
  hash: Uint8Array;
};

/** What the first entry has before it. */
const chainStart = new Uint8Array(32);

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** SHA-256 of the entry's RFC 8785 JSON. */
function hashOf({ number, at, organizer, action, payload, previous }: Omit<AuditEntry, 'hash'>) {
  const content = { number, at: at.toISOString(), organizer, action, payload, previous: hex(previous) };
  return new Uint8Array(
    createHash('sha256')
      .update(String(canonicalize(content)))
      .digest(),
  );
}

/** The entry that an event becomes after `last`. */
export function entryAfter(
  last: Pick<AuditEntry, 'number' | 'hash'> | null,
  organizer: string,
  at: Date,
  { action, ...payload }: AuditEvent,
) {
  const previous = new Uint8Array(last?.hash ?? chainStart);
  const entry = { number: (last?.number ?? 0) + 1, at, organizer, action, payload, previous };
  return { ...entry, hash: hashOf(entry) };
}

/** The number of the first entry that does not continue the one before it, or null; `before` is the one before `entries`. */
export function verifyChain(
  entries: readonly AuditEntry[],
  before?: Pick<AuditEntry, 'number' | 'hash'>,
): number | null {
  let { number, hash } = before ?? { number: 0, hash: chainStart };
  for (const entry of entries) {
    const continues = entry.number === number + 1 && hex(entry.previous) === hex(hash);
    if (!continues || hex(entry.hash) !== hex(hashOf(entry))) return entry.number;
    ({ number, hash } = entry);
  }
  return null;
}
