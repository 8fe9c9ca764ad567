import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { figuresOf, readingPages } from './reading';

const total = async (page: Page): Promise<number> => {
  const answer = await page.request.get('/api/v1/letters/demo/count');
  return ((await answer.json()) as { total: number }).total;
};

test.describe('a letter', () => {
  test('is read in English, with who has signed and the way to sign', async ({ page }) => {
    await page.goto('/letters/demo');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Do not send our work');
    await expect(page.getByText('the signers are invented')).toBeVisible();
    await expect(page.getByRole('complementary')).toContainText(String(await total(page)));
    await expect(page.getByRole('list', { name: 'Latest signatures' }).getByRole('listitem')).toHaveCount(24);
    await expect(page.getByRole('link', { name: 'Sign this letter' }).filter({ visible: true })).toHaveCount(2);
    await expect(page.getByText(/^SHA-256 of this text/)).toContainText(/[0-9a-f]{64}/);
  });

  test('is read in Arabic from right to left, with Western digits and Arabic words for the count', async ({ page }) => {
    await page.goto('/letters/demo');
    await page.getByRole('link', { name: 'العربية' }).click();
    await expect(page).toHaveURL(/\/ar\/letters\/demo$/);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('لا ترسلوا');
    await expect(page.getByRole('complementary')).toContainText(String(await total(page)));
    await expect(page.getByRole('complementary')).toContainText('بالاسم و');
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/[٠-٩]/);
  });

  test('says where it is in other languages, and that the demo is not for search engines', async ({ page }) => {
    await page.goto('/ar/letters/demo/about');
    const alternate = (language: string) => page.locator(`link[rel=alternate][hreflang=${language}]`);
    await expect(alternate('en')).toHaveAttribute('href', /\/letters\/demo\/about$/);
    await expect(alternate('ar')).toHaveAttribute('href', /\/ar\/letters\/demo\/about$/);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/ar\/letters\/demo\/about$/);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  });
});

test.describe('the signers', () => {
  test('stand page by page, each once', async ({ page }) => {
    await page.goto('/letters/demo/signers');
    const signers = page.getByRole('list', { name: 'Signatures' }).getByRole('listitem');
    const next = page.getByRole('link', { name: 'Next page' });
    let seen = await signers.count();
    while (await next.isVisible()) {
      await next.click();
      await expect(page.getByRole('link', { name: 'First page' })).toBeVisible();
      seen += await signers.count();
    }
    expect(seen).toBe(await total(page));
  });

  test('are found by name and by employer', async ({ page }) => {
    await page.goto('/letters/demo/signers');
    await page.getByLabel('Name').fill('priya');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/q=priya/);
    await expect(page.getByText(/names? match(es)? “priya”/)).toBeVisible();
    for (const name of await page.getByRole('list', { name: 'Signatures' }).getByRole('listitem').allInnerTexts())
      expect(name).toContain('Priya');

    await page.getByLabel('Name').fill('');
    await page.getByLabel('Employer').selectOption('Google');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ signatures from Google$/);
    await expect(page.getByText(/The letter has \d+ signatures in all/)).toBeVisible();
    for (const line of await page.getByRole('list', { name: 'Signatures' }).getByRole('listitem').allInnerTexts())
      expect(line).toContain('Google');
  });

  test('who is not there is said to be not there, with a way back to all', async ({ page }) => {
    await page.goto('/letters/demo/signers?q=Nobody+of+that+name');
    await expect(page.getByText('No published name matches “Nobody of that name”.')).toBeVisible();
    await page.getByRole('link', { name: 'Show all signatures' }).click();
    await expect(page.getByRole('list', { name: 'Signatures' })).toBeVisible();
    await page.goto('/ar/letters/demo/signers?employer=Nowhere');
    await expect(page.getByText('لا يوجد توقيع منشور من جهة العمل هذه.')).toBeVisible();
  });

  test('whatever stands in the address, the page is no failure', async ({ page }) => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 130 }),
      fc.constantFrom('%', '\u0000', '\ud800'),
    );
    const parameters = fc.record({ q: anything, employer: anything, cursor: anything }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(parameters, async (given) => {
        const answer = await page.request.get(`/letters/demo/signers?${new URLSearchParams(given)}`);
        expect([200, 400]).toContain(answer.status());
      }),
      { numRuns: 40 },
    );
  });
});

test('the employers add up to the count, on the page and as data', async ({ page }) => {
  // A batch may be published between two of the three answers: then they are asked for again.
  await expect(async () => {
    const whole = await total(page);
    await page.goto('/letters/demo/employers');
    const { rows, foot } = await figuresOf(page);
    const sum = (column: number) => rows.reduce((all, row) => all + (row[column] ?? 0), 0);
    expect([sum(0), sum(1), sum(2), sum(3)]).toEqual(foot);
    expect(foot[2]).toBe(whole);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(String(whole));
    await expect(page.getByText(/Counted on .* UTC/)).toBeVisible();
  }).toPass();
  await page.getByRole('link', { name: 'Google', exact: true }).click();
  await expect(page.getByLabel('Employer')).toHaveValue('Google');
});

test('the letter says who asks, when it was counted and how many work addresses were confirmed', async ({ page }) => {
  await page.goto('/letters/demo');
  await expect(page.getByText('From: a demonstration of Undersigned')).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText(/As of \d+ \w+ \d{4}, \d+ confirmed from a work address/);
  await expect(page.getByRole('link', { name: 'how we check' })).toHaveAttribute('href', '/letters/demo/about#checks');
  await page.getByRole('link', { name: 'who we are' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this letter');
});

test('by keyboard, the button beside the letter comes before the text', async ({ page }) => {
  await page.goto('/letters/demo');
  const order = await page.locator('main a').evaluateAll((links) => links.map((link) => link.textContent));
  expect(order.indexOf('Sign this letter')).toBeGreaterThan(order.indexOf('who we are'));
  expect(order.indexOf('All employers')).toBeLessThan(order.lastIndexOf('Sign this letter'));
});

test('a link to the demonstration says that it is one, and has a picture', async ({ page }) => {
  for (const [path, word] of [
    ['/letters/demo', /^Demonstration: /],
    ['/ar/letters/demo', /^عرض تجريبي: /],
  ] as const) {
    await page.goto(path);
    const meta = (name: string) => page.locator(`meta[property="og:${name}"]`).first();
    await expect(meta('title')).toHaveAttribute('content', word);
    await expect(meta('description')).toHaveAttribute('content', /demonstration|عرض تجريبي/);
    const picture = await meta('image').getAttribute('content');
    expect((await page.request.get(picture ?? '')).headers()['content-type']).toBe('image/png');
  }
});

test('About says who asks, how to reach them, and how signatures are checked', async ({ page }) => {
  await page.goto('/letters/demo');
  await page.getByRole('link', { name: 'About and contact' }).click();
  for (const title of ['Who is behind this letter', 'Contact', 'How signatures are checked', 'Questions and answers'])
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  await expect(
    page.getByText('once your signature is published, nothing we store links it to your email address').first(),
  ).toBeVisible();
});

test('what is stored is said with the numbers of this very server', async ({ page }) => {
  await page.goto('/privacy');
  const stored = page.getByRole('table', { name: 'What we store when someone signs' });
  // The tests publish batches every two seconds, and send through an SMTP server.
  await expect(stored).toContainText('We check every 2 seconds and publish when at least 10 are waiting');
  await expect(stored).toContainText('We destroy the key 4 hours after the end of its hour');
  await expect(stored).toContainText('The email server that sends them for us');
  await expect(page.getByRole('table', { name: /Who could learn what/ })).toContainText(
    'A court, before the letter closes',
  );
});

for (const { path, text } of [
  { path: '/letters/nothing', text: 'English' },
  { path: '/ar/letters/nothing', text: 'العربية' },
])
  test(`a letter that is not there is 404, in words, at ${path}`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('[aria-current=true]')).toHaveText(text);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

for (const path of readingPages)
  test(`${path} is a document: no script, no cookie, nothing from elsewhere`, async ({ page, baseURL }) => {
    const requested: { url: string; type: string }[] = [];
    page.on('request', (request) => requested.push({ url: request.url(), type: request.resourceType() }));
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'none'");
    expect(await answer?.headerValue('set-cookie')).toBeNull();
    expect(await page.context().cookies()).toEqual([]);
    expect(await answer?.text()).not.toMatch(/<script|style="|javascript:/i);
    expect(requested.filter(({ url }) => !url.startsWith(`${baseURL}/`))).toEqual([]);
    expect(
      requested.filter(({ type }) => !['document', 'stylesheet', 'font', 'image', 'other'].includes(type)),
    ).toEqual([]);
  });
