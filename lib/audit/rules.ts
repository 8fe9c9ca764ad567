/**
 * Invariant: an entry's hash covers everything it says and the hash before it, so that changing, dropping or inserting
 * an entry breaks the chain at that place. Cutting off its end does not: whoever wants to notice that keeps the last hash.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditAction } from './schema';

/** An act, before it has its place in the chain. `subject` is an id, a slug or a title: never a signer's name or address. */
export type AuditEvent = { action: AuditAction; subject: string; reason?: string };

export type AuditEntry = {
  number: number;
  at: Date;
  /** The organizer's id. */
  organizer: string;
  action: string;
  subject: string;
  reason: string;
  previous: Uint8Array;
  hash: Uint8Array;
};

/** What the first entry has before it. */
export const chainStart = new Uint8Array(32);

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** SHA-256 of the entry's RFC 8785 JSON. */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): Uint8Array<ArrayBuffer> {
  const { number, at, organizer, action, subject, reason, previous } = entry;
  const json = canonicalize({
    number,
    at: at.toISOString(),
    organizer,
    action,
    subject,
    reason,
    previous: hex(previous),
  });
  return new Uint8Array(createHash('sha256').update(String(json)).digest());
}

/** The entries that `acts` become behind `last`, in their order. */
export function chain(
  last: Pick<AuditEntry, 'number' | 'hash'> | undefined,
  organizer: string,
  at: Date,
  acts: AuditEvent[],
) {
  let { number, hash: previous } = last ?? { number: 0, hash: chainStart };
  return acts.map(({ action, subject, reason = '' }) => {
    const entry = { number: (number += 1), at, organizer, action, subject, reason, previous: new Uint8Array(previous) };
    const hash = hashOf(entry);
    previous = hash;
    return { ...entry, hash };
  });
}

/** The number of the first entry that does not fit behind the one before it, or null; `before` is what stands before `entries`. */
export function verifyChain(
  entries: readonly AuditEntry[],
  before?: Pick<AuditEntry, 'number' | 'hash'>,
): number | null {
  let { number, hash } = before ?? { number: 0, hash: chainStart };
  for (const entry of entries) {
    const fits = entry.number === number + 1 && hex(entry.previous) === hex(hash);
    if (!fits || hex(entry.hash) !== hex(hashOf(entry))) return entry.number;
    ({ number, hash } = entry);
  }
  return null;
}
