import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';

export type ReadMail = { file: string; to: string; subject: string; text: string; headers: Map<string, unknown> };

/** The mails that lie as files in `DATA_DIR/mail`, as a mailbox would show them. */
export async function readMails(dataDir: string): Promise<ReadMail[]> {
  const folder = path.join(dataDir, 'mail');
  const files = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.eml'));
  return Promise.all(
    files.map(async ({ name }) => {
      const mail = await simpleParser(readFileSync(path.join(folder, name)));
      const to = Array.isArray(mail.to) ? mail.to.map(({ text }) => text).join(', ') : (mail.to?.text ?? '');
      return { file: name, to, subject: mail.subject ?? '', text: mail.text ?? '', headers: mail.headers };
    }),
  );
}

/** The token of the confirming link in a mail's text. */
export const tokenIn = (text: string): string => /\/confirm\/([\w-]+)/.exec(text)?.[1] ?? '';
