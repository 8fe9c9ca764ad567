import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chromiumOptions } from '../chromium';
import { firefoxVariables } from '../firefox';
import { runTool } from '../run-tool';
import { placesOf, startApplication } from './application';
import { startMailServer } from './mail-server';
import { honest, type Tally } from './tally';

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/**
 * The stories in a real browser, against the application as `npm start` brings it up, with a real mail server. The specs
 * find it by BASE_URL, its mails in E2E_MAIL, its folders in E2E_DATA and E2E_KEYS, what it printed in E2E_LOG.
 */
export async function storyTests(words: string[], until: AbortSignal): Promise<Tally> {
  await chromiumOptions();
  const firefox = firefoxVariables();
  const mail = await startMailServer();
  try {
    const application = await startApplication({ SMTP_URL: mail.url }, until);
    try {
      return await playwright(words, { ...process.env, ...firefox, ...placesOf(application, mail) }, until);
    } finally {
      await application.end();
    }
  } finally {
    await mail.end();
  }
}

async function playwright(words: string[], environment: NodeJS.ProcessEnv, until: AbortSignal): Promise<Tally> {
  const file = '.test/e2e.json';
  rmSync(file, { force: true });
  const command = ['node_modules/@playwright/test/cli.js', 'test', ...words];
  const { ok } = await runTool(command, environment, { until, live: true });
  if (!existsSync(file)) return honest({ passed: 0, failed: 0, skipped: 0 }, ok);
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return honest({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, ok);
}
