import { expect, test, type Browser, type Page } from '@playwright/test';
import { openDashboard, t } from './owner';

/*
 * An organizer writes a letter in two languages, publishes it, changes it and closes it. The last of the stories, because
 * from here on the demo is no longer the home page.
 */
test.describe.configure({ mode: 'serial' });

const slug = 'pay-the-people-who-clean-our-offices';
const edit = `/organize/letters/${slug}/edit`;
const title = 'Pay the people who clean our offices';
const english = 'We work here, **all of us**.\n\n1. Pay them.\n2. Employ them.\n\n<script>document.title = 1</script>';

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const bar = (page: Page) => page.getByRole('status').filter({ hasText: t('editor.form.keys') });

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
  const preview = page.getByRole('region', { name: new RegExp(`^${t('editor.form.preview')}`) });
  await expect(preview.locator('strong')).toHaveText('all of us');
  await expect(preview).toContainText('<script>document.title = 1</script>');
  await expect(page.getByText(t('editor.form.notes.html'))).toBeVisible();
  await expect(page).not.toHaveTitle('1');
  await expect(bar(page)).toContainText(t('editor.form.status.unsaved'));

  await page.getByRole('button', { name: t('editor.form.publish') }).click();
  await page.waitForURL(`**${edit}?missing=1`);
  const summary = page.getByRole('alert').filter({ hasText: t('editor.form.savedIncomplete') });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    t('editor.form.missing.about'),
    t('editor.form.missing.contact'),
  ]);
});

test('a second language stands beside the first, and Ctrl+S keeps both', async ({ page }) => {
  await openDashboard(page);
  await page.goto(edit);
  await page.getByRole('button', { name: t('editor.form.add.ar') }).click();
  await expect(field(page, 'title.ar')).toBeFocused();
  await field(page, 'title.ar').fill('ادفعوا أجور من ينظّف مكاتبنا');
  await expect(field(page, 'title.ar')).toHaveAttribute('dir', 'rtl');
  await field(page, 'addressees.ar').fill('إلى مجلس إدارة Example');
  await field(page, 'body.ar').fill('نحن نعمل هنا، **جميعنا**.\n\n1. ادفعوا لهم.\n2. وظّفوهم.');
  await field(page, 'about.en').fill('We are twelve workers of Example.');
  await field(page, 'contactEmail').fill('nobody');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(t('editor.form.errors.email')).first()).toBeVisible();
  await expect(field(page, 'body.ar')).toHaveValue(/وظّفوهم/);
  await field(page, 'contactEmail').fill('letters@example.org');
  await page.keyboard.press('Control+s');
  await expect(bar(page)).toContainText(t('editor.form.status.saved'));
});

test('two editors: the second learns of the first, and nothing typed is lost', async ({ page, context }) => {
  await openDashboard(page);
  await page.goto(edit);
  const other = await context.newPage();
  await other.goto(edit);
  await field(other, 'about.en').fill('We are thirteen workers of Example.');
  await other.keyboard.press('Control+s');
  await expect(bar(other)).toContainText(t('editor.form.status.saved'));
  await field(page, 'about.en').fill('We are a dozen workers.');
  await page.keyboard.press('Control+s');
  const conflict = page.getByRole('alert').filter({ hasText: t('editor.form.conflict.title') });
  await expect(conflict).toContainText('We are thirteen workers of Example.');
  await expect(field(page, 'about.en')).toHaveValue('We are a dozen workers.');
  await page.getByRole('button', { name: t('editor.form.conflict.overwrite') }).click();
  await expect(bar(page)).toContainText(t('editor.form.status.saved'));
});

test('published, it is the home page in both languages, and replaces the demo', async ({ page, browser }) => {
  await openDashboard(page);
  await page.goto(edit);
  await page.getByRole('button', { name: t('editor.form.publish') }).click();
  await expect(page.getByText(t('editor.publish.languages', { languages: 'English and Arabic' }))).toBeVisible();
  await page.getByRole('button', { name: t('editor.publish.button') }).click();
  await expect(page.getByText(t('editor.done.first'))).toBeVisible();

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
  await page.getByRole('button', { name: t('editor.form.publishChange') }).click();
  await expect(page.locator('ins')).toContainText('well');
  await page.getByLabel(t('editor.publish.correction')).check();
  await page.getByRole('button', { name: t('editor.publish.buttonChange') }).click();
  await expect(page.getByText(t('editor.done.published', { number: 2 }))).toBeVisible();

  const phone = await reader(browser);
  await phone.goto(`/letters/${slug}/revisions`);
  await expect(phone.getByRole('heading', { name: 'Revision' })).toHaveText(['Revision 2', 'Revision 1']);
  await expect(phone.getByText('A correction')).toBeVisible();
  await phone.getByRole('link', { name: 'Read this revision and see what changed' }).click();
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
  const writer = await plain.newPage();
  await writer.goto('/organize/letters/new');
  await field(writer, 'title.en').fill('رسالتنا');
  await field(writer, 'body.en').fill('نحن **نطالب**.');
  await writer.getByRole('button', { name: t('editor.form.previewButton') }).click();
  await expect(writer.locator('strong', { hasText: 'نطالب' })).toBeVisible();
  await writer
    .getByRole('button', { name: t('editor.form.save'), exact: true })
    .last()
    .click();
  await expect(writer.getByRole('alert')).toContainText(t('editor.form.errors.slug-needed'));
  await field(writer, 'slug').fill('our-letter');
  await writer
    .getByRole('button', { name: t('editor.form.save'), exact: true })
    .last()
    .click();
  await expect(writer).toHaveURL(/our-letter\/edit$/);
  await expect(field(writer, 'title.en')).toHaveValue('رسالتنا');
  await plain.close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a session that ended loses nothing typed, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    page,
    browser,
  }) => {
    await openDashboard(page);
    const storageState = await page.context().storageState();
    const context = await browser.newContext({ javaScriptEnabled, storageState });
    const writer = await context.newPage();
    await writer.goto('/organize/letters/our-letter/edit');
    await field(writer, 'questions.en').fill('## Typed for an hour?\n\nYes.');
    await context.clearCookies();
    const save = writer.getByRole('button', { name: t('editor.form.save'), exact: true }).last();
    await save.click();
    await expect(writer.getByRole('alert').filter({ hasText: t('editor.form.signedOut.title') })).toBeVisible();
    await expect(field(writer, 'questions.en')).toHaveValue('## Typed for an hour?\n\nYes.');
    await expect(field(writer, 'title.en')).toHaveValue('رسالتنا');
    await context.addCookies(storageState.cookies);
    await save.click();
    await expect(writer.getByRole('alert').filter({ hasText: t('editor.form.signedOut.title') })).toHaveCount(0);
    await writer.goto('/organize/letters/our-letter/edit');
    await expect(field(writer, 'questions.en')).toHaveValue('## Typed for an hour?\n\nYes.');
    await context.close();
  });
}

test('a pasted letter is noted by the line before it is saved, and what was removed is named after it', async ({
  page,
}) => {
  await openDashboard(page);
  await page.goto('/organize/letters/our-letter/edit');
  await field(page, 'body.en').fill('Dear <name of CEO>,\n\u202bنحن\u202c ask\n\n![the gate](https://a.example/i.png)');
  await expect(page.getByText(t('editor.form.notes.title'))).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Line 1: <name of CEO>' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Line 4: ![the gate]' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText(t('editor.form.cleaned'))).toBeVisible();
  await page.reload();
  await expect(field(page, 'body.en')).toHaveValue(
    'Dear <name of CEO>,\nنحن ask\n\n![the gate](https://a.example/i.png)',
  );
});

test('closed by hand, it says so to readers, and takes no more signatures', async ({ page, browser }) => {
  await openDashboard(page);
  await page.goto(`${edit}/closing`);
  await field(page, 'closesOn').fill('2020-01-01');
  await page.getByRole('button', { name: t('editor.closing.moveButton') }).click();
  await expect(page.getByText(t('editor.closing.problems.date-passed')).first()).toBeVisible();
  await page.getByLabel(t('editor.closing.sure')).check();
  await page.getByRole('button', { name: t('editor.closing.button') }).click();
  await expect(page.getByText(t('editor.closing.done.closed'))).toBeVisible();

  const phone = await reader(browser);
  await expect(async () => {
    await phone.goto(`/letters/${slug}`);
    await expect(phone.getByText('You can no longer sign this letter.').first()).toBeVisible();
  }).toPass();
  await expect(phone.getByRole('link', { name: 'Sign this letter' })).toHaveCount(0);
  await phone.screenshot({ path: '.test/pictures/closed.png', fullPage: true });
  await phone.goto(`/letters/${slug}/sign`);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('This letter is closed');
  await phone.context().close();
});
