import { expect, test } from '@playwright/test';
import { emailsTo } from './mailbox';
import {
  ar,
  en,
  fillNamed,
  linkTo,
  newAddress,
  press,
  receiptOn,
  type NamedSigner,
  expectProblem,
  expectStep,
} from './signing-texts';

const { sign } = en;

const leila = (email = newAddress('leila')): NamedSigner => ({
  name: 'Leïla O’Brien',
  employer: 'google llc',
  relation: 'former',
  role: 'Technical writer',
  email,
});

test('Leïla signs with her name, and five seconds after the button she stands under the letter', async ({ page }) => {
  const signer = { ...leila(), name: `Leïla Anaïs O’Brien ${Date.now().toString(36)}` };
  await page.goto('/letters/demo/sign');
  await expect(page.locator('[name=way]:checked')).toHaveCount(0);
  await fillNamed(page, signer);
  await expect(page.getByText(sign.preview.caption).filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('form').getByText(signer.name)).toBeVisible();
  await press(page, sign.check);

  await expect(page.getByRole('heading', { level: 1, name: sign.review.title })).toBeVisible();
  await expect(page.getByText('formerly at Google', { exact: false })).toBeVisible();
  await press(page, sign.review.submit);
  await expectStep(page, sign.checkEmail.title);

  await page.goto(await linkTo(signer.email));
  await expect(page.locator('main').getByText(signer.name)).toBeVisible();
  await press(page, sign.confirm.submit);
  await expectStep(page, sign.done.named.title);
  expect(await receiptOn(page)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  await expect(async () => {
    await page.goto(`/letters/demo/signers?q=${encodeURIComponent(signer.name)}`);
    await expect(page.getByRole('listitem').getByText(signer.name, { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 6_000, intervals: [1_000] });
  expect(await page.context().cookies()).toEqual([]);
});

test('opening the link, however often, changes nothing; and a link that was used says so', async ({
  page,
  request,
}) => {
  const signer = leila();
  await page.goto('/letters/demo/sign');
  await fillNamed(page, signer);
  await press(page, sign.check);
  await press(page, sign.review.submit);
  const link = await linkTo(signer.email);
  const [mail] = await emailsTo(signer.email);
  expect(`${mail?.subject} ${mail?.text}`, 'whoever reads the mailbox does not learn which letter').not.toMatch(
    /demo|Do not send our work/i,
  );
  for (let scanner = 0; scanner < 3; scanner++) expect((await request.get(link)).status()).toBe(200);
  await page.goto(link);
  await press(page, sign.confirm.submit);
  await expectStep(page, sign.done.named.title);
  await page.goto(link);
  await expectStep(page, sign.confirm.invalidLink.title);
});

test('whatever is wrong stands above its field, and nothing that was typed is lost', async ({ page }) => {
  await page.goto('/letters/demo/sign');
  await page.locator('[name=way][value=named]').check();
  await page.locator('[name=name]').fill('Ann\u202eeilA');
  await page.locator('[name=role]').fill('C# developer');
  await page.locator('[name=relation][value=contractor]').check();
  await press(page, sign.check);
  const summary = page.getByRole('alert').filter({ hasText: sign.errorsTitle });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    `${sign.name.label}: ${sign.errors.invisible}`,
    sign.errors['employer-missing'],
    sign.errors['email-missing'],
  ]);
  await expect(page.locator('[name=role]')).toHaveValue('C# developer');
  await expect(page.locator('[name=relation][value=contractor]')).toBeChecked();
  await summary.getByRole('link').nth(1).click();
  await expect(page.locator('#employer')).toBeFocused();

  await fillNamed(page, { ...leila(), employer: 'Meta' });
  await press(page, sign.check);
  await press(page, sign.review.change);
  await expectStep(page, sign.title);
  await expect(page.locator('#employer')).toHaveValue('Meta');
  await expect(page.locator('[name=relation][value=former]')).toBeChecked();
});

test('a work address is told what the employer sees, before anything is sent', async ({ page }) => {
  const signer = { ...leila(newAddress('leila', 'google.com')), employer: '' };
  await page.goto('/letters/demo/sign');
  await fillNamed(page, signer);
  await press(page, sign.check);
  await expect(page.getByText(sign.workAddress.title.replace('{employer}', 'Google'))).toBeVisible();
  expect(await emailsTo(signer.email)).toHaveLength(0);
  await expect(page.getByRole('img', { name: en.signers.line.verified })).toBeVisible();
});

test('“send again” sends the same link once more; “this was not me” ends it', async ({ page }) => {
  const signer = leila();
  await page.goto('/letters/demo/sign');
  await fillNamed(page, signer);
  await press(page, sign.check);
  await press(page, sign.review.submit);
  const link = await linkTo(signer.email);
  await press(page, sign.checkEmail.again);
  await expect(page.getByText(sign.checkEmail.sentAgain)).toBeVisible();
  expect(await linkTo(signer.email, 2)).toBe(link);

  await page.goto(link);
  await page.getByRole('link', { name: sign.confirm.notMe }).click();
  await press(page, sign.notMe.submit);
  await expectStep(page, sign.notMe.done.title);
  await page.goto(link);
  await expectStep(page, sign.confirm.invalidLink.title);
});

test('an address that has signed meets the same pages, and learns it after the button', async ({ page }) => {
  const signer = leila();
  const pages: string[] = [];
  for (const name of ['Leïla O’Brien', 'Somebody Else']) {
    await page.goto('/letters/demo/sign');
    await fillNamed(page, { ...signer, name });
    await press(page, sign.check);
    await press(page, sign.review.submit);
    await expectStep(page, sign.checkEmail.title);
    pages.push(await page.locator('main').innerText());
    await page.goto(await linkTo(signer.email, pages.length));
    await press(page, sign.confirm.submit);
    await expectStep(page, pages.length === 1 ? sign.done.named.title : sign.alreadySigned.title);
  }
  expect(pages[1]).toBe(pages[0]);
});

test.describe('without JavaScript, in Arabic, on a narrow phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('ليلى signs with her name, mends an error, and finds everything still typed', async ({ page }) => {
    const signer: NamedSigner = {
      name: 'ليلى عبد الله',
      employer: 'Microsoft',
      relation: 'current',
      role: 'مهندسة برمجيات',
      email: newAddress('layla'),
    };
    await page.goto('/ar/letters/demo/sign');
    await fillNamed(page, { ...signer, email: 'layla' });
    await press(page, ar.sign.check);
    await expectProblem(page, ar.sign.errors['email-not-an-address']);
    await expect(page.locator('[name=name]')).toHaveValue(signer.name);
    await expect(page.locator('[name=relation][value=current]')).toBeChecked();
    await page.locator('[name=email]').fill(signer.email);
    await press(page, ar.sign.check);
    await press(page, ar.sign.review.submit);
    await expectStep(page, ar.sign.checkEmail.title);

    const link = await linkTo(signer.email);
    expect(link).toContain('/ar/confirm/');
    await page.goto(link);
    await press(page, ar.sign.confirm.submit);
    await expectStep(page, ar.sign.done.named.title);
    expect(await receiptOn(page)).toMatch(/^[0-9A-Z-]{19}$/);
    // Pressed twice: the same form again, as a reload of its answer sends it.
    const receipt = await receiptOn(page);
    await page.reload();
    await expectStep(page, ar.sign.done.named.title);
    expect(await receiptOn(page)).toBe(receipt);
  });
});
