import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { codeTo, en, expectProblem, fillAnonymous, fillNamed, newAddress, press, receiptOn } from './signing-texts';

const { sign, receipt: texts } = en;

async function signAnonymously(page: Page): Promise<string> {
  const email = newAddress('sam');
  await page.goto('/letters/demo/sign');
  await fillAnonymous(page, 'Google', email);
  await press(page, sign.sendCode);
  await expect(page.getByText(email), 'where to look is said').toBeVisible();
  await page.locator('[name=code]').fill(await codeTo(email));
  await press(page, sign.code.submit);
  return receiptOn(page);
}

const reload = (page: Page) => page.evaluate(() => void setTimeout(() => location.reload()));

test('until the receipt is copied, the browser asks before the page goes; and a reload shows it again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const receipt = await signAnonymously(page);
  // A browser asks only for who has touched the page.
  await page.getByRole('heading', { level: 1 }).click();
  const asked = page.waitForEvent('dialog');
  await reload(page);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  expect(await receiptOn(page)).toBe(receipt);

  await press(page, texts.shown.copy);
  await expect(page.getByText(texts.shown.copied)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^${receipt}\n.*/receipt$`));
  page.on('dialog', () => expect('a dialog').toBe('none'));
  await reload(page);
  await page.waitForLoadState();
  expect(await receiptOn(page)).toBe(receipt);
  await press(page, sign.done.saved);
  await expect(page).toHaveURL(/\/letters\/demo\??$/);
});

test('the receipt is saved as a file that names no letter', async ({ page }) => {
  const receipt = await signAnonymously(page);
  const started = page.waitForEvent('download');
  await press(page, texts.shown.save);
  const download = await started;
  expect(download.suggestedFilename()).toBe(texts.shown.file);
  const saved = readFileSync(await download.path(), 'utf8');
  expect(saved).toMatch(new RegExp(`^${receipt}\n.*/receipt\n$`));
  await expect(page.getByText(texts.shown.saved)).toBeVisible();
});

test('printed, the page is the secret alone, and its title tells nothing', async ({ page }) => {
  const receipt = await signAnonymously(page);
  await page.emulateMedia({ media: 'print' });
  expect((await page.locator('body').innerText()).trim()).toBe(receipt);
  expect(await page.title()).toBe(texts.pageTitle);
});

test('on a slow line the form says that it is on its way, and a name of nobody leads to the other way', async ({
  page,
}) => {
  await page.goto('/letters/demo/sign');
  await fillNamed(page, {
    name: 'Anonymous',
    employer: 'Google',
    relation: 'current',
    role: '',
    email: newAddress('slow'),
  });
  await page.route('**/sign', async (route) => {
    await new Promise((later) => setTimeout(later, 2_000));
    await route.continue();
  });
  await press(page, sign.check);
  await expect(page.getByRole('status').getByText(sign.wait)).toBeVisible();
  await expectProblem(page, sign.errors['name-of-nobody']);
  await expect(page.getByText(sign.wait)).toHaveCount(0);
});
