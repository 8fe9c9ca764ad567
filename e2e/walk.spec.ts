import { expect, test, type APIRequestContext, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { variablesOf, startApplication, type Application } from '../scripts/test/application';
import { startEmailServer, type EmailServer } from '../scripts/test/email-server';
import { openDashboard, t } from './owner';
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
} from './signing-texts';

/*
 * The whole way of one letter, on an application of its own: from `npm start` over publishing, signing in both ways,
 * moderation and export to a withdrawal.
 */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const slug = 'keep-the-night-bus';
const letter = `/letters/${slug}`;
const titles = { en: 'Keep the night bus', ar: 'أبقوا الحافلة الليلية' };
const amal = {
  name: 'أمل الخطيب',
  employer: 'Microsoft',
  relation: 'current',
  role: 'مهندسة برمجيات',
  email: newAddress('amal'),
} as const;

let smtp: EmailServer;
let application: Application;
let dashboard: Page;
let phone: Page;
let receipt = '';
const before = { ...process.env };

const open = async (browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> =>
  browser.newContext({ baseURL: application.baseUrl, ...options });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  smtp = await startEmailServer();
  application = await startApplication({ SMTP_URL: smtp.url, DEMO: 'off' }, undefined, 'walk');
  Object.assign(process.env, variablesOf(application, smtp));
  dashboard = await (await open(browser)).newPage();
  const small = { javaScriptEnabled: false, viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;
  phone = await (await open(browser, small)).newPage();
});
test.afterAll(async () => {
  Object.assign(process.env, before);
  await application.stop();
  await smtp.stop();
});

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `.test/pictures/walk-${name}.png`, fullPage: true, animations: 'disabled' });

interface Figures {
  total: number;
  named: { total: number };
  anonymous: { total: number };
}
const figures = async (request: APIRequestContext): Promise<Figures> =>
  (await (await request.get(`/api/v1${letter}/count`)).json()) as Figures;

const soon = { timeout: 5_000, intervals: [250] };
const total = (expected: number) => expect.poll(async () => (await figures(phone.request)).total, soon).toBe(expected);

test('before there is a letter, the home page says so', async () => {
  await phone.goto('/');
  await expect(phone.getByText(en.common.home.none)).toBeVisible();
  await picture(phone, '0-nothing');
  await phone.goto('/ar');
  await expect(phone.getByText(ar.common.home.none)).toBeVisible();
});

test('the owner writes a letter in two languages and publishes it', async () => {
  await openDashboard(dashboard);
  await expect(dashboard.getByRole('heading', { level: 1 })).toHaveText(t('editor.newTitle'));
  const type = (name: string, text: string) => dashboard.locator(`[name="${name}"]`).fill(text);
  await type('title.en', titles.en);
  await type('addressees.en', 'To the city council');
  await type('body.en', 'We end our shifts at two.\n\n**Keep the night bus.**');
  await type('about.en', 'We are people who work at night.');
  await dashboard.getByRole('button', { name: t('editor.form.add.ar') }).click();
  await type('title.ar', titles.ar);
  await type('addressees.ar', 'إلى مجلس المدينة');
  await type('body.ar', 'تنتهي نوباتنا في الثانية ليلًا.\n\n**أبقوا الحافلة الليلية.**');
  await type('about.ar', 'نحن أناس يعملون ليلًا.');
  await type('contactEmail', 'letters@example.org');
  await picture(dashboard, '1-write');
  await dashboard.getByRole('button', { name: t('editor.form.publish') }).click();
  await dashboard.getByRole('button', { name: t('editor.publish.button') }).click();
  await expect(dashboard.getByText(t('editor.done.first'))).toBeVisible();
  await expect(dashboard.getByRole('navigation', { name: t('layout.places') }).first()).toContainText(titles.en);
  await picture(dashboard, '2-published');
});

test('Amal signs it on her phone, in Arabic, without JavaScript', async () => {
  await expect(async () => {
    await phone.goto('/ar');
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(titles.ar, { timeout: 500 });
  }).toPass();
  await picture(phone, '3-letter');
  await phone.getByRole('link', { name: ar.letter.sign }).filter({ visible: true }).first().click();
  await fillNamed(phone, amal);
  await picture(phone, '4-sign');
  await press(phone, ar.sign.check);
  await picture(phone, '5-review');
  await press(phone, ar.sign.review.submit);
  await picture(phone, '6-sent');
  await phone.goto(await linkTo(amal.email));
  await picture(phone, '7-confirm');
  await press(phone, ar.sign.confirm.submit);
  await expectStep(phone, ar.sign.done.named.title);
  await picture(phone, '8-signed');
  receipt = await receiptOn(phone);
  await total(1);
});

test('ten others sign anonymously, and count only once they are ten', async ({ browser }) => {
  for (let signer = 1; signer <= 10; signer++) {
    const context = await open(browser, { javaScriptEnabled: signer % 2 === 0 });
    const page = await context.newPage();
    const address = newAddress(`worker${signer}`);
    await page.goto(`${letter}/sign`);
    await fillAnonymous(page, 'Google', address);
    await press(page, en.sign.sendCode);
    await page.locator('[name=code]').fill(await codeTo(address));
    if (signer === 10) expect(await figures(phone.request)).toMatchObject({ total: 1, anonymous: { total: 0 } });
    await press(page, en.sign.code.submit);
    await expectStep(page, en.sign.done.anonymous.title);
    if (signer === 10) await picture(page, '9-anonymous');
    await context.close();
  }
  await expect.poll(async () => (await figures(phone.request)).total, { timeout: 20_000 }).toBe(11);
});

test('a reader finds them in the count, the list and the tally', async () => {
  expect(await figures(phone.request)).toMatchObject({ total: 11, named: { total: 1 }, anonymous: { total: 10 } });
  await expect(async () => {
    await phone.goto(`${letter}/signers`);
    await expect(phone.locator('main ol > li')).toHaveCount(11, { timeout: 500 });
  }).toPass();
  await expect(phone.getByText(amal.name)).toBeVisible();
  await phone.goto(`${letter}/employers`);
  await expect(phone.getByRole('row', { name: 'Google' })).toContainText('10');
  await expect(phone.getByRole('row', { name: 'Microsoft' })).toContainText('1');
  await picture(phone, '10-employers');
});

test('an organizer removes one, and undoes it', async () => {
  await dashboard.goto(`/organize/letters/${slug}/signatures`);
  await picture(dashboard, '11-signatures');
  await dashboard.getByRole('button', { name: t('signatures.removeNamed', { name: amal.name }) }).click();
  await dashboard.getByLabel(t('signatures.removal.reasons.invented')).check();
  await dashboard.getByRole('button', { name: t('signatures.removal.button', { count: 1 }) }).click();
  await total(10);
  // The worker counts the decision a moment after it.
  await dashboard.reload();
  await expect(dashboard.locator('dl').first()).toContainText(
    `${t('signatures.figures.counted')}10${t('signatures.figures.named')}0`,
  );
  await picture(dashboard, '12-removed');
  await dashboard.getByRole('button', { name: t('signatures.undo') }).click();
  await total(11);
});

test('the export holds what the page shows', async () => {
  await dashboard.goto(`/organize/letters/${slug}/export`);
  await dashboard.getByLabel(t('exporting.why')).fill('for the council');
  const download = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: t('exporting.button') }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(12);
  expect(lines.filter((line) => line.includes(amal.name))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('Google'))).toHaveLength(10);
});

test('Amal withdraws with her receipt', async () => {
  await phone.goto('/ar/receipt');
  await phone.locator('[name=receipt]').fill(receipt);
  await press(phone, ar.receipt.open);
  await picture(phone, '13-receipt');
  await press(phone, ar.receipt.named.withdrawSubmit);
  await press(phone, ar.receipt.confirmWithdrawal.submit);
  await expectStep(phone, ar.receipt.withdrawn.title);
  await total(10);
  await phone.goto(`${letter}/signers`);
  await expect(phone.getByText(amal.name)).toHaveCount(0);
});
