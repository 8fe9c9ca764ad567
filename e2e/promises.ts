/** What every answer promises, whatever it is. */
import { expect, type APIResponse } from '@playwright/test';

export const plain = { maxRedirects: 0 };

export function expectEverywhere(answer: APIResponse) {
  const headers = answer.headers();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toContain('geolocation=()');
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-powered-by']).toBeUndefined();
}

export const withoutCookie = (answer: APIResponse) => expect(answer.headers()['set-cookie']).toBeUndefined();
