/** The owner of the application under test, whom the first story that needs one makes through the one-time link. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

export const owner = { name: 'Oona Rask', email: 'oona@example.org', password: 'sturdy paper on the table' };

/** The one-time link that `npm start` printed. */
export function setupLink(): string {
  const [link] = /http\S+\/setup\/\S+/.exec(readFileSync(process.env.E2E_LOG ?? '', 'utf8')) ?? [];
  if (!link) throw new Error('npm start printed no link for the owner.');
  return link;
}

/** Fills in the login form, which is open. */
export async function signIn(page: Page, email = owner.email, password = owner.password): Promise<void> {
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** Opens the desk as its owner. */
export async function openDashboard(page: Page): Promise<void> {
  // It is printed a moment after the first answer.
  await expect(() => setupLink()).toPass();
  await page.goto(setupLink());
  if (await page.getByRole('heading', { name: 'Become the owner' }).isVisible()) {
    await page.getByLabel('Your name').fill(owner.name);
    await page.getByLabel('Your e-mail address').fill(owner.email);
    await page.getByLabel('Password', { exact: true }).fill(owner.password);
    await page.getByLabel('The password again').fill(owner.password);
    await page.getByRole('button', { name: 'Become the owner' }).click();
    await page.waitForURL('**/organize/letters/new');
  } else {
    await page.goto('/organize/sign-in');
    await signIn(page);
    await page.waitForURL('**/organize');
  }
}
