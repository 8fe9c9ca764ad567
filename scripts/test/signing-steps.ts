/** What signers and the worker do, step by step, for tests on a database. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { MadeLetter } from '@/lib/letters/factory';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import type { Job } from '@/lib/platform/jobs';
import { startAnonymous, startNamed } from '@/lib/signing/start/mutations';
import { namedForm, type NamedForm } from '@/lib/signing/schema';
import { sendCodeEmail, sendLinkEmail } from '@/lib/confirmations/jobs';
import { readMails, tokenIn } from './mails';

const filled = namedForm.parse({
  way: 'named',
  name: 'Leïla O’Brien',
  relation: 'current',
  role: 'Technical writer',
  employer: 'google',
  email: 'leila@mailbox.example',
});
const form = (overrides: Partial<NamedForm>): NamedForm => ({ ...filled, ...overrides });

/** Sends the form of the named way. */
export const askNamed = ({ slug }: MadeLetter, overrides: Partial<NamedForm> = {}, again = 0) =>
  startNamed({ slug, form: form(overrides), locale: 'en', again, network: '192.0.2.1' });

/** Sends the form of the anonymous way. Returns the page that takes the code. */
export async function askAnonymously({ slug }: MadeLetter, email: string, employer = 'other'): Promise<string> {
  const form = { way: 'anonymous', employer, email } as const;
  const started = await startAnonymous({ slug, form, locale: 'en', again: 0, network: '192.0.2.2' });
  if (!started.ok) throw new Error('NotStarted');
  return started.page;
}

/** What the worker does with the jobs that wait. Returns how many there were. */
export async function deliver(): Promise<number> {
  const jobs = await database().$queryRaw<{ data: Job }[]>`DELETE FROM pgboss.job RETURNING data`;
  for (const { data } of jobs) await (data.kind === 'named' ? sendLinkEmail : sendCodeEmail)(data);
  return jobs.length;
}

export const mails = () => readMails(env().DATA_DIR);

/** The token of the link in the mail that lies there. */
export const link = async () => tokenIn((await mails()).at(-1)?.text ?? '');

/** The code in the mail that lies there. */
export const code = async () => ((await mails()).find(({ file }) => file.startsWith('code'))?.text ?? '').trim();

export function emptyMailbox(): void {
  const folder = path.join(env().DATA_DIR, 'mail');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
