/**
 * Mail: to `SMTP_URL`, or as one file a mail in `DATA_DIR/mail` while there is none. Invariant: a failure leaves here as
 * a code; nodemailer's errors name the recipient.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { env } from './env';

export type Email = {
  from: string;
  to: string;
  subject: string;
  text: string;
  /** Answer machines and bounces must not come back to anybody: empty return path, `Auto-Submitted`. */
  silent: boolean;
  /** Names the file in `DATA_DIR/mail`, so that `forgetMail` finds it; tells nothing by itself. */
  file: string;
};

/** `later`: trying again may help; `refused`: the server will not take it from us, ever. */
export type EmailOutcome = 'taken' | 'later' | 'refused';

const folder = (): string => path.join(env().DATA_DIR, 'mail');

const smtp = (url: string) =>
  createTransport({
    url,
    pool: true,
    maxConnections: 8,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });

let pool: ReturnType<typeof smtp> | undefined;

const files = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

const message = (mail: Email) => ({
  from: mail.from,
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  textEncoding: 'base64' as const,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  // The library's own random message id stays: one of ours would join the relay's log to a row.
  xMailer: false as const,
  ...(mail.silent ? { envelope: { from: '', to: mail.to } } : {}),
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The SMTP answer of a failed try; 5xx to the recipient is final (RFC 5321, 4.2.1), anything else may pass. */
function outcomeOf(error: unknown): EmailOutcome {
  const answer = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  const command = error instanceof Error && 'command' in error ? String(error.command) : '';
  const authentication = error instanceof Error && 'code' in error && error.code === 'EAUTH';
  return answer >= 500 && !authentication && /RCPT|DATA/.test(command) ? 'refused' : 'later';
}

async function write(mail: Email): Promise<EmailOutcome> {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  const { message: content } = await files.sendMail(message(mail));
  const target = path.join(folder(), `${mail.file}.eml`);
  writeFileSync(`${target}.new`, content as Buffer, { mode: 0o600 });
  renameSync(`${target}.new`, target);
  return 'taken';
}

/** Hands one mail over; never throws for what the mail server says or does not say. */
export async function sendEmail(mail: Email): Promise<EmailOutcome> {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return write(mail);
  try {
    await (pool ??= smtp(SMTP_URL)).sendMail(message(mail));
    return 'taken';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Removes the file of a mail that was confirmed or has expired. */
export function deleteEmailFile(file: string): void {
  rmSync(path.join(folder(), `${file}.eml`), { force: true });
}

/** The mails that lie as files, by the name that was given to them. */
export function emailFiles(): string[] {
  try {
    return readdirSync(folder())
      .filter((file) => file.endsWith('.eml'))
      .map((file) => file.slice(0, -'.eml'.length));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
