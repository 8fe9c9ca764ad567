import { expect, test, type Page } from '@playwright/test';
import { openDashboard, owner, t } from './owner';

/*
 * After an error somebody types on, key by key: the focus goes to the summary once, when the response is there, and then stays
 * in the field.
 */

const summaryTitle = t('door.errors.title');
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: summaryTitle });

interface FormUnderTest {
  name: string;
  path: string;
  /** Makes the form refuse what is in it. */
  fail: (page: Page) => Promise<void>;
  /** The field that is typed in, by its name. */
  field: string;
  text: string;
}

const submit = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click();

const forms: FormUnderTest[] = [
  {
    name: 'changing the password',
    path: '/organize/account',
    fail: async (page) => {
      await page.locator('[name=password]').fill('short');
      await submit(page, t('account.change'));
    },
    field: 'current',
    text: owner.password,
  },
  {
    name: 'adding an employer',
    path: '/organize/employers',
    fail: (page) => submit(page, t('employers.addButton')),
    field: 'name',
    text: 'Example and Sons',
  },
  {
    name: 'removing a signature',
    path: '/organize/letters/demo/signatures',
    fail: async (page) => {
      await page
        .getByRole('button', { name: t('signatures.remove') })
        .first()
        .click();
      await page.getByLabel(t('signatures.removal.other')).check();
      await submit(page, t('signatures.removal.button', { count: 1 }));
    },
    field: 'reason',
    text: 'asked for it by phone',
  },
  {
    name: 'the closing date',
    path: '/organize/letters/demo/edit/closing',
    fail: async (page) => {
      await page.locator('[name=closesOn]').fill('2020-01-01');
      await submit(page, t('editor.closing.moveButton'));
    },
    field: 'closesOn',
    text: '',
  },
  {
    name: 'exporting',
    path: '/organize/letters/demo/export',
    fail: (page) => submit(page, t('exporting.button')),
    field: 'reason',
    text: 'for the council',
  },
  {
    name: 'a new letter',
    path: '/organize/letters/new',
    fail: async (page) => {
      await page.locator('[name=contactEmail]').fill('nobody');
      await page.locator('[name="title.en"]').fill('Two words');
      await submit(page, t('editor.form.save'));
    },
    field: 'title.en',
    text: ' and three more',
  },
];

/** Puts the cursor at the end of a field, as a click there would. */
async function goInto(page: Page, name: string): Promise<void> {
  await page.locator(`[name="${name}"]`).first().focus();
  await page.keyboard.press('End');
}

for (const { name, path, fail, field, text } of forms)
  test(`${name}: the summary takes the focus once, and typing goes on`, async ({ page }) => {
    await openDashboard(page);
    await page.goto(path);
    await fail(page);
    await expect(summary(page)).toBeFocused();
    const input = page.locator(`[name="${field}"]`).first();
    await goInto(page, field);
    if (text === '') {
      for (const key of ['1', '2', '0', '4', '2', '0', '3', '0']) {
        await page.keyboard.press(key);
        await expect(input).toBeFocused();
      }
      return;
    }
    const before = await input.inputValue();
    await page.keyboard.type(text, { delay: 10 });
    await expect(input).toBeFocused();
    await expect(input).toHaveValue(before + text);
  });

test('signing in and becoming the owner: the same', async ({ page }) => {
  await openDashboard(page);
  await page.context().clearCookies();
  await page.goto('/organize/sign-in');
  await page.getByLabel(t('door.email')).fill(owner.email);
  await submit(page, t('door.login'));
  await expect(summary(page)).toBeFocused();
  await goInto(page, 'password');
  await page.keyboard.type(owner.password, { delay: 10 });
  await expect(page.locator('[name=password]')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/organize');
});
