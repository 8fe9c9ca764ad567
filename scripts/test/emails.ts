import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';

export type ReceivedEmail = { file: string; to: string; subject: string; text: string; headers: Map<string, unknown> };

/** The emails that are files in `DATA_DIR/mail`, as a mailbox would show them. */
export async function readEmails(dataDir: string): Promise<ReceivedEmail[]> {
  const folder = path.join(dataDir, 'mail');
  const files = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.eml'));
  return Promise.all(
    files.map(async ({ name }) => {
      const email = await simpleParser(readFileSync(path.join(folder, name)));
      const to = Array.isArray(email.to) ? email.to.map(({ text }) => text).join(', ') : (email.to?.text ?? '');
      return { file: name, to, subject: email.subject ?? '', text: email.text ?? '', headers: email.headers };
    }),
  );
}

/** The token of the confirmation link in an email's text. */
export const tokenIn = (text: string): string => /\/confirm\/([\w-]+)/.exec(text)?.[1] ?? '';
