import { expect, test } from '@playwright/test';
import { codeTo, en, expectProblem, fillAnonymous, fillNamed, newAddress, press, receiptOn } from './signing-texts';

const { sign, receipt: texts } = en;

test('until the receipt is copied, the browser asks before the page goes', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const email = newAddress('sam');
  await page.goto('/letters/demo/sign');
  await fillAnonymous(page, 'Google', email);
  await press(page, sign.sendCode);
  await expect(page.getByText(email), 'where to look is said').toBeVisible();
  await page.locator('[name=code]').fill(await codeTo(email));
  await press(page, sign.code.submit);
  const receipt = await receiptOn(page);

  const reload = () => page.evaluate(() => void setTimeout(() => location.reload()));
  const asked = page.waitForEvent('dialog');
  await reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  expect(await receiptOn(page)).toBe(receipt);

  await press(page, texts.shown.copy);
  await expect(page.getByRole('button', { name: texts.shown.copied })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^${receipt}\n.*/receipt$`));
  page.on('dialog', () => expect('a dialog').toBe('none'));
  await reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sign.title);
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
