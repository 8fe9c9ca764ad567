/**
 * Email: to `SMTP_URL`, or as one file an email in `DATA_DIR/mail` while there is none. Invariant: a failure leaves here
 * as a code; nodemailer's errors name the recipient.
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
  /** No automatic reply or bounce may come back to anybody: empty return path. */
  silent: boolean;
  /** Names the file in `DATA_DIR/mail`, so that `deleteEmailFile` finds it; tells nothing by itself. */
  file: string;
};

/** `later`: another attempt may help; `refused`: the server will never take it from us. */
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

// Text only: the code must stand alone and the link is one line, which every client shows and links. A second, styled copy
// would be another thing to keep right in each language, and what phishing looks like. The library chooses the encoding
// that the text allows: 7bit where it is ASCII in short lines, quoted-printable where it is mostly ASCII, else base64.
const message = (email: Email) => ({
  from: email.from,
  to: email.to,
  subject: email.subject,
  text: email.text,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  // The library's own random message id stays: one of ours would join the relay's log to a row.
  xMailer: false as const,
  ...(email.silent ? { envelope: { from: '', to: email.to } } : {}),
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** By the SMTP reply of a failed attempt: 5xx to recipient or text is final (RFC 5321, 4.2.1), anything else may pass. */
function outcomeOf(error: unknown): EmailOutcome {
  const reply = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  const command = error instanceof Error && 'command' in error ? String(error.command) : '';
  const authentication = error instanceof Error && 'code' in error && error.code === 'EAUTH';
  return reply >= 500 && !authentication && /RCPT|DATA/.test(command) ? 'refused' : 'later';
}

async function write(email: Email): Promise<EmailOutcome> {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  const { message: content } = await files.sendMail(message(email));
  const target = path.join(folder(), `${email.file}.eml`);
  writeFileSync(`${target}.new`, content as Buffer, { mode: 0o600 });
  renameSync(`${target}.new`, target);
  return 'taken';
}

/** Sends one email; never throws for what the SMTP server says or does not say. */
export async function sendEmail(email: Email): Promise<EmailOutcome> {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return write(email);
  try {
    await (pool ??= smtp(SMTP_URL)).sendMail(message(email));
    return 'taken';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Deletes the file of an email whose signing was confirmed or has expired. */
export function deleteEmailFile(file: string): void {
  rmSync(path.join(folder(), `${file}.eml`), { force: true });
}

/** The emails that are files, by the name that was given to them. */
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
