import { describe, expect, test } from 'vitest';
import { chain, verifyChain } from './rules';
import { reasonSchema } from './schema';

const at = new Date('2026-01-24T09:00:00.000Z');
const entries = () =>
  chain(undefined, 'someone', at, [
    { action: 'letter-published', subject: 'demo' },
    { action: 'signature-removed', subject: 'an id', reason: 'asked for it' },
    { action: 'export-started', subject: 'demo', reason: 'for the press' },
  ]);

describe('the chain of the audit log', () => {
  test('holds as it was written', () => {
    expect(verifyChain(entries())).toBeNull();
    expect(verifyChain([])).toBeNull();
  });

  test('has hashes that anyone can compute again', () => {
    // printf '%s' '{"action":"letter-published","at":…,"number":1,…,"subject":"demo"}' | sha256sum
    const [first] = entries();
    expect(Buffer.from(first?.hash ?? []).toString('hex')).toBe(
      'bd359b586d683975835c5fcadeaf2bb6a1d6e1a0c715e1a4cdf3b92980df8361',
    );
  });

  test('goes on from where it was looked at', () => {
    const [first, ...rest] = entries();
    expect(verifyChain(rest, first)).toBeNull();
    expect(verifyChain(rest)).toBe(2);
  });

  test.each(['reason', 'subject', 'organizer', 'action'] as const)('breaks where a %s was changed', (field) => {
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
