import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './accessible';
import { codeTo, en, ar, fillAnonymous, fillNamed, linkTo, newAddress, press, receiptOn } from './signing-texts';

/** No violation that axe finds, and nothing that scrolls sideways. */
async function noHindrance(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  expect(await violationsOf(page, colorScheme)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

const languages = [
  { prefix: '', words: en, other: 'Another employer' },
  { prefix: '/ar', words: ar, other: ar.sign.listedEmployer.other },
];

for (const { prefix, words, other } of languages)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${words.sign.title}, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width: 360, height: 740 }, contextOptions: { reducedMotion: 'reduce' } });
      // A whole way with a look at each of its pages.
      test.describe.configure({ timeout: 180_000 });
      const { sign, receipt } = words;
      const expectAccessible = (page: Page) => noHindrance(page, colorScheme);
      const signer = { name: 'Ana Lima', employer: 'Google', relation: 'former', role: 'Engineer' } as const;

      test('every page of the named way can be seen, heard and operated', async ({ page }) => {
        const email = newAddress('ana', 'google.com');
        await page.goto(`${prefix}/letters/demo/sign`);
        await expectAccessible(page);
        await page.locator('[name=way][value=named]').check();
        await press(page, sign.check);
        await expect(page.getByRole('alert').filter({ hasText: sign.errorsTitle })).toBeFocused();
        await expectAccessible(page);
        await fillNamed(page, { ...signer, email });
        await press(page, sign.check);
        await expect(page.getByRole('heading', { name: sign.review.title })).toBeVisible();
        await expectAccessible(page);
        await press(page, sign.review.submit);
        await expect(page.getByRole('heading', { name: sign.checkEmail.title })).toBeVisible();
        await expectAccessible(page);
        const link = await linkTo(email);
        await page.goto(`${link}/not-me`);
        await expectAccessible(page);
        await page.goto(link);
        await expectAccessible(page);
        await press(page, sign.confirm.submit);
        await expect(page.getByRole('heading', { name: sign.done.named.title })).toBeVisible();
        await expectAccessible(page);
        const secret = await receiptOn(page);
        await page.goto(`${prefix}/receipt`);
        await expectAccessible(page);
        await page.locator('[name=receipt]').fill(secret);
        await press(page, receipt.open);
        await expect(page.getByRole('heading', { name: receipt.named.title, exact: true })).toBeVisible();
        await expectAccessible(page);
        await press(page, receipt.named.withdrawSubmit);
        await expect(page.getByRole('heading', { name: receipt.confirmWithdrawal.title })).toBeVisible();
        await expectAccessible(page);
      });

      test('every page of the anonymous way can be seen, heard and operated', async ({ page }) => {
        const email = newAddress('ana');
        await page.goto(`${prefix}/letters/demo/sign`);
        await fillAnonymous(page, other, email);
        await expectAccessible(page);
        await press(page, sign.sendCode);
        await expect(page.getByRole('heading', { name: sign.code.title })).toBeVisible();
        await expectAccessible(page);
        await page.locator('[name=code]').fill(await codeTo(email));
        await press(page, sign.code.submit);
        await expect(page.getByRole('heading', { name: sign.done.anonymous.title })).toBeVisible();
        await expectAccessible(page);
      });
    });

test('Kim signs with the keyboard alone', async ({ page }) => {
  const { sign } = en;
  await page.goto('/letters/demo/sign');
  await page.locator('[name=way]').first().focus();
  await page.keyboard.press('Space');
  // The links of "Is this safe?" stand beside the choice, before what is typed.
  const links = page.locator('[aria-labelledby=safe] a');
  for (let passed = await links.count(); passed > 0; passed -= 1) {
    await page.keyboard.press('Tab');
    await expect(links.nth((await links.count()) - passed)).toBeFocused();
  }
  const type = async (name: string, text: string) => {
    await page.keyboard.press('Tab');
    await expect(page.locator(`[name=${name}]`).first()).toBeFocused();
    await page.keyboard.type(text);
  };
  await type('name', 'Kim Park');
  await type('employer', 'Meta');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await type('role', 'Engineer');
  await type('email', newAddress('kim'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: sign.review.title })).toBeVisible();
});

test('the page is small in each language, has each employer once, and one script of this site', async ({ request }) => {
  for (const path of ['/letters/demo/sign', '/ar/letters/demo/sign']) {
    const page = await request.get(path);
    expect(page.headers()['cache-control']).toContain('public');
    const html = await page.text();
    expect(gzipSync(html).length).toBeLessThanOrEqual(20_000);
    expect(html.match(/<option[^>]*>Google<\/option>/g)).toHaveLength(1);
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]*)"[^>]*>/g)].map(([, source = '']) => source);
    expect(scripts).toHaveLength(1);
    expect(html.match(/<script/g)).toHaveLength(1);
    const script = await request.get(scripts[0] ?? '');
    expect(gzipSync(await script.body()).length).toBeLessThanOrEqual(12_000);
    expect(script.headers()['cache-control']).toContain('immutable');
  }
});
