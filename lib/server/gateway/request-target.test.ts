import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTarget } from './request-target';

const urlOf = (target: string) => {
  const read = readTarget(target);
  return 'route' in read ? read.url : undefined;
};
const problemOf = (target: string) => {
  const read = readTarget(target);
  return 'problem' in read ? read.problem : undefined;
};

describe('pages are where the contract says', () => {
  test.each(['/', '/ar', '/letters/demo', '/ar/letters/demo/signers', '/letters/demo/revisions/0377abcd', '/privacy'])(
    '%s',
    (target) => expect(readTarget(target)).toMatchObject({ route: { kind: 'document' }, url: target }),
  );
  test.each(['/letters/demo/sign', '/ar/letters/demo/sign/code', '/receipt'])('%s has a form', (target) =>
    expect(readTarget(target)).toMatchObject({ kind: 'form', isCacheable: true }),
  );
  test.each(['/letters/demo/sign?state=abc', '/ar/confirm/Ab_c-1', '/receipt/link/abc'])(
    '%s is one person’s',
    (target) => expect(readTarget(target)).toMatchObject({ kind: 'personal', isCacheable: false }),
  );
  test('Arabic ones are in Arabic', () => expect(readTarget('/ar/letters/x')).toMatchObject({ locale: 'ar' }));
  test('the dashboard and the data have no language in their paths', () => {
    expect(problemOf('/ar/organize')).toBe(404);
    expect(problemOf('/ar/api/v1/letters')).toBe(404);
  });
});

describe('one page has one cache key', () => {
  test('parameters that a page does not declare are dropped', () => {
    expect(urlOf('/letters/demo?utm_source=x&fbclid=1')).toBe('/letters/demo');
    expect(urlOf('/letters/demo/signers?x=1&employer=&q=lee')).toBe('/letters/demo/signers?q=lee');
  });
  test('order, repetition and spelling do not matter', () => {
    const one = urlOf('/letters/demo/signers?q=a%20b&employer=Google');
    expect(urlOf('/letters/demo/signers?employer=Google&q=a+b&q=c')).toBe(one);
  });
  test('a search that is too long, or has control characters, is refused', () => {
    expect(problemOf(`/letters/demo/signers?q=${'a'.repeat(121)}`)).toBe(400);
    expect(problemOf('/letters/demo/signers?q=%00')).toBe(400);
  });
  test('English has no code in its path, and nothing ends with a slash', () => {
    expect(readTarget('/en/letters/demo?q=1')).toEqual({ redirect: '/letters/demo?q=1' });
    expect(readTarget('/en')).toEqual({ redirect: '/' });
    expect(readTarget('/ar/')).toEqual({ redirect: '/ar' });
    expect(readTarget('/letters/demo/?')).toEqual({ redirect: '/letters/demo?' });
  });
});

describe('what is no path of this site', () => {
  test.each([
    '//evil.example/',
    '/\\evil.example',
    'http://evil.example/',
    '',
    '*',
    '/%',
    '/%c3%28',
    '/a%00',
    '/organize/employers?q=a%00',
    '/letters/demo/sign?employer=%00',
    '/ x',
    '/a#b',
    '/letters/../organize',
    '/letters/x/sign/../..',
    '/_next/static/../server/a.js',
    '/organize/%2e%2e/letters/demo',
    '/organize/.%2E/letters/demo',
    '/organize/%2e',
    '/organize/%252e%252e/letters/demo',
    '/_next/static/%2e%2e/%2e%2e/organize/sign-in',
    '/_next/static/..%2f..%2forganize/sign-in',
    '/_next/static/..%5c..%5Corganize',
    '/organize/a\\b',
  ])('%j cannot be read', (target) => expect(problemOf(target)).toBe(400));
  test.each([
    '/problem/404',
    '/wp-login.php',
    '/letters',
    '/letters/A',
    '/en//evil.example',
    '/letters/%64emo',
    '/_next/image',
    '/api/metrics2',
    '/api/auth/_log',
    '/api/auth/callback/credentials',
  ])('%j does not exist', (target) => expect(problemOf(target)).toBe(404));
});

test('dots and percent signs inside a name are allowed', () => {
  expect(urlOf('/_next/static/chunks/app/%5Blocale%5D/page-1.2.css')).toBeDefined();
  expect(urlOf('/organize/..a/%2ea')).toBeDefined();
});

test('whatever is requested, a redirect stays on this site and ends', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '//',
      'en',
      'ar',
      '..',
      '.',
      '%2f',
      '%5c',
      '\\',
      '?',
      '#',
      '@',
      ':',
      'evil.example',
      'letters',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      let read = readTarget(`/${pieces.join('')}`);
      for (let hops = 0; 'redirect' in read; hops += 1) {
        expect(hops).toBeLessThan(20);
        expect(new URL(read.redirect, 'https://here.example').origin).toBe('https://here.example');
        read = readTarget(read.redirect);
      }
    }),
    { numRuns: 10_000 },
  );
});
