/** Back, Forward, reload, another language, a dropped connection and a second tab, on every step, with and without scripts. */
import { expect, test, type Page } from '@playwright/test';
import {
  ar,
  codeTo,
  en,
  expectStep,
  fillAnonymous,
  fillNamed,
  linkTo,
  newAddress,
  press,
  receiptOn,
  type NamedSigner,
} from './signing-texts';

const { sign, receipt: texts } = en;

const someone = (): NamedSigner => ({
  name: 'Leïla O’Brien',
  employer: 'YouTube',
  relation: 'former',
  role: 'Technical writer',
  email: newAddress('leila'),
});

async function expectTyped(page: Page, signer: NamedSigner): Promise<void> {
  await expect(page.locator('[name=way][value=named]')).toBeChecked();
  await expect(page.locator('[name=name]')).toHaveValue(signer.name);
  await expect(page.locator('input[name=employer]')).toHaveValue(signer.employer);
  await expect(page.locator(`[name=relation][value=${signer.relation}]`)).toBeChecked();
  await expect(page.locator('[name=role]')).toHaveValue(signer.role);
  await expect(page.locator('[name=email]')).toHaveValue(signer.email);
}

/** The same page after a reload, in a second tab, and there in the other language and back. */
async function expectLasting(page: Page, check: (page: Page, texts: typeof en) => Promise<void>): Promise<void> {
  await check(page, en);
  await page.reload();
  await check(page, en);
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  tab.on('dialog', (dialog) => void dialog.accept());
  await check(tab, en);
  await tab.getByRole('link', { name: 'العربية' }).click();
  await check(tab, ar);
  await tab.getByRole('link', { name: 'English' }).click();
  await check(tab, en);
  await tab.close();
}

const heading =
  (title: (texts: typeof en) => string, email: string) =>
  async (page: Page, texts: typeof en): Promise<void> => {
    await expectStep(page, title(texts));
    await expect(page.locator('main')).toContainText(email);
    expect(decodeURIComponent(page.url()), 'no address says who signs').not.toContain(email.split('@')[0] ?? '');
  };

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ page }) => void page.on('dialog', (dialog) => void dialog.accept()));

    test('a named signature, from the first field to the receipt', async ({ page }) => {
      const signer = someone();
      await page.goto('/letters/demo/sign');
      await fillNamed(page, signer);
      // Without scripts Chromium empties a form at a reload, whatever the page says; Firefox does not.
      if (javaScriptEnabled) {
        await page.locator('[name=email]').blur();
        await page.reload();
        await expectTyped(page, signer);
      }

      await page.getByRole('button', { name: 'العربية' }).click();
      await expectStep(page, ar.sign.title);
      await expectTyped(page, signer);
      await page.getByRole('button', { name: 'English' }).click();
      await expectStep(page, sign.title);
      await expectTyped(page, signer);

      await press(page, sign.check);
      await expectLasting(
        page,
        heading(({ sign: { review } }) => review.title, signer.email),
      );
      await press(page, sign.review.change);
      await expectStep(page, sign.title);
      await expectTyped(page, signer);
      await page.goBack();
      await expectStep(page, sign.review.title);
      await page.goForward();
      await expectTyped(page, signer);
      await press(page, sign.check);
      await press(page, sign.review.submit);
      await expectLasting(
        page,
        heading(({ sign: { checkEmail } }) => checkEmail.title, signer.email),
      );
      await page.goBack();
      await expectStep(page, sign.review.title);
      await page.goForward();
      await expectStep(page, sign.checkEmail.title);

      await page.goto(await linkTo(signer.email));
      await press(page, sign.confirm.submit);
      await expectStep(page, sign.done.named.title);
      const receipt = await receiptOn(page);
      await expectLasting(page, async (shown, texts) => {
        await expectStep(shown, texts.sign.done.named.title);
        expect(await receiptOn(shown)).toBe(receipt);
        expect(shown.url()).not.toContain(receipt);
      });

      await page.goto('/receipt');
      await page.locator('[name=receipt]').fill(receipt);
      await press(page, texts.open);
      await expectLasting(page, async (shown, texts) => expectStep(shown, texts.receipt.named.title));
      await press(page, texts.named.withdrawSubmit);
      await expectLasting(page, async (shown, texts) => expectStep(shown, texts.receipt.confirmWithdrawal.title));
      await page.goBack();
      await page.goForward();
      await expectStep(page, texts.confirmWithdrawal.title);
    });

    test('an anonymous signature, from the first field to the receipt', async ({ page }) => {
      const email = newAddress('sam');
      await page.goto('/letters/demo/sign');
      await fillAnonymous(page, 'Google', email);
      if (javaScriptEnabled) {
        await page.locator('[name=email]').blur();
        await page.reload();
      }
      const expectChosen = async (texts: typeof en) => {
        await expectStep(page, texts.sign.title);
        await expect(page.locator('[name=way][value=anonymous]')).toBeChecked();
        await expect(page.locator('select[name=employer]')).toHaveValue('Google');
        if (javaScriptEnabled) await expect(page.locator('#listedEmployer')).toHaveValue('Google');
        await expect(page.locator('[name=email]')).toHaveValue(email);
      };
      await expectChosen(en);
      await page.getByRole('button', { name: 'العربية' }).click();
      await expectChosen(ar);
      await page.getByRole('button', { name: 'English' }).click();
      await expectChosen(en);
      await press(page, sign.sendCode);
      await expectLasting(
        page,
        heading(({ sign: { code } }) => code.title, email),
      );
      await page.goBack();
      await page.goForward();
      await expectStep(page, sign.code.title);
      await page.locator('[name=code]').fill(await codeTo(email));
      await press(page, sign.code.submit);
      await expectStep(page, sign.done.anonymous.title);
      const receipt = await receiptOn(page);
      await expectLasting(page, async (shown, texts) => {
        await expectStep(shown, texts.sign.done.anonymous.title);
        expect(await receiptOn(shown)).toBe(receipt);
      });
    });

    test('a step without its state says so, and the one next step starts again', async ({ page }) => {
      for (const step of ['review', 'work-address', 'proof', 'check-email', 'code', 'done']) {
        await page.goto(`/letters/demo/sign/${step}?state=2026010100${'A'.repeat(60)}`);
        await expectStep(page, sign.pageExpired.title);
      }
      await page.getByRole('link', { name: sign.code.restart }).click();
      await expectStep(page, sign.title);
    });
  });

test('Back from the review finds the first page as it was left', async ({ page }) => {
  const signer = someone();
  await page.goto('/letters/demo/sign');
  await fillNamed(page, signer);
  await press(page, sign.check);
  await expectStep(page, sign.review.title);
  await page.goBack();
  await expectStep(page, sign.title);
  await expectTyped(page, signer);
  await expect(page.getByText(signer.name).first(), 'the preview, too').toBeVisible();
});

test('a dropped connection or a busy server leaves the page as it is, and the same button works again', async ({
  page,
}) => {
  const signer = someone();
  await page.goto('/letters/demo/sign');
  await fillNamed(page, signer);
  await page.route('**/sign', (route) => route.abort());
  await press(page, sign.check);
  await expect(page.getByText(sign.offline)).toBeVisible();
  await expectTyped(page, signer);
  await page.unroute('**/sign');
  await page.route('**/sign', (route) => route.fulfill({ status: 503, body: '{}' }));
  await press(page, sign.check);
  await expect(page.getByText(sign.offline)).toBeVisible();
  await page.unroute('**/sign');
  await press(page, sign.check);
  await expectStep(page, sign.review.title);
});

test('nothing stays in the browser but its history', async ({ page }) => {
  await page.goto('/letters/demo/sign');
  await fillNamed(page, someone());
  await press(page, sign.check);
  await expectStep(page, sign.review.title);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
