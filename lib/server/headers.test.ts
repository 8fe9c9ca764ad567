import { describe, expect, test } from 'vitest';
import { headersOf } from './headers';
import type { Kind } from './routes';

const kinds: Kind[] = ['document', 'data', 'asset', 'form', 'desk', 'machine'];
const policyOf = (kind: Kind, nonce?: string) =>
  headersOf(kind, { https: true, ...(nonce ? { nonce } : {}) })['content-security-policy'] ?? '';

describe.each(kinds)('an answer of kind %s', (kind) => {
  const headers = headersOf(kind, { https: true, nonce: 'n0nce' });

  test('stands in no frame, is guessed at by no browser and asks for no sensor', () => {
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  });

  test('loads nothing from another host and nothing written into the page', () => {
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  });

  test('binds browsers to https only where there is https', () => {
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
    expect(headersOf(kind, { https: false })).not.toHaveProperty('strict-transport-security');
  });
});

test('reading pages have no script at all', () => {
  expect(policyOf('document', 'n0nce')).toContain("script-src 'none'");
});

test('where something is typed, scripts carry the nonce of that one answer', () => {
  expect(policyOf('form', 'n0nce')).toContain("script-src 'nonce-n0nce' 'strict-dynamic'");
  expect(policyOf('desk', 'n0nce')).toContain("script-src 'nonce-n0nce' 'strict-dynamic'");
  expect(policyOf('form')).toContain("script-src 'none'");
});

test('whatever is personal is stored by nobody', () => {
  for (const kind of ['form', 'desk', 'machine'] as const)
    expect(headersOf(kind, { https: true })['cache-control']).toBe('no-store');
});

test('what others keep is a second old at most, so that a change is seen in five', () => {
  for (const kind of ['document', 'data'] as const)
    expect(headersOf(kind, { https: true })['cache-control']).toBe('public, max-age=1, stale-if-error=600');
  expect(headersOf('asset', { https: true }, true)['cache-control']).toContain('immutable');
});

test('the address of a page with a secret in it is told to nobody', () => {
  expect(headersOf('form', { https: true })['referrer-policy']).toBe('strict-origin');
  // `no-referrer` would make browsers send `Origin: null` with forms, which no form of ours would survive.
  for (const kind of kinds) expect(headersOf(kind, { https: true })['referrer-policy']).not.toBe('no-referrer');
});

test('programs of other sites may read the public data, and nothing else', () => {
  const open = kinds.filter((kind) => headersOf(kind, { https: true })['access-control-allow-origin'] !== undefined);
  expect(open).toEqual(['data']);
});
