/** What a signer meets in each language: the messages, and the steps of signing as the page shows them. */
import { expect, type Page } from '@playwright/test';
import { textsOf } from '@/lib/i18n/translator';
import { waitForEmail } from './mailbox';

export const en = textsOf('en');
export const ar = textsOf('ar');

/** A mailbox that nobody has used before. */
export const newAddress = (who: string, domain = 'mailbox.example'): string =>
  `${who}.${Math.random().toString(36).slice(2, 10)}@${domain}`;

export interface NamedSigner {
  name: string;
  employer: string;
  relation: 'current' | 'former' | 'contractor';
  role: string;
  email: string;
}

/** Fills the form of the named way, by its fields' names. */
export async function fillNamed(page: Page, signer: NamedSigner): Promise<void> {
  await page.locator('[name=way][value=named]').check();
  await page.locator('[name=name]').fill(signer.name);
  await page.locator('input[name=employer]').fill(signer.employer);
  await page.locator(`[name=relation][value=${signer.relation}]`).check();
  await page.locator('[name=role]').fill(signer.role);
  await page.locator('[name=email]').fill(signer.email);
}

/** Fills the form of the anonymous way: with scripts the list is one to type in. */
export async function fillAnonymous(page: Page, employer: string, email: string): Promise<void> {
  await page.locator('[name=way][value=anonymous]').check();
  const select = page.locator('select[name=employer]');
  if (await select.isVisible()) await select.selectOption({ label: employer });
  else {
    await page.locator('#listedEmployer').fill(employer);
    await page.locator('#listedEmployer-options').getByRole('option', { name: employer, exact: true }).click();
  }
  await page.locator('[name=email]').fill(email);
}

/** The first that can be seen: each way has a button of its own. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The link of the `nth` email to an address. */
export async function linkTo(address: string, nth = 1): Promise<string> {
  const { text = '' } = await waitForEmail(address, nth);
  const link = /https?:\/\/\S+\/confirm\/[\w-]+/.exec(text)?.[0];
  if (!link) throw new Error(`There is no link in the mail to ${address}.`);
  return link;
}

/** The code of the `nth` email to an address. */
export async function codeTo(address: string, nth = 1): Promise<string> {
  return ((await waitForEmail(address, nth)).text ?? '').trim();
}

/** The receipt that is shown. */
export async function receiptOn(page: Page): Promise<string> {
  return page.locator('[translate=no]').innerText();
}

export async function openReceipt(page: Page, receipt: string): Promise<void> {
  await page.goto('/receipt');
  await page.locator('[name=receipt]').fill(receipt);
  await press(page, en.receipt.open);
}

/** The summary above the form, or the one field, says `text`. */
export async function expectProblem(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: text })).toBeVisible();
}

/** The step that the page shows. */
export async function expectStep(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}
