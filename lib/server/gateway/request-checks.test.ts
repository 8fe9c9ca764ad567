import { describe, expect, test } from 'vitest';
import { LARGEST_BODY } from './request-body';
import { allowedMethods, refusalOf } from './request-checks';
import { routeOf, type Route } from './routes';

const BASE = 'https://letters.example.org';
const route = (path: string): Route => routeOf(path) as Route;
const sign = route('/letters/demo/sign');
const json = route('/api/v1/letters/demo/signatures');

const post = (to: Route, headers: Record<string, string>) =>
  refusalOf(
    {
      method: 'POST',
      headers: { 'content-length': '10', 'content-type': 'multipart/form-data; boundary=x', ...headers },
    },
    to,
    BASE,
  )?.status;

describe('a form is accepted', () => {
  test('from a page of this site', () => expect(post(sign, { origin: BASE })).toBeUndefined());
  test('without an origin, when the browser says that it is the same one', () =>
    expect(post(sign, { 'sec-fetch-site': 'same-origin' })).toBeUndefined());
});

describe('a form is refused', () => {
  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://letters.example.org' }],
    [{ origin: 'https://letters.example.org.evil.example' }],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('from elsewhere: %j', (headers) => {
    expect(post(sign, headers)).toBe(403);
    expect(post(route('/organize'), headers)).toBe(403);
  });
  test('of the dashboard without any origin; a public one then needs its token', () => {
    expect(post(route('/organize'), {})).toBe(403);
    expect(post(sign, {})).toBeUndefined();
  });
  test('when it is too long, or its length is missing', () => {
    expect(post(sign, { origin: BASE, 'content-length': String(LARGEST_BODY + 1) })).toBe(413);
    expect(refusalOf({ method: 'POST', headers: { origin: BASE } }, sign, BASE)?.status).toBe(411);
  });
});

test('programs may send a signature from anywhere', () => {
  expect(post(json, { origin: 'https://elsewhere.example' })).toBeUndefined();
  expect(post(json, {})).toBeUndefined();
  expect(refusalOf({ method: 'GET', headers: {} }, json, BASE)).toEqual({ status: 405, allow: 'POST, OPTIONS' });
});

test('reading pages accept no POST, and no page any other method', () => {
  expect(post(route('/letters/demo'), { origin: BASE })).toBe(405);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'constructor'])
    expect(refusalOf({ method, headers: { origin: BASE } }, sign, BASE)).toEqual({
      status: 405,
      allow: 'GET, HEAD, POST',
    });
  expect(allowedMethods(route('/api/v1/letters'))).toBe('GET, HEAD, OPTIONS');
});

test('a page accepts no body but that of a form, and no body with a GET', () => {
  expect(post(sign, { origin: BASE, 'content-type': 'application/x-www-form-urlencoded' })).toBeUndefined();
  expect(post(sign, { origin: BASE, 'content-type': 'text/plain', 'next-action': 'a' })).toBe(415);
  const organize = route('/organize');
  expect(post(organize, { origin: BASE, 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
  expect(post(organize, { origin: BASE, 'content-type': 'text/plain', 'next-action': 'a' })).toBeUndefined();
  expect(
    post(route('/organize/letters/demo/export/csv'), {
      origin: BASE,
      'content-type': 'application/x-www-form-urlencoded',
    }),
  ).toBeUndefined();
  for (const headers of [{ 'content-length': '3' }, { 'transfer-encoding': 'chunked' }] as const)
    expect(refusalOf({ method: 'GET', headers }, sign, BASE)?.status).toBe(400);
  expect(refusalOf({ method: 'GET', headers: { 'content-length': '0' } }, sign, BASE)).toBeUndefined();
});
