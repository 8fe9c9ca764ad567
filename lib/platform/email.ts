/**
 * Email: to `SMTP_URL`, or as one file an email in `DATA_DIR/mail` while there is none. Invariant: a failure leaves here
 * as a code; nodemailer's errors name the recipient.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { env } from './env';
import { addressOf, senderDomain } from './senders';

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

/** Where in the conversation with the SMTP server an email failed, and with which reply; 0 where there was none. */
export const failureStages = ['connection', 'login', 'sender', 'recipient', 'text'] as const;
export type EmailFailure = { stage: (typeof failureStages)[number]; reply: number };

export type EmailDelivery = { outcome: EmailOutcome; failure?: EmailFailure };

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

/** Empty, so that no bounce comes back to anybody, unless the operator's relay takes nothing from nobody. */
function envelopeSender(from: string): string {
  const { MAIL_ENVELOPE_FROM } = env();
  return MAIL_ENVELOPE_FROM === 'sender' ? addressOf(from) : MAIL_ENVELOPE_FROM;
}

// Text only: the code must stand alone and the link is one line, which every client shows and links. A second, styled copy
// would be another thing to keep right in each language, and what phishing looks like. The library chooses the encoding
// that the text allows: 7bit where it is ASCII in short lines, quoted-printable where it is mostly ASCII, else base64.
const message = (email: Email) => ({
  from: email.from,
  to: email.to,
  subject: email.subject,
  text: email.text,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  // Random: an id of ours would join the relay's log to a row. Of the sender's domain: with an empty envelope the library
  // would say localhost.
  messageId: `<${randomUUID()}@${senderDomain(email.from)}>`,
  xMailer: false as const,
  ...(email.silent ? { envelope: { from: envelopeSender(email.from), to: email.to } } : {}),
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** By the SMTP reply of a failed attempt: 5xx to recipient or text is final (RFC 5321, 4.2.1), anything else may pass. */
function deliveryOf(error: unknown): EmailDelivery {
  const reply = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) || 0 : 0;
  const command = error instanceof Error && 'command' in error ? String(error.command) : '';
  const stage = stageOf(command, error instanceof Error && 'code' in error && error.code === 'EAUTH');
  const isFinal = reply >= 500 && (stage === 'recipient' || stage === 'text');
  return { outcome: isFinal ? 'refused' : 'later', failure: { stage, reply } };
}

function stageOf(command: string, isLogin: boolean): EmailFailure['stage'] {
  if (isLogin || command.startsWith('AUTH')) return 'login';
  if (command.startsWith('MAIL')) return 'sender';
  if (command.startsWith('RCPT')) return 'recipient';
  return command.startsWith('DATA') ? 'text' : 'connection';
}

async function write(email: Email): Promise<EmailDelivery> {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  const { message: content } = await files.sendMail(message(email));
  const target = path.join(folder(), `${email.file}.eml`);
  writeFileSync(`${target}.new`, content as Buffer, { mode: 0o600 });
  renameSync(`${target}.new`, target);
  return { outcome: 'taken' };
}

/** Sends one email; never throws for what the SMTP server says or does not say. */
export const sendEmail = async (email: Email): Promise<EmailOutcome> => (await deliverEmail(email)).outcome;

/** Sends one email and says where it failed; never throws for what the SMTP server says or does not say. */
export async function deliverEmail(email: Email): Promise<EmailDelivery> {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return write(email);
  try {
    await (pool ??= smtp(SMTP_URL)).sendMail(message(email));
    return { outcome: 'taken' };
  } catch (error) {
    return deliveryOf(error);
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
