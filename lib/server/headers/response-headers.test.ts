import { describe, expect, test } from 'vitest';
import { responseHeaders, type ResponseKind } from './response-headers';

const kinds: ResponseKind[] = ['document', 'data', 'asset', 'form', 'personal', 'dashboard', 'probe'];
const policyOf = (kind: ResponseKind, nonce?: string) =>
  responseHeaders(kind, { https: true, ...(nonce ? { nonce } : {}) })['content-security-policy'] ?? '';

describe.each(kinds)('a response of kind %s', (kind) => {
  const headers = responseHeaders(kind, { https: true, nonce: 'n0nce' });

  test('is shown in no frame, has the type it says and uses no sensor', () => {
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  });

  test('loads nothing from another host and nothing inline', () => {
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  });

  test('binds browsers to https only where there is https', () => {
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
    expect(responseHeaders(kind, { https: false })).not.toHaveProperty('strict-transport-security');
  });
});

test('reading pages have no script at all', () => {
  expect(policyOf('document', 'n0nce')).toContain("script-src 'none'");
});

test('public forms have files of this site as scripts, and the dashboard what carries the nonce of that one response', () => {
  for (const kind of ['form', 'personal'] as const) expect(policyOf(kind, 'n0nce')).toContain("script-src 'self';");
  expect(policyOf('dashboard', 'n0nce')).toContain("script-src 'nonce-n0nce' 'strict-dynamic'");
  expect(policyOf('dashboard')).toContain("script-src 'none'");
});

test('whatever is personal is stored by no cache', () => {
  for (const kind of ['personal', 'dashboard', 'probe'] as const)
    expect(responseHeaders(kind, { https: true })['cache-control']).toBe('no-store');
});

test('other caches store a page for a second, so that a change is seen in five', () => {
  for (const kind of ['document', 'form', 'data'] as const)
    expect(responseHeaders(kind, { https: true })['cache-control']).toBe('public, max-age=1, stale-if-error=600');
  expect(responseHeaders('asset', { https: true }, true)['cache-control']).toContain('immutable');
});

test('the address of a page with a secret in it is told to nobody', () => {
  expect(responseHeaders('personal', { https: true })['referrer-policy']).toBe('strict-origin');
  // `no-referrer` would make browsers send `Origin: null` with forms, which the gateway refuses.
  for (const kind of kinds) expect(responseHeaders(kind, { https: true })['referrer-policy']).not.toBe('no-referrer');
});

test('programs of other sites may read the public data, and nothing else', () => {
  const open = kinds.filter(
    (kind) => responseHeaders(kind, { https: true })['access-control-allow-origin'] !== undefined,
  );
  expect(open).toEqual(['data']);
});
