import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { openDashboard, t } from './owner';
import { connectToApplication } from './stored';

const list = '/organize/letters/demo/signatures';

type Row = { name: string; employer: string; verified: string; way: string };

/** The file as a program that knows nothing of us reads it: PostgreSQL's own reader of CSV. */
async function rowsOf(file: string): Promise<Row[]> {
  const client = await connectToApplication();
  try {
    await client.query(
      'CREATE TEMP TABLE opened (name text, relation text, role text, employer text, verified text, signed_on date, way text)',
    );
    const bytes = readFileSync(file).subarray(3);
    const opened = client.query(copyFrom('COPY opened FROM STDIN WITH (FORMAT csv, HEADER match)'));
    await pipeline(Readable.from([bytes]), opened);
    const { rows } = await client.query<Record<keyof Row, string | null>>(
      'SELECT name, employer, verified, way FROM opened',
    );
    const text = (cell: string | null) => cell ?? '';
    return rows.map(({ name, employer, verified, way }) => ({
      name: text(name),
      employer: text(employer),
      verified: text(verified),
      way: text(way),
    }));
  } finally {
    await client.end();
  }
}

async function exported(page: Page): Promise<string> {
  await page.goto('/organize/letters/demo/export');
  await page.getByLabel(t('exporting.why')).fill('for a test');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('exporting.button') }).click();
  return (await download).path();
}

const totalOf = async (request: APIRequestContext): Promise<number> => {
  const { total } = (await (await request.get('/api/v1/letters/demo/count')).json()) as { total: number };
  return total;
};

const signersNamed = async (request: APIRequestContext, name: string): Promise<number> => {
  const response = await request.get('/api/v1/letters/demo/signers', { params: { q: name } });
  return ((await response.json()) as { signers: unknown[] }).signers.length;
};

const soon = { timeout: 5_000, intervals: [250] };

test('a removed signature disappears within five seconds, with its reason on record, and undo restores it', async ({
  page,
  request,
}) => {
  test.slow();
  await openDashboard(page);
  const before = await totalOf(request);
  await page.goto(`${list}?q=google`);
  const name = await page.locator('tbody th').first().innerText();
  const employer = await page.locator('tbody tr').first().locator('td').nth(2).innerText();
  // The keys are named as soon as they work.
  await expect(page.locator('kbd').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await page.waitForURL('**/remove?**');
  await page.getByLabel(t('signatures.removal.reasons.invented')).check();
  await page.getByRole('button', { name: t('signatures.removal.button', { count: 1 }) }).click();
  await expect(
    page.getByRole('status').filter({ hasText: t('signatures.bar.removed', { count: 1, name, employer }) }),
  ).toBeVisible();

  await expect.poll(() => totalOf(request), soon).toBe(before - 1);
  await expect.poll(() => signersNamed(request, name), soon).toBe(0);
  await expect.poll(async () => (await request.get('/letters/demo')).text(), soon).toContain(String(before - 1));
  const undoable = page.url();
  expect((await rowsOf(await exported(page))).filter((row) => row.name === name)).toEqual([]);

  await page.goto(undoable);
  await expect(page.locator('kbd').first()).toBeVisible();
  await page.keyboard.press('z');
  await expect(
    page.getByRole('status').filter({ hasText: t('signatures.bar.shown', { count: 1, name }) }),
  ).toBeVisible();
  await expect.poll(() => totalOf(request), soon).toBe(before);
  await expect.poll(() => signersNamed(request, name), soon).toBe(1);

  await page.goto('/organize/audit');
  await expect(page.getByText(t('signatures.removal.reasons.invented')).first()).toBeVisible();
  await page.getByRole('link', { name: t('audit.check') }).click();
  await expect(page).toHaveURL(/check=whole/);
  await expect(page.getByText(t('audit.broken', { number: 1 }).slice(0, 20))).toHaveCount(0);
  await expect(page.getByText(name)).toHaveCount(0);
});

test('several are removed together after their number was shown, and restored from the list of removed ones', async ({
  page,
  request,
}) => {
  test.slow();
  await openDashboard(page);
  const before = await totalOf(request);
  await page.goto(list);
  for (const index of [0, 1, 2]) await page.locator('tbody input').nth(index).check();
  await page.getByRole('button', { name: t('signatures.removeChosen') }).click();
  await expect(page.getByRole('heading', { name: t('signatures.removal.title', { count: 3 }) })).toBeVisible();
  await page.getByLabel(t('signatures.removal.other')).check();
  await page.getByLabel(t('signatures.removal.otherText')).fill('bots, seen by their names');
  await page.getByRole('button', { name: t('signatures.removal.button', { count: 3 }) }).click();
  await expect(page.getByText(t('signatures.bar.removed', { count: 3, name: '', employer: '' }))).toBeVisible();
  await page.goto(`${list}?show=removed`);
  await expect(page.getByText('bots, seen by their names')).toHaveCount(3);
  await page.getByLabel(t('signatures.chooseAll')).check();
  await page.getByRole('button', { name: t('signatures.putBackChosen') }).click();
  await expect(page.getByText(t('signatures.empty.removed'))).toBeVisible();
  await expect.poll(() => totalOf(request), soon).toBe(before);
});

test('the CSV opens elsewhere, Arabic intact, and adds up with the page', async ({ page, request }) => {
  test.slow();
  await openDashboard(page);
  const file = await exported(page);
  expect(readFileSync(file).subarray(0, 3).toString('hex')).toBe('efbbbf');
  const rows = await rowsOf(file);
  // The file has what the counters get a moment later, and readers after at most five seconds.
  await expect.poll(() => totalOf(request), { timeout: 10_000, intervals: [250] }).toBe(rows.length);
  const figures = (await (await request.get('/api/v1/letters/demo/count')).json()) as {
    total: number;
    named: { total: number; verified: number };
    anonymous: { total: number; verified: number };
  };
  const count = (way: string, verified?: string) =>
    rows.filter((row) => row.way === way && (verified === undefined || row.verified === verified)).length;
  expect([count('named'), count('named', 'yes')]).toEqual([figures.named.total, figures.named.verified]);
  expect([count('anonymous'), count('anonymous', 'yes')]).toEqual([
    figures.anonymous.total,
    figures.anonymous.verified,
  ]);
  expect(rows.some(({ name }) => /^[\u0600-\u06ff\s]+$/.test(name))).toBe(true);
  expect(rows.filter(({ way, name }) => way === 'anonymous' && name !== '')).toEqual([]);
  await page.goto('/organize/audit');
  await expect(page.getByText(t('audit.what.export.started', { letter: 'demo' })).first()).toBeVisible();
});

test('the dashboard shows anonymous signatures as readers see them', async ({ page, request }) => {
  test.slow();
  await openDashboard(page);
  await page.goto(`${list}?show=anonymous`);
  const listed = await page.locator('main ol > li').allInnerTexts();
  expect(listed).toHaveLength(50);
  const { employers } = (await (await request.get('/api/v1/letters/demo/tallies')).json()) as {
    employers: { employer: string; anonymous: { total: number } }[];
  };
  const shown = new Set(employers.filter(({ anonymous }) => anonymous.total > 0).map(({ employer }) => employer));
  for (const line of listed) {
    const [way, beneath = ''] = line.split('\n').filter(Boolean);
    expect(way).toBe(t('signatures.anonymous'));
    expect(beneath === t('signatures.notShown') || shown.has(beneath.trim())).toBe(true);
  }
});
