import { expect, test } from '@playwright/test';
import { openDashboard, owner, t } from './owner';
import { inBothBrowsers, openPage, pressButton, submitRefused, typeKeyByKey, type TypingPage } from './typing';

/*
 * After an error somebody types on, key by key: the summary takes the focus once, when the response is there, and then the
 * focus stays in the field.
 */

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({ baseURL: process.env.BASE_URL });
  await openDashboard(page);
  await page.close();
});

/** Signs in as the owner, and opens a page of the dashboard. */
async function openAsOwner(page: TypingPage, path: string): Promise<void> {
  await openPage(page, '/organize/sign-in');
  await submitRefused(page, t('signIn.login'));
  await typeKeyByKey(page, '[name=email]', owner.email);
  await typeKeyByKey(page, '[name=password]', owner.password);
  await pressButton(page, t('signIn.login'));
  await page.waitForSelector('nav a[href="/organize/sessions"]');
  await openPage(page, path);
}

const setValue = (page: TypingPage, field: string, value: string) =>
  page.evaluate(`document.querySelector(${JSON.stringify(field)}).value = ${JSON.stringify(value)}`);

inBothBrowsers('after an error each key of a new password arrives', async (page) => {
  await openAsOwner(page, '/organize/account');
  await submitRefused(page, t('account.change'));
  await typeKeyByKey(page, '[name=current]', 'not the password');
  await typeKeyByKey(page, '[name=password]', 'three plain words');
  await typeKeyByKey(page, '[name=again]', 'three plain words');
  await submitRefused(page, t('account.change'));
  await typeKeyByKey(page, '[name=current]', 'still not it');
});

inBothBrowsers('after an error each key about an employer arrives', async (page) => {
  await openAsOwner(page, '/organize/employers');
  await submitRefused(page, t('employers.addButton'));
  await typeKeyByKey(page, 'main form [name=name]', 'Example and Sons');
  const link = await page.evaluate<string>(`document.querySelector('main tbody a').getAttribute('href')`);
  await openPage(page, link);
  for (const [button, field] of [
    [t('employers.addAlias'), '[name=spelling]'],
    [t('employers.addDomain'), 'input[name=domain]'],
    [t('employers.rename'), 'input[name=name]'],
  ] as const) {
    await submitRefused(page, button);
    await typeKeyByKey(page, `form:has([role=alert]) ${field}:not([type=hidden])`, 'example');
    await openPage(page, link);
  }
});

inBothBrowsers('after an error each key of a reason to remove arrives', async (page) => {
  const list = '/organize/letters/demo/signatures';
  await openAsOwner(page, list);
  const id = await page.evaluate<string>(`document.querySelector('[name=only]').value`);
  await openPage(page, `${list}/remove?only=${id}`);
  const button = t('signatures.removal.button', { count: 1 });
  await submitRefused(page, button);
  await page.click('[name=why][value=other]');
  await submitRefused(page, button);
  await typeKeyByKey(page, '[name=reason]', 'asked for it by phone');
});

inBothBrowsers('after an error the focus stays in the closing date', async (page) => {
  await openAsOwner(page, '/organize/letters/demo/edit/closing');
  await setValue(page, '[name=closesOn]', '2020-01-01');
  await submitRefused(page, t('editor.closing.moveButton'));
  await page.click('[name=closesOn]');
  await page.keyboard.type('12042030', { delay: 15 });
  const state = `({ name: document.activeElement.name, summaryFocused: window.summaryFocused })`;
  expect(await page.evaluate(state)).toEqual({ name: 'closesOn', summaryFocused: 1 });
  await openPage(page, '/organize/letters/demo/edit/closing');
  await submitRefused(page, t('editor.closing.button'));
});

inBothBrowsers('after an error each key of the reason for an export arrives', async (page) => {
  await openAsOwner(page, '/organize/letters/demo/export');
  // The response to this form is the file, so what is wrong comes with a new page.
  await pressButton(page, t('exporting.button'));
  await page.waitForSelector('form [role=alert]');
  await expect.poll(() => page.evaluate<boolean>(`document.activeElement.matches('form [role=alert]')`)).toBe(true);
  await page.evaluate('window.summaryFocused = 1');
  await typeKeyByKey(page, '[name=reason]', 'for the council');
});

inBothBrowsers('after an error each key of a letter arrives', async (page) => {
  await openAsOwner(page, '/organize/letters/new');
  await typeKeyByKeyAtFirst(page, '[name=contactEmail]', 'nobody');
  await submitRefused(page, t('editor.form.publish'));
  await typeKeyByKey(page, '[name="title.en"]', 'Keep the night bus');
  await typeKeyByKey(page, '[name="body.en"]', 'We end our shifts at two.');
  await typeKeyByKey(page, '[name=contactEmail]', 'still nobody');
  await submitRefused(page, t('editor.form.publish'));
  await typeKeyByKey(page, '[name=contactEmail]', 'letters@example.org');
});

/** Types before anything was refused. */
async function typeKeyByKeyAtFirst(page: TypingPage, field: string, text: string): Promise<void> {
  await page.click(field);
  await page.keyboard.type(text, { delay: 15 });
}
