import { expect, test } from '@playwright/test';
import { en, expectStep, fillNamed, linkTo, newAddress, press, receiptOn } from './signing-texts';
import { inBothBrowsers, openPage, pressButton, submitRefused, typeKeyByKey } from './typing';

const { sign, receipt: texts } = en;
const form = '/letters/demo/sign';

inBothBrowsers('after an error each key of a named signature arrives', async (page) => {
  await openPage(page, form);
  await page.click('[name=way][value=named]');
  await submitRefused(page, sign.check);
  await typeKeyByKey(page, '[name=name]', 'Leïla O’Brien');
  await typeKeyByKey(page, '[name=employer]', 'Some Company');
  await typeKeyByKey(page, '[name=role]', 'Technical writer');
  await typeKeyByKey(page, '[name=email]', 'leila@mailbox');
  // Refused again, for other reasons: once more the summary takes the focus, and only once.
  await submitRefused(page, sign.check);
  await typeKeyByKey(page, '[name=email]', 'leila@mailbox.example');
});

inBothBrowsers('after an error each key of an anonymous signature arrives, and of its code', async (page) => {
  await openPage(page, form);
  await page.click('[name=way][value=anonymous]');
  await submitRefused(page, sign.sendCode);
  await typeKeyByKey(page, '[name=email]', newAddress('sam'));
  await typeKeyByKey(page, '#listedEmployer', sign.listedEmployer.other);
  await pressButton(page, sign.sendCode);
  await page.waitForSelector('[name=code]');
  await submitRefused(page, sign.code.submit);
  await typeKeyByKey(page, '[name=code]', 'K7QM2F9T');
});

inBothBrowsers('after an error each key of a receipt arrives', async (page) => {
  await openPage(page, '/receipt');
  await submitRefused(page, texts.open);
  await typeKeyByKey(page, '[name=receipt]', 'K7QM-2F9T');
  await submitRefused(page, texts.open);
  await typeKeyByKey(page, '[name=receipt]', 'K7QM-2F9T-0XWD');
});

test.describe('a correction', () => {
  let receipt = '';

  test.beforeAll(async ({ browser }) => {
    const page = await browser.newPage();
    const email = newAddress('noor');
    await page.goto(form);
    await fillNamed(page, { name: 'Noor Haddad', employer: 'Google', relation: 'current', role: 'Designer', email });
    await press(page, sign.check);
    await press(page, sign.review.submit);
    await page.goto(await linkTo(email));
    await press(page, sign.confirm.submit);
    await expectStep(page, sign.done.named.title);
    receipt = await receiptOn(page);
    await page.close();
  });

  inBothBrowsers('after an error each key of a correction arrives', async (page) => {
    await openPage(page, '/receipt');
    await page.click('[name=receipt]');
    await page.keyboard.type(receipt);
    await pressButton(page, texts.open);
    await page.waitForSelector('[name=employer]');
    await page.evaluate(`document.querySelector('[name=employer]').value = ''`);
    await submitRefused(page, texts.named.save);
    await typeKeyByKey(page, '[name=employer]', 'Meta');
    await typeKeyByKey(page, '[name=role]', 'Lead designer');
    expect(await page.evaluate(`document.querySelector('[name=relation]:checked').value`)).toBe('current');
  });
});
