import { expect, test } from '@playwright/test';
import { violationsOf } from './accessible';
import { readingPages } from './reading';

const KB = 1024;

test.describe('for everyone', () => {
  for (const path of readingPages)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing wrong at ${path} in the ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        expect(await violationsOf(page, colorScheme)).toEqual([]);
      });

  for (const path of readingPages)
    test(`nothing scrolls sideways on a small phone at ${path}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });

  test('the bar at the foot of a phone covers no line of the letter', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/letters/demo');
    const sign = page.getByRole('link', { name: 'Sign this letter' }).filter({ visible: true });
    await expect(sign).toHaveCount(1);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const [footer, bar] = await Promise.all([page.locator('footer').boundingBox(), sign.last().boundingBox()]);
    expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });

  test('whoever comes by keyboard gets past the head of the page first', async ({ page }) => {
    await page.goto('/letters/demo');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  });
});

// What the faces of a page may weigh follows from the scripts of the names that happen to stand on it.
const faces = [
  { file: 'latin-ext', allowed: 35 },
  { file: 'vietnamese', allowed: 14 },
  { file: 'noto-naskh-arabic', allowed: 95 },
];

for (const path of ['/letters/demo', '/ar/letters/demo'])
  test(`${path} is light: 20 kB of page, and what its scripts need`, async ({ page }) => {
    const parts: { type: string; url: string; bytes: Promise<number> }[] = [];
    page.on('requestfinished', (request) =>
      parts.push({
        type: request.resourceType(),
        url: request.url(),
        bytes: request.sizes().then(({ responseBodySize }) => responseBodySize),
      }),
    );
    await page.goto(path, { waitUntil: 'networkidle' });
    const weigh = async (chosen: typeof parts) =>
      (await Promise.all(chosen.map(({ bytes }) => bytes))).reduce((sum, bytes) => sum + bytes, 0);
    expect(await weigh(parts.filter(({ type }) => type === 'document' || type === 'stylesheet'))).toBeLessThan(20 * KB);
    const loaded = faces.filter(({ file }) => parts.some(({ url }) => url.includes(file)));
    const allowed = loaded.reduce((sum, face) => sum + face.allowed, 80);
    expect(await weigh(parts)).toBeLessThan(allowed * KB);
  });

test('on paper: how many of how many signatures, when they were counted, and no button', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/letters/demo', '/letters/demo/signers']) {
    await page.goto(path);
    await expect(page.getByText(/^Printed here: \d+ of \d+ signatures, as counted on \d+ \w+ \d{4}\.$/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sign this letter' }).filter({ visible: true })).toHaveCount(0);
  }
});

for (const path of readingPages)
  test(`the links of the footer are high enough for a finger at ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    for (const link of await page.locator('footer').getByRole('link').all())
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  });

test('pictures of the main pages', async ({ page }) => {
  const pictures = [
    { name: 'letter', path: '/letters/demo', width: 1280, colorScheme: 'light' },
    { name: 'letter-dark', path: '/letters/demo', width: 1280, colorScheme: 'dark' },
    { name: 'letter-ar', path: '/ar/letters/demo', width: 1280, colorScheme: 'light' },
    { name: 'letter-ar-phone', path: '/ar/letters/demo', width: 390, colorScheme: 'dark' },
    { name: 'signers', path: '/letters/demo/signers', width: 1280, colorScheme: 'light' },
    { name: 'employers', path: '/letters/demo/employers', width: 1100, colorScheme: 'light' },
    { name: 'employers-phone', path: '/letters/demo/employers', width: 360, colorScheme: 'dark' },
    { name: 'about', path: '/letters/demo/about', width: 1280, colorScheme: 'light' },
    { name: 'privacy', path: '/privacy', width: 1280, colorScheme: 'light' },
  ] as const;
  for (const { name, path, width, colorScheme } of pictures) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: `.test/pictures/${name}.png`, fullPage: true });
  }
});
