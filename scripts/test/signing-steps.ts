/** What signers and the worker do, step by step, for tests on a database. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { MadeLetter } from '@/lib/lifecycle/factory';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { startAnonymous, startNamed } from '@/lib/signing/start/mutations';
import { namedForm, type NamedForm } from '@/lib/signing/schema';
import { sendCodeEmail } from '@/lib/confirmations/code-challenges/jobs';
import { sendLinkEmail } from '@/lib/confirmations/link-challenges/jobs';
import { sendSignatureLink } from '@/lib/signing/lost-receipts/jobs';
import type { askedSchema } from '@/lib/confirmations/schema';
import { enqueue, type JobDefinition } from '@/lib/platform/jobs';
import { readEmails, tokenIn } from './emails';

type Asked = z.output<typeof askedSchema>;

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
export const askNamed = ({ slug }: MadeLetter, overrides: Partial<NamedForm> = {}, again = 0, network = '192.0.2.1') =>
  startNamed({ slug, form: form(overrides), locale: 'en', again, client: { network } });

/** Sends the form of the anonymous way. Returns the page that takes the code. */
export async function askAnonymously(
  { slug }: MadeLetter,
  email: string,
  employer = 'other',
  network = '192.0.2.2',
): Promise<string> {
  const form = { way: 'anonymous', employer, email } as const;
  const started = await startAnonymous({ slug, form, locale: 'en', again: 0, client: { network } });
  if (!started.ok) throw new Error('NotStarted');
  return started.page;
}

/**
 * What the worker does with the jobs that wait; those whose time comes later wait for the next call. Returns how many
 * emails were sent.
 */
export async function deliver(): Promise<number> {
  type Row = { data: { job: string; payload: unknown } };
  const sent = () => database().emailTurn.count({ where: { ended: true, granted: true } });
  const before = await sent();
  const jobs = await database().$queryRaw<Row[]>`DELETE FROM pgboss.job RETURNING data`;
  const registry: JobDefinition<Asked>[] = [sendLinkEmail, sendCodeEmail, sendSignatureLink];
  for (const { data } of jobs) {
    const job = registry.find(({ name }) => name === data.job);
    const outcome = await job?.run(data.payload, { isLast: false });
    if (job && outcome && 'later' in outcome) await enqueue(database(), job, job.payload.parse(data.payload));
  }
  return (await sent()) - before;
}

export const emails = () => readEmails(env().DATA_DIR);

/** The token of the link in the email file. */
export const link = async () => tokenIn((await emails()).at(-1)?.text ?? '');

/** The code in the email file. */
export const code = async () => ((await emails()).find(({ file }) => file.startsWith('code'))?.text ?? '').trim();

export function emptyMailbox(): void {
  const folder = path.join(env().DATA_DIR, 'mail');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
