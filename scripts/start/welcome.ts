import type { Env } from '../../lib/platform/env';
import { senderWarnings } from '../../lib/platform/senders';
import { runTool } from '../run-tool';

/** What the person at the terminal needs to know, once everything runs. */
export async function sayWelcome(env: Env, environment: NodeJS.ProcessEnv, until: AbortSignal): Promise<void> {
  const lines = ['', `Undersigned runs at ${env.BASE_URL}`];
  if (env.SMTP_URL) lines.push(`Mails go to ${new URL(env.SMTP_URL).host}.`);
  else lines.push(`ATTENTION: SMTP_URL is not set. No mail is sent; each becomes a file in ${env.DATA_DIR}/mail.`);
  lines.push(...senderWarnings(env).map((warning) => `ATTENTION: ${warning}`));
  // The domains have their own word to say, such as the link by which the first organizer becomes the owner.
  const { ok, output } = await runTool(['--import', 'tsx', 'scripts/welcome.ts'], environment, { until });
  if (until.aborted) return;
  if (output.trim()) lines.push(output.trim());
  if (!ok) lines.push('The greeting above ended with an error; everything else runs.');
  console.log([...lines, 'Ctrl-C ends it.', ''].join('\n'));
}
