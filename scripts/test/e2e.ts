import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chromiumOptions } from '../chromium';
import { firefoxVariables } from '../firefox';
import { runTool } from '../run-tool';
import { startApplication, variablesOf } from './application';
import { startEmailServer } from './email-server';
import { withFailure, type TestResult } from './result';

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/**
 * The end-to-end tests in a real browser, against the application as `npm start` starts it, with a real SMTP server. The
 * specs find it by BASE_URL, its emails in `E2E_MAIL`, its folders in E2E_DATA and E2E_KEYS, its output in E2E_LOG.
 */
export async function endToEndTests(args: string[], until: AbortSignal): Promise<TestResult> {
  await chromiumOptions();
  const firefox = firefoxVariables();
  const emails = await startEmailServer();
  try {
    const application = await startApplication({ SMTP_URL: emails.url }, until);
    try {
      return await playwright(args, { ...process.env, ...firefox, ...variablesOf(application, emails) }, until);
    } finally {
      await application.stop();
    }
  } finally {
    await emails.stop();
  }
}

async function playwright(args: string[], environment: NodeJS.ProcessEnv, until: AbortSignal): Promise<TestResult> {
  const file = '.test/e2e.json';
  rmSync(file, { force: true });
  const command = ['node_modules/@playwright/test/cli.js', 'test', ...args];
  const { ok } = await runTool(command, environment, { until, live: true });
  if (!existsSync(file)) return withFailure({ passed: 0, failed: 0, skipped: 0 }, ok);
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return withFailure({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, ok);
}
