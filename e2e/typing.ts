/** Typing key by key into a form that was refused, in Chromium and in Firefox. */
import { expect, test, type Page } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';

/** What a page of Playwright and one of Puppeteer have in common, as far as typing needs it. */
export interface TypingPage {
  goto(address: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  waitForSelector(selector: string): Promise<unknown>;
  evaluate<Result>(expression: string): Promise<Result>;
  keyboard: { type(text: string, options?: { delay?: number }): Promise<void> };
}

const summary = 'form [role=alert]';

/** Opens a page of the application, and counts from now on how often the summary of its errors takes the focus. */
export async function openPage(page: TypingPage, path: string): Promise<void> {
  await page.goto(new URL(path, process.env.BASE_URL).href);
  await page.evaluate(countFocus(0));
  // Until scripts have arrived the form would leave the page.
  await expect.poll(() => isScripted(page)).toBe(true);
}

const countFocus = (already: number) => `
  window.summaryFocused = ${already};
  document.addEventListener('focusin', (event) => {
    if (event.target.matches('${summary}')) window.summaryFocused++;
  });
`;

/** The pages of signing are documents with a script of their own; the dashboard is hydrated. */
const isScripted = (page: TypingPage) =>
  page.evaluate<boolean>(`(() => {
    const form = document.querySelector('form');
    if (form.dataset.step !== undefined) return document.readyState === 'complete';
    return Object.keys(form).some((key) => key.startsWith('__react'));
  })()`);

/** Presses the button of this label that can be seen. */
export async function pressButton(page: TypingPage, label: string): Promise<void> {
  await page.evaluate(`
    for (const button of document.querySelectorAll('button'))
      button.toggleAttribute('data-press', button.textContent === ${JSON.stringify(label)} && button.checkVisibility());
  `);
  await page.click('[data-press]');
}

/** Presses a button and is refused: the summary takes the focus, once. */
export async function submitRefused(page: TypingPage, label: string): Promise<void> {
  await page.evaluate('window.summaryFocused = 0');
  await pressButton(page, label);
  await page.waitForSelector(summary);
  const isFocused = () =>
    page.evaluate<boolean>(`document.readyState === 'complete' && document.activeElement.matches('${summary}')`);
  // While the next page arrives there is none to ask.
  await expect.poll(() => isFocused().catch(() => false)).toBe(true);
  await page.evaluate(`if (window.summaryFocused === undefined) { ${countFocus(1)} }`);
}

/** Types into a field one key after the other, in place of what is there: the focus stays, and everything arrives. */
export async function typeKeyByKey(page: TypingPage, field: string, text: string): Promise<void> {
  await page.click(field);
  await page.evaluate(`document.querySelector(${JSON.stringify(field)}).select()`);
  await page.keyboard.type(text, { delay: 15 });
  const state = `(() => {
    const field = document.querySelector(${JSON.stringify(field)});
    return { value: field.value, focused: document.activeElement === field, summaryFocused: window.summaryFocused };
  })()`;
  expect(await page.evaluate(state), field).toEqual({ value: text, focused: true, summaryFocused: 1 });
}

let firefox: Promise<Browser> | undefined;

test.afterAll(async () => {
  const browser = await firefox;
  firefox = undefined;
  await browser?.close();
});

/** Runs the same story in Playwright's Chromium and, where one is installed, in Firefox over WebDriver BiDi. */
export function inBothBrowsers(title: string, story: (page: TypingPage) => Promise<void>): void {
  test(`${title} (Chromium)`, ({ page }) => story(chromiumPage(page)));

  test(`${title} (Firefox)`, async () => {
    const executablePath = process.env.FIREFOX_PATH ?? '';
    test.skip(executablePath === '', process.env.FIREFOX_MISSING ?? 'FIREFOX_PATH is not set.');
    firefox ??= puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    const context = await (await firefox).createBrowserContext();
    try {
      const page = await context.newPage();
      await story({
        goto: (address) => page.goto(address),
        click: (selector) => page.click(selector),
        waitForSelector: (selector) => page.waitForSelector(selector),
        evaluate: async <Result>(expression: string) => (await page.evaluate(expression)) as Result,
        keyboard: page.keyboard,
      });
    } finally {
      await context.close();
    }
  });
}

const chromiumPage = (page: Page): TypingPage => ({
  goto: (address) => page.goto(address),
  click: (selector) => page.click(selector),
  waitForSelector: (selector) => page.waitForSelector(selector),
  evaluate: (expression) => page.evaluate(expression),
  keyboard: page.keyboard,
});
