import { defineConfig, devices } from '@playwright/test';
import { chromiumOptions } from './scripts/chromium';

// Run through `npm test`, or `npm run test:e2e -- e2e/some.spec.ts`: both start the production application and set BASE_URL.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.test/e2e',
  // One letter, one mailbox, one owner: the stories share an application, so they happen one after another.
  workers: 1,
  // So many have one cause, and each may wait for its whole timeout.
  maxFailures: 10,
  // A small machine may be busy with something else.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.test/e2e.json' }]],
  use: {
    baseURL: process.env.BASE_URL,
    launchOptions: await chromiumOptions(),
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
});
