import { expect, test, type Browser, type Page } from '@playwright/test';
import { openDashboard } from './owner';

/*
 * An organizer writes a letter in two languages, publishes it, changes it and closes it. The last of the stories, because
 * from here on the demo no longer stands at the front door.
 */
test.describe.configure({ mode: 'serial' });

const slug = 'pay-the-people-who-clean-our-offices';
const edit = `/organize/letters/${slug}/edit`;
const title = 'Pay the people who clean our offices';
const english = 'We work here, **all of us**.\n\n1. Pay them.\n2. Employ them.\n\n<script>document.title = 1</script>';

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const bar = (page: Page) => page.getByRole('status').filter({ hasText: 'Ctrl+S' });

async function reader(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  return context.newPage();
}

test('what is typed is previewed as readers will see it, and missing words are asked for', async ({ page }) => {
  await openDashboard(page);
  await page.goto('/organize/letters/new');
  await field(page, 'title.en').fill(title);
  await field(page, 'addressees.en').fill('To the board of Example');
  await field(page, 'body.en').fill(english);
  const preview = page.getByRole('region', { name: /^As it will look/ });
  await expect(preview.locator('strong')).toHaveText('all of us');
  await expect(preview).not.toContainText('document.title');
  await expect(bar(page)).toContainText('not saved');

  await page.getByRole('button', { name: 'Save and review before publishing' }).click();
  await page.waitForURL(`**${edit}?missing=1`);
  const summary = page.getByRole('alert').filter({ hasText: 'This is missing' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    'Say who asks.',
    'Give a mail address or a Signal name, so that people can reach you.',
  ]);
});

test('a second language stands beside the first, and Ctrl+S keeps both', async ({ page }) => {
  await openDashboard(page);
  await page.goto(edit);
  await page.getByRole('button', { name: 'Add Arabic' }).click();
  await field(page, 'title.ar').fill('ادفعوا أجور من ينظّف مكاتبنا');
  await expect(field(page, 'title.ar')).toHaveAttribute('dir', 'rtl');
  await field(page, 'addressees.ar').fill('إلى مجلس إدارة Example');
  await field(page, 'body.ar').fill('نحن نعمل هنا، **جميعنا**.\n\n1. ادفعوا لهم.\n2. وظّفوهم.');
  await field(page, 'about.en').fill('We are twelve workers of Example.');
  await field(page, 'contactEmail').fill('nobody');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('This is not an address that mail can be sent to.').first()).toBeVisible();
  await expect(field(page, 'body.ar')).toHaveValue(/وظّفوهم/);
  await field(page, 'contactEmail').fill('letters@example.org');
  await page.keyboard.press('Control+s');
  await expect(bar(page)).toContainText('Everything is saved.');
});

test('two editors: the second learns of the first, and no words are lost', async ({ page, context }) => {
  await openDashboard(page);
  await page.goto(edit);
  const other = await context.newPage();
  await other.goto(edit);
  await field(other, 'about.en').fill('We are thirteen workers of Example.');
  await other.keyboard.press('Control+s');
  await expect(bar(other)).toContainText('Everything is saved.');
  await field(page, 'about.en').fill('We are a dozen workers.');
  await page.keyboard.press('Control+s');
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else saved' });
  await expect(conflict).toContainText('We are thirteen workers of Example.');
  await expect(field(page, 'about.en')).toHaveValue('We are a dozen workers.');
  await page.getByRole('button', { name: 'Save mine over theirs' }).click();
  await expect(bar(page)).toContainText('Everything is saved.');
});

test('published, it stands at the front door in both languages, and the demo steps aside', async ({
  page,
  browser,
}) => {
  await openDashboard(page);
  await page.goto(edit);
  await page.getByRole('button', { name: 'Save and review before publishing' }).click();
  await expect(page.getByText('It is published in English and Arabic.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Your letter can be read and signed.')).toBeVisible();

  const phone = await reader(browser);
  await expect(async () => {
    await phone.goto('/');
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(title);
  }).toPass();
  await phone.goto(`/ar/letters/${slug}`);
  await expect(phone.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('ادفعوا أجور من ينظّف مكاتبنا');
  await phone.goto(`/letters/${slug}/about`);
  await expect(phone.getByText('We are a dozen workers.')).toBeVisible();
  await phone.context().close();
});

test('a change of the words is reviewed, makes a revision, and everybody can compare', async ({ page, browser }) => {
  await openDashboard(page);
  await page.goto(edit);
  await field(page, 'body.en').fill(english.replace('Pay them.', 'Pay them well.'));
  await page.getByRole('button', { name: 'Save and review the change' }).click();
  await expect(page.locator('ins')).toContainText('well');
  await page.getByLabel('It only mends a slip').check();
  await page.getByRole('button', { name: 'Publish the change' }).click();
  await expect(page.getByText('Readers have revision 2 now.')).toBeVisible();

  const phone = await reader(browser);
  await phone.goto(`/letters/${slug}/revisions`);
  await expect(phone.getByRole('heading', { name: 'Revision' })).toHaveText(['Revision 2', 'Revision 1']);
  await expect(phone.getByText('A correction')).toBeVisible();
  await phone.getByRole('link', { name: 'Read this text and what changed' }).click();
  await expect(phone.locator('section ins').last()).toContainText('well');
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const revisions = await phone.request.get(`/api/v1/letters/${slug}/revisions`);
  expect(await revisions.json()).toMatchObject({ revisions: [{ correction: true }, { correction: false }] });
  await phone.context().close();
});

test('the editor works without JavaScript, and asks for an address that an Arabic title does not suggest', async ({
  page,
  browser,
}) => {
  await openDashboard(page);
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  const desk = await plain.newPage();
  await desk.goto('/organize/letters/new');
  await field(desk, 'title.en').fill('رسالتنا');
  await field(desk, 'body.en').fill('نحن **نطالب**.');
  await desk.getByRole('button', { name: 'Show how it will look' }).click();
  await expect(desk.locator('strong', { hasText: 'نطالب' })).toBeVisible();
  await desk.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(desk.getByRole('alert')).toContainText('No address can be made of this title.');
  await field(desk, 'slug').fill('our-letter');
  await desk.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(desk).toHaveURL(/our-letter\/edit$/);
  await expect(field(desk, 'title.en')).toHaveValue('رسالتنا');
  await plain.close();
});

test('closed by hand, it says so to readers, and takes no more signatures', async ({ page, browser }) => {
  await openDashboard(page);
  await page.goto(`${edit}/closing`);
  await field(page, 'closesOn').fill('2020-01-01');
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByText('Choose a day that lies ahead, or today.')).toBeVisible();
  await page.getByLabel('I know that it cannot be opened again').check();
  await page.getByRole('button', { name: 'Close this letter now' }).click();
  await expect(page.getByText('The letter is closed.')).toBeVisible();

  const phone = await reader(browser);
  await expect(async () => {
    await phone.goto(`/letters/${slug}`);
    await expect(phone.getByText('This letter can no longer be signed.').first()).toBeVisible();
  }).toPass();
  await expect(phone.getByRole('link', { name: 'Sign this letter' })).toHaveCount(0);
  await phone.screenshot({ path: '.test/pictures/closed.png', fullPage: true });
  await phone.goto(`/letters/${slug}/sign`);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('This letter is closed');
  await phone.context().close();
});
