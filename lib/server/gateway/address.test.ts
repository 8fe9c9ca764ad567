import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress } from './address';

const urlOf = (target: string) => {
  const address = readAddress(target);
  return 'found' in address ? address.url : undefined;
};
const problemOf = (target: string) => {
  const address = readAddress(target);
  return 'problem' in address ? address.problem : undefined;
};

describe('pages stand where the contract says', () => {
  test.each(['/', '/ar', '/letters/demo', '/ar/letters/demo/signers', '/letters/demo/revisions/0377abcd', '/privacy'])(
    '%s',
    (target) => expect(readAddress(target)).toMatchObject({ found: { kind: 'document' }, url: target }),
  );
  test.each(['/letters/demo/sign', '/ar/confirm/Ab_c-1', '/receipt'])('%s takes what is typed', (target) =>
    expect(readAddress(target)).toMatchObject({ found: { kind: 'form' } }),
  );
  test('Arabic ones know that they are', () => expect(readAddress('/ar/letters/x')).toMatchObject({ locale: 'ar' }));
  test('the desk and the data are in no language', () => {
    expect(problemOf('/ar/organize')).toBe(404);
    expect(problemOf('/ar/api/v1/letters')).toBe(404);
  });
});

describe('one page has one address', () => {
  test('what a page does not know is dropped', () => {
    expect(urlOf('/letters/demo?utm_source=x&fbclid=1')).toBe('/letters/demo');
    expect(urlOf('/letters/demo/signers?x=1&employer=&q=lee')).toBe('/letters/demo/signers?q=lee');
  });
  test('the order, the repeated and the spelling do not matter', () => {
    const one = urlOf('/letters/demo/signers?q=a%20b&employer=Google');
    expect(urlOf('/letters/demo/signers?employer=Google&q=a+b&q=c')).toBe(one);
  });
  test('too long a search, and one with control characters, is no search', () => {
    expect(problemOf(`/letters/demo/signers?q=${'a'.repeat(121)}`)).toBe(400);
    expect(problemOf('/letters/demo/signers?q=%00')).toBe(400);
  });
  test('English has no code in its address, and nothing ends with a slash', () => {
    expect(readAddress('/en/letters/demo?q=1')).toEqual({ redirect: '/letters/demo?q=1' });
    expect(readAddress('/en')).toEqual({ redirect: '/' });
    expect(readAddress('/ar/')).toEqual({ redirect: '/ar' });
    expect(readAddress('/letters/demo/?')).toEqual({ redirect: '/letters/demo?' });
  });
});

describe('what is no address of ours', () => {
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
  ])('%j is not there', (target) => expect(problemOf(target)).toBe(404));
});

test('dots and percent signs inside a name climb nowhere', () => {
  expect(urlOf('/_next/static/chunks/app/%5Blocale%5D/page-1.2.css')).toBeDefined();
  expect(urlOf('/organize/..a/%2ea')).toBeDefined();
});

test('whatever is typed, the answer is an address of ours, and a redirect stays here and ends', () => {
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
      let address = readAddress(`/${pieces.join('')}`);
      for (let hops = 0; 'redirect' in address; hops += 1) {
        expect(hops).toBeLessThan(20);
        expect(new URL(address.redirect, 'https://ours.example').origin).toBe('https://ours.example');
        address = readAddress(address.redirect);
      }
    }),
    { numRuns: 10_000 },
  );
});
