import { expect, test } from '@playwright/test';
import { emailsTo } from './mailbox';
import {
  codeTo,
  en,
  fillAnonymous,
  newAddress,
  openReceipt,
  press,
  receiptOn,
  expectProblem,
  expectStep,
} from './signing-texts';

const { sign, receipt: texts } = en;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('Sam signs anonymously with a code, looks with the receipt, and withdraws', async ({ page }) => {
    const email = newAddress('sam');
    await page.goto('/letters/demo/sign');
    await page.locator('[name=way][value=anonymous]').check();
    await expect(page.locator('[name=name]')).toBeHidden();
    await fillAnonymous(page, 'Google', email);
    await press(page, sign.sendCode);
    await expectStep(page, sign.code.title);
    await expect(page.getByText(sign.code.promise)).toBeVisible();

    const code = await codeTo(email);
    expect(code).toMatch(/^[0-9A-Z]{8}$/);
    await page.locator('[name=code]').fill('0000 0000');
    await press(page, sign.code.submit);
    await expectProblem(page, sign.code.errors.wrong);
    await expect(page.locator('[name=code]')).toHaveValue('0000 0000');
    await expect(page.getByText(sign.code.errors.wrong)).toHaveCount(1);
    await page.locator('[name=code]').fill('123');
    await press(page, sign.code.submit);
    await expectProblem(page, sign.code.errors.length);
    await page.locator('[name=code]').fill(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`);
    await press(page, sign.code.submit);
    await expectStep(page, sign.done.anonymous.title);
    const receipt = await receiptOn(page);
    await page.reload();
    expect(await receiptOn(page)).toBe(receipt);

    await openReceipt(page, receipt.toLowerCase().replaceAll('-', ' '));
    await expectStep(page, texts.anonymous.title);
    expect(page.url()).not.toContain(receipt.slice(0, 4));
    await press(page, texts.anonymous.withdraw);
    await press(page, texts.confirmWithdrawal.keep);
    await expectStep(page, texts.anonymous.title);
    await press(page, texts.anonymous.withdraw);
    await press(page, texts.confirmWithdrawal.submit);
    await expectStep(page, texts.withdrawn.title);
    await openReceipt(page, receipt);
    await expectProblem(page, texts.errors.unknown);
  });
});

test('the mail holds the code and no word about a letter', async ({ page }) => {
  const email = newAddress('sam');
  await page.goto('/letters/demo/sign');
  await fillAnonymous(page, 'Another employer', email);
  await press(page, sign.sendCode);
  await codeTo(email);
  const [mail] = await emailsTo(email);
  expect(mail?.text).toMatch(/^[0-9A-Z]{8}\s*$/);
  expect(mail?.html).toBe(false);
  expect(mail?.subject).toBe(en.emails.code.subject);
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
});

test('a work address is told first what the employer sees, and may be exchanged for another', async ({ page }) => {
  const email = newAddress('sam', 'google.com');
  await page.goto('/letters/demo/sign');
  await fillAnonymous(page, 'Google', email);
  await press(page, sign.sendCode);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Google');
  expect(await emailsTo(email)).toHaveLength(0);
  await press(page, sign.workAddress.change);
  await expect(page.locator('[name=email]')).toHaveValue(email);
  await expect(page.locator('select[name=employer] option:checked')).toHaveText('Google');
  await press(page, sign.sendCode);
  await press(page, sign.workAddress.goOn);
  await expectStep(page, sign.code.title);
  expect(await codeTo(email)).toMatch(/^[0-9A-Z]{8}$/);
});

test('a code by “send again” works on the page that asked for it', async ({ page }) => {
  const email = newAddress('sam');
  await page.goto('/letters/demo/sign');
  await fillAnonymous(page, 'Microsoft', email);
  await press(page, sign.sendCode);
  await codeTo(email);
  await press(page, sign.checkEmail.again);
  await expect(page.getByText(sign.checkEmail.sentAgain)).toBeVisible();
  await page.locator('[name=code]').fill(await codeTo(email, 2));
  await press(page, sign.code.submit);
  await expectStep(page, sign.done.anonymous.title);
});

test('ten wrong codes end a page, and the way out is to start again', async ({ page }) => {
  await page.goto('/letters/demo/sign');
  await fillAnonymous(page, 'Google', newAddress('sam'));
  await press(page, sign.sendCode);
  for (let wrong = 1; wrong <= 10; wrong++) {
    const code = `WRNG${String(wrong).padStart(4, '0')}`;
    await page.locator('[name=code]').fill(code);
    const before = page.url();
    await press(page, sign.code.submit);
    await page.waitForURL((url) => url.href !== before);
    if (wrong === 10) break;
    await expectProblem(page, sign.code.errors.wrong);
    await expect(page.locator('[name=code]')).toHaveValue(code);
  }
  await expectStep(page, sign.code.tooMany.title);
  await page.getByRole('link', { name: sign.code.restart }).click();
  await expectStep(page, sign.title);
});
