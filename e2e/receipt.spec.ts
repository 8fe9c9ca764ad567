import { expect, test } from '@playwright/test';
import {
  en,
  fillNamed,
  linkTo,
  newAddress,
  openReceipt,
  press,
  receiptOn,
  expectProblem,
  expectStep,
} from './signing-texts';

const { sign, receipt: texts } = en;

test('with the receipt Noor corrects her role and employer, withdraws, and may sign again', async ({ page }) => {
  const email = newAddress('noor');
  const signer = { name: 'Noor Haddad', employer: 'Google', relation: 'current', role: 'Designer', email } as const;
  const signOnce = async (nth: number) => {
    await page.goto('/letters/demo/sign');
    await fillNamed(page, signer);
    await press(page, sign.check);
    await press(page, sign.review.submit);
    await page.goto(await linkTo(email, nth));
    await press(page, sign.confirm.submit);
    await expectStep(page, sign.done.named.title);
    return receiptOn(page);
  };
  const receipt = await signOnce(1);
  await openReceipt(page, receipt);

  await page.locator('[name=employer]').fill('');
  await press(page, texts.named.save);
  await expectProblem(page, sign.errors['employer-missing']);
  await page.locator('[name=employer]').fill('meta platforms');
  await page.locator('[name=role]').fill('Lead designer');
  await page.locator('[name=relation][value=former]').check();
  await press(page, texts.named.save);
  await expect(page.getByText(texts.named.saved)).toBeVisible();
  await expect(page.getByText('formerly at Meta', { exact: false })).toBeVisible();

  await press(page, texts.named.withdrawSubmit);
  await expect(page.getByText(texts.confirmWithdrawal.named)).toBeVisible();
  await press(page, texts.confirmWithdrawal.submit);
  await expectStep(page, texts.withdrawn.title);
  await openReceipt(page, receipt);
  await expectProblem(page, texts.errors.unknown);
  await signOnce(2);
});

test('a receipt that is none is told so in words, and stays typed', async ({ page }) => {
  await openReceipt(page, 'K7QM');
  await expectProblem(page, texts.errors.shape);
  await expect(page.locator('[name=receipt]')).toHaveValue('K7QM');
  await openReceipt(page, '0000-0000-0000-0000');
  await expectProblem(page, texts.errors.unknown);
});

for (const path of ['/confirm/no-such-token', '/ar/confirm/no-such-token']) {
  test(`a link that never was leads to a page with a next step: ${path}`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['cache-control']).toBe('no-store');
    await expect(page.locator('main').getByRole('link')).toHaveAttribute('href', /\/receipt$/);
  });
}
