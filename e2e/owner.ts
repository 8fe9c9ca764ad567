/** The owner of the application under test, whom the first story that needs one makes through the one-time link. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { translator } from '../lib/i18n/translator';

export const owner = { name: 'Oona Rask', email: 'oona@example.org', password: 'sturdy paper on the table' };

/** The one-time link that `npm start` printed. */
export function setupLink(): string {
  const [link] = /http\S+\/setup\/\S+/.exec(readFileSync(process.env.E2E_LOG ?? '', 'utf8')) ?? [];
  if (!link) throw new Error('npm start printed no link for the owner.');
  return link;
}

/** The dashboard's texts, so that the stories find what the page says. */
export const t = translator('en', 'dashboard');

/** Fills in and submits the sign-in form, which is open. */
export async function signIn(page: Page, email = owner.email, password = owner.password): Promise<void> {
  await page.getByLabel(t('signIn.email')).fill(email);
  await page.getByLabel(t('signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('signIn.login') }).click();
}

/** Opens the dashboard as its owner. */
export async function openDashboard(page: Page): Promise<void> {
  // It is printed a moment after the first response.
  await expect(() => setupLink()).toPass();
  await page.goto(setupLink());
  if (await page.getByRole('heading', { name: t('signIn.setupTitle') }).isVisible()) {
    await page.getByLabel(t('signIn.name')).fill(owner.name);
    await page.getByLabel(t('signIn.email')).fill(owner.email);
    await page.getByLabel(t('signIn.password'), { exact: true }).fill(owner.password);
    await page.getByLabel(t('signIn.again')).fill(owner.password);
    await page.getByRole('button', { name: t('signIn.become') }).click();
    await page.waitForURL('**/organize/letters/new');
  } else {
    await page.goto('/organize/sign-in');
    await signIn(page);
    await page.waitForURL('**/organize');
  }
}
