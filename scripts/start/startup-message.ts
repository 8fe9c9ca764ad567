import type { Env } from '../../lib/platform/env';
import { senderWarnings } from '../../lib/platform/senders';
import { runTool } from '../run-tool';
import type { Programs } from './programs';

/** Prints what the person at the terminal needs to know, once everything runs. */
export async function printStartupMessage(
  env: Env,
  { program }: Programs,
  environment: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<void> {
  const lines = ['', `Undersigned runs at ${env.BASE_URL}`];
  if (env.SMTP_URL) lines.push(`Emails go to ${new URL(env.SMTP_URL).host}.`);
  else lines.push(`ATTENTION: SMTP_URL is not set. No email is sent; each becomes a file in ${env.DATA_DIR}/mail.`);
  lines.push(...senderWarnings(env).map((warning) => `ATTENTION: ${warning}`));
  // What only the database knows, such as the link by which the first organizer becomes the owner.
  const { args, cwd } = program('startup-notices');
  const { ok, output } = await runTool(args, environment, { cwd, until: stop });
  if (stop.aborted) return;
  if (output.trim()) lines.push(output.trim());
  if (!ok) lines.push('The notices above ended with an error; everything else runs.');
  console.log([...lines, 'Ctrl-C stops it.', ''].join('\n'));
}
