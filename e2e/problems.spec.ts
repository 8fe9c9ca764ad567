import { expect, test, type APIRequestContext } from '@playwright/test';
import { expectEverywhere, plain } from './promises';

const letter = '/letters/demo';

test.describe('what goes wrong has a page in the language of its address', () => {
  const problem = async (request: APIRequestContext, path: string, status: number, title: string) => {
    const answer = await request.get(path, plain);
    expect(answer.status()).toBe(status);
    expectEverywhere(answer);
    expect(await answer.text()).toContain(title);
    expect(answer.headers()['cache-control']).toBe('no-store');
  };
  test('an address where nothing is', async ({ request }) => {
    for (const path of [
      '/nothing',
      '/letters/nothing',
      '/letters/nothing/signers',
      '/letters/nothing/sign',
      '/problem/404',
    ])
      await problem(request, path, 404, 'Page not found');
    for (const path of ['/ar/nothing', '/ar/letters/nothing', '/ar/letters/nothing/sign'])
      await problem(request, path, 404, 'الصفحة غير موجودة');
  });
  test('an address that cannot be read', ({ request }) =>
    problem(request, '/%c3%28', 400, 'We could not read your request'));
  test('a form from another site', async ({ request }) => {
    for (const path of [`${letter}/sign`, '/receipt', '/organize']) {
      const answer = await request.post(path, {
        ...plain,
        headers: { origin: 'https://evil.example' },
        form: { a: '1' },
      });
      expect(answer.status()).toBe(403);
      expect(await answer.text()).toContain('This form was not sent from this site');
    }
  });
  test('data that is not there', async ({ request }) => {
    const answer = await request.get('/api/v1/letters/nothing', plain);
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type']).toMatch(/^application\/problem\+json/);
  });
});
