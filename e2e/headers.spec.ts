import { expect, test } from '@playwright/test';
import { expectEverywhere, plain, withoutCookie } from './promises';

/*
 * What every address promises in its headers. A new page is a new row here; `lib/server/gateway/routes.ts` is the table
 * that it has to agree with.
 */
const letter = '/letters/demo';
const documents = [
  '/',
  letter,
  `${letter}/signers?q=a`,
  `${letter}/employers`,
  `${letter}/about`,
  `${letter}/revisions`,
]
  .concat('/privacy')
  .flatMap((path) => [path, `/ar${path === '/' ? '' : path}`]);
const forms = [`${letter}/sign`, `/ar${letter}/sign`, '/receipt', '/ar/receipt'];
const data = ['', '/demo', '/demo/count', '/demo/tallies', '/demo/signers?limit=5', '/demo/revisions'];

test.describe('a reading page is a document', () => {
  for (const path of documents)
    test(path, async ({ request }) => {
      const answer = await request.get(path, plain);
      expect(answer.status()).toBe(200);
      expectEverywhere(answer);
      withoutCookie(answer);
      const headers = answer.headers();
      expect(headers['content-security-policy']).toContain("script-src 'none'");
      expect(headers['cache-control']).toBe('public, max-age=1, stale-if-error=600');
      expect(headers['referrer-policy']).toBe('same-origin');
      const page = await answer.text();
      expect(page).not.toMatch(/<script/i);
      expect(page).not.toMatch(/<[^>]+\son\w+=/i);
      // The policy would ignore it, and nobody would notice that the page looks wrong.
      expect(page).not.toMatch(/<[^>]+\sstyle=/i);
      expect(page).toMatch(path.startsWith('/ar') ? /<html lang="ar" dir="rtl">/ : /<html lang="en" dir="ltr">/);
      expect((await request.head(path, plain)).status()).toBe(200);
      // A figure may change between two looks, but not between every two.
      await expect(async () => {
        const etag = (await request.get(path, plain)).headers().etag ?? '';
        expect((await request.get(path, { ...plain, headers: { 'if-none-match': etag } })).status()).toBe(304);
      }).toPass();
    });

  test('of at most twenty kilobytes with its styles, on the way', async ({ request }) => {
    const length = async (path: string) => {
      const answer = await request.get(path, { headers: { 'accept-encoding': 'br' } });
      return Number(answer.headers()['content-length']);
    };
    const page = await (await request.get(letter)).text();
    const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(styles.length).toBeGreaterThan(0);
    const sizes = await Promise.all([letter, ...styles].map(length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20 * 1024);
  });

  test('that asks no other host for anything, and complains about nothing', async ({ page, baseURL }) => {
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== baseURL && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    for (const path of documents) await page.goto(path);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

test.describe('a page where something is typed', () => {
  for (const path of forms)
    test(path, async ({ request, page }) => {
      const answer = await request.get(path, plain);
      expect(answer.status()).toBe(200);
      expectEverywhere(answer);
      withoutCookie(answer);
      const headers = answer.headers();
      expect(headers['cache-control']).toBe('public, max-age=1, stale-if-error=600');
      expect(headers['referrer-policy']).toBe('strict-origin');
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts).toHaveLength(1);
      expect(scripts[0]).toMatch(/ src="\/assets\/sign-[0-9a-zA-Z_-]+\.js"/);
      // What its address shows is one person's.
      expect((await request.get(`${path}?state=x`, plain)).headers()['cache-control']).toBe('no-store');

      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(path);
      expect(complaints).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    });

  test('a secret in an address is kept by nobody', async ({ request }) => {
    const answer = await request.get('/confirm/no-such-token', plain);
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(answer.headers()['referrer-policy']).toBe('strict-origin');
    withoutCookie(answer);
  });
});

test.describe('public data', () => {
  for (const path of data)
    test(`/api/v1/letters${path}`, async ({ request }) => {
      const answer = await request.get(`/api/v1/letters${path}`, plain);
      expect(answer.status()).toBe(200);
      expectEverywhere(answer);
      withoutCookie(answer);
      const headers = answer.headers();
      expect(headers['content-type']).toMatch(/^application\/json/);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['cache-control']).toBe('public, max-age=1, stale-if-error=600');
      expect(headers.etag).toMatch(/^"[\w-]+"$/);
    });
});

test('what monitors ask for is never kept', async ({ request }) => {
  for (const path of ['/api/health', '/api/ready']) {
    const answer = await request.get(path, plain);
    expectEverywhere(answer);
    withoutCookie(answer);
    expect(answer.headers()['cache-control']).toBe('no-store');
  }
});

test('files are kept for ever when their content is in their name', async ({ request }) => {
  const page = await (await request.get(letter)).text();
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
  const answer = await request.get(style, plain);
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await request.get('/icon.svg')).headers()['content-type']).toBe('image/svg+xml');
});

test('the dashboard is not cached, and sets no cookie for a visitor', async ({ request }) => {
  const answer = await request.get('/organize');
  expectEverywhere(answer);
  withoutCookie(answer);
  expect(answer.headers()['cache-control']).toBe('no-store');
  expect(answer.headers()['content-security-policy']).toContain("'strict-dynamic'");
});

test('English has no code in its address', async ({ request }) => {
  const answer = await request.get(`/en${letter}/`, plain);
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe(letter);
});

test('pages come compressed', async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}${letter}`, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('vary')).toBe('accept-encoding');
  expect(await answer.text()).toContain('</html>');
});
