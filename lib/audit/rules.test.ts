import { describe, expect, test } from 'vitest';
import type { AuditEvent } from './events';
import { entryAfter, verifyChain, type AuditEntry } from './rules';
import { reasonSchema } from './schema';

const at = new Date('2026-01-24T09:00:00.000Z');
const events: AuditEvent[] = [
  { action: 'letter.published', letter: 'demo' },
  { action: 'employer.added', employer: 'Adobe' },
  { action: 'export.started', letter: 'demo', reason: 'for the press' },
];
const entries = () =>
  events.reduce<AuditEntry[]>((log, event) => [...log, entryAfter(log.at(-1) ?? null, 'someone', at, event)], []);

describe('the chain of the audit log', () => {
  test('is intact as it was written', () => {
    expect(verifyChain(entries())).toBeNull();
    expect(verifyChain([])).toBeNull();
  });

  test('has hashes that anyone can compute again', () => {
    // printf '%s' '{"action":"letter.published","at":…,"number":1,…,"payload":{"letter":"demo"},"previous":"00…"}' | sha256sum
    const [first] = entries();
    expect(Buffer.from(first?.hash ?? []).toString('hex')).toBe(
      '252d769cb0c6d9a2eeca9f8258065cf22b653d858ff75de4e295913fe370d307',
    );
  });

  test('goes on from where it was read', () => {
    const [first, ...rest] = entries();
    expect(verifyChain(rest, first)).toBeNull();
    expect(verifyChain(rest)).toBe(2);
  });

  test.each(['payload', 'organizer', 'action'] as const)('breaks where a %s was changed', (field) => {
    const changed = entries().map((entry) => (entry.number === 2 ? { ...entry, [field]: 'something else' } : entry));
    expect(verifyChain(changed)).toBe(2);
  });

  test('breaks where an entry was dropped, moved or put in', () => {
    const [first, second, third] = entries();
    if (!first || !second || !third) throw new Error('three were written');
    expect(verifyChain([first, third])).toBe(3);
    expect(verifyChain([first, third, second])).toBe(3);
    expect(verifyChain([first, { ...second, number: 3 }, { ...third, number: 4 }])).toBe(3);
  });
});

describe('a reason', () => {
  test('is one line without anything invisible', () => {
    expect(reasonSchema.parse('  asked\r\n for\u202e it\u0000 ')).toBe('asked for it');
    expect(reasonSchema.safeParse(' \u200b ').success).toBe(false);
  });
});
