import type { Page } from '@playwright/test';

const own = [
  '/',
  '/letters/demo',
  '/letters/demo/signers',
  '/letters/demo/employers',
  '/letters/demo/about',
  '/privacy',
];

/** Every kind of page that is only read, in both languages. */
export const readingPages = own.flatMap((path) => [path, path === '/' ? '/ar' : `/ar${path}`]);

/** The numbers of the first table by employer, which has all signatures: named, anonymous, total and verified of each row, and of its foot. */
export async function figuresOf(page: Page): Promise<{ rows: number[][]; foot: number[] }> {
  const lines = async (part: string) =>
    (await page.locator('table').first().locator(`${part} tr`).all()).map(async (row) => {
      const cells = await row.getByRole('cell').allTextContents();
      return cells.slice(-4).map((text) => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', '') ?? 0));
    });
  const [rows, foot] = await Promise.all([lines('tbody'), lines('tfoot')]);
  return { rows: await Promise.all(rows), foot: (await foot[0]) ?? [] };
}
