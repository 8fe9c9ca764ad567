import { expect, test } from '@playwright/test';
import { violationsOf } from './accessible';
import { openDashboard, owner, setupLink, signIn, t } from './owner';

const pages = [
  '/organize',
  '/organize/audit',
  '/organize/sessions',
  '/organize/account',
  '/organize/settings',
  '/organize/letters/demo/signatures',
  '/organize/letters/demo/signatures?show=anonymous',
  '/organize/letters/demo/signatures?show=removed',
  '/organize/letters/demo/tally',
  '/organize/letters/demo/export',
];

test('the one-time link makes the owner, who then writes a letter, and works once', async ({ page, context }) => {
  await openDashboard(page);
  const [cookie] = (await context.cookies()).filter(({ name }) => name.includes('session'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await context.clearCookies();
  await page.goto(setupLink());
  await expect(page.getByRole('heading', { name: t('signIn.invalidLinkTitle') })).toBeVisible();
});

test.describe('a stranger', () => {
  for (const path of pages)
    test(`sees nothing of ${path}`, async ({ request }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.status()).toBe(307);
      expect(response.headers().location).toMatch(/\/organize\/sign-in$/);
      expect(await response.text()).not.toMatch(/<(table|ol|form|nav)/);
    });

  test('gets no export, whatever is sent with it', async ({ request, baseURL }) => {
    const form = { reason: 'because', password: owner.password };
    const path = '/organize/letters/demo/export/csv';
    const own = await request.post(path, { form, headers: { origin: baseURL ?? '' }, maxRedirects: 0 });
    expect(own.status()).toBe(303);
    expect(await own.text()).toBe('');
    expect((await request.post(path, { form, headers: { origin: 'https://example.org' } })).status()).toBe(403);
    expect((await request.get(path)).ok()).toBe(false);
  });
});

test('a wrong password and an unknown address get the same response, and after ten the address is locked', async ({
  page,
}) => {
  test.slow();
  await openDashboard(page);
  await page
    .getByRole('button', { name: t('layout.logOut') })
    .first()
    .click();
  await page.waitForURL('**/sign-in');
  const wrong = page.getByText(t('signIn.errors.wrong')).first();
  await signIn(page, owner.email, 'not the password');
  await expect(wrong).toBeVisible();
  await expect(page.getByLabel(t('signIn.email'))).toHaveValue(owner.email);

  await page.goto('/organize/sign-in');
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const responded = page.waitForResponse((response) => response.request().method() === 'POST');
    await signIn(page, 'nobody@example.org', 'not the password');
    await responded;
    await expect(wrong).toBeVisible();
  }
  await signIn(page, 'nobody@example.org', 'not the password');
  await expect(page.getByText(t('signIn.errors.locked')).first()).toBeVisible();
});

test('a session is ended from another device', async ({ page, browser }) => {
  test.slow();
  await openDashboard(page);
  const other = await browser.newContext({ userAgent: 'Mozilla/5.0 (iPhone) Version/18.0 Mobile Safari/604.1' });
  const phone = await other.newPage();
  await openDashboard(phone);
  await page.goto('/organize/sessions');
  await expect(page.getByText(t('account.thisOne'), { exact: true })).toHaveCount(1);
  await page
    .getByRole('button', { name: t('account.endNamed', { device: 'Safari on iPhone' }) })
    .first()
    .click();
  await expect(page.getByText('Safari on iPhone')).toHaveCount(0);
  await phone.goto('/organize');
  await expect(phone).toHaveURL(/\/organize\/sign-in$/);
  await other.close();
});

test('the dashboard works without JavaScript', async ({ page, browser }) => {
  test.slow();
  await openDashboard(page);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto('/organize/sign-in');
  await signIn(reader, owner.email, 'not the password');
  await expect(reader.getByText(t('signIn.errors.wrong')).first()).toBeVisible();
  await signIn(reader);
  await expect(reader).toHaveURL(/\/organize$/);
  await reader.goto('/organize/settings');
  await reader.getByRole('button', { name: t('settings.send') }).click();
  await expect(reader.getByText(t('settings.kind', { kind: 'code' }))).toBeVisible();
  await plain.close();
});

test('every page of the dashboard is accessible, in light and dark, wide and narrow', async ({ page }) => {
  // Twenty slow scans, on whatever machine.
  test.setTimeout(400_000);
  await openDashboard(page);
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    for (const path of pages) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect({ path, violations: await violationsOf(page, colorScheme) }).toEqual({ path, violations: [] });
    }
  }
});
