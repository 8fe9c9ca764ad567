import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { waitForEmail } from './mailbox';
import { connectToApplication, placesOf } from './stored';

// Words that occur nowhere else: whatever holds one of them tells who signed.
const marked = {
  address: 'zq7sentinel.named@marked-mailbox.example',
  hiddenAddress: 'zq8sentinel.hidden@marked-mailbox.example',
  name: 'Zqsentinelle Marquée',
  agent: 'ZqSentinelBrowser/7.7',
  other: 'Zqsentinelworks',
};
const always = [marked.address, marked.hiddenAddress, 'zq7sentinel', 'zq8sentinel', marked.agent];
const unconfirmed = [...always, marked.name, 'Zqsentinelle', marked.other];

let context: BrowserContext;
let page: Page;

const open = (browser: Browser) => browser.newContext({ javaScriptEnabled: false, userAgent: marked.agent });

test.beforeEach(async ({ browser }) => {
  context = await open(browser);
  page = await context.newPage();
});
test.afterEach(() => context.close());

async function fillNamed(): Promise<void> {
  await page.goto('/letters/demo/sign');
  await page.locator('input[name=way][value=named]').check();
  await page.locator('input[name=name]').fill(marked.name);
  await page.locator('input[name=employer]').first().fill(marked.other);
  await page.locator('input[name=relation][value=current]').check();
  await page.locator('input[name=email]').first().fill(marked.address);
}

test('a marked address is nowhere in clear, at any step of signing with a name', async () => {
  test.slow();
  await fillNamed();
  await page.getByRole('button', { name: 'Review my signature' }).click();
  expect(await placesOf(unconfirmed)).toEqual([]);
  await page.getByRole('button', { name: 'Email me the link' }).click();
  expect(await placesOf(unconfirmed)).toEqual([]);
  const email = await waitForEmail(marked.address);
  expect(await placesOf(unconfirmed)).toEqual([]);
  const link = /http\S+\/confirm\/[\w-]+(?=\s)/.exec(email.text ?? '')?.[0] ?? '';
  await page.goto(link);
  expect(await placesOf(unconfirmed)).toEqual([]);
  await page
    .getByRole('button', { name: /confirm/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'You have signed' })).toBeVisible();
  // The name and the employer are public from here on; the address never is.
  expect(await placesOf(always)).toEqual([]);
  expect(await placesOf([marked.name])).not.toEqual([]);
  const receipt = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
  expect(await placesOf([receipt])).toEqual([]);
  await page.goto('/receipt');
  await page.locator('input[name=receipt]').fill(receipt);
  await page.locator('main').getByRole('button').first().click();
  await page
    .getByRole('button', { name: /withdraw/i })
    .first()
    .click();
  await page
    .getByRole('button', { name: /withdraw/i })
    .first()
    .click();
  expect(await placesOf([...always, receipt])).toEqual([]);
});

test('a marked address is nowhere in clear, at any step of signing anonymously', async () => {
  test.slow();
  await page.goto('/letters/demo/sign');
  await page.locator('input[name=way][value=anonymous]').check();
  await page.locator('select[name=employer]').selectOption({ label: 'Google' });
  await page.locator('input[name=email]').last().fill(marked.hiddenAddress);
  await page.getByRole('button', { name: /code/i }).first().click();
  expect(await placesOf(always)).toEqual([]);
  const email = await waitForEmail(marked.hiddenAddress);
  const code = (email.text ?? '').trim();
  expect(code).toMatch(/^[0-9A-Z]{8}$/);
  expect(`${email.subject} ${email.from?.text}`).not.toMatch(/letter|sign/i);
  // The code is a word of random letters: it too lies nowhere in clear.
  expect(await placesOf([...always, code])).toEqual([]);
  await page.locator('input[name=code]').fill(code);
  await page.getByRole('button', { name: 'Sign anonymously' }).click();
  const receipt = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
  expect(receipt).not.toBe('');
  expect(await placesOf([...always, code, receipt])).toEqual([]);
});

test('the search of raw bytes finds what is really there', async () => {
  expect(await placesOf(['Do not send our work'])).not.toEqual([]);
  const client = await connectToApplication();
  try {
    await client.query('CREATE TABLE planted (word text, bytes bytea)');
    await client.query(`INSERT INTO planted VALUES ('a fa', convert_to('before zq9planted after', 'UTF8'))`);
    expect(await placesOf(['zq9planted'])).toContain('public.planted');
  } finally {
    await client.query('DROP TABLE IF EXISTS planted');
    await client.end();
  }
});
