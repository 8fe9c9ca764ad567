import { randomUUID } from 'node:crypto';
import { env } from '@/lib/platform/env';
import { deleteEmailFile, sendEmail } from '@/lib/platform/email';
import type { Command } from './command';

const explanations = {
  later: 'The SMTP server cannot be reached, or does not accept the email now. Check SMTP_URL, user and password.',
  refused: 'The SMTP server rejects this email. Check MAIL_FROM and the email address.',
};

/** Sends an email immediately, without the queue, so that the terminal can show the response of the SMTP server. */
export const testEmailCommand: Command = {
  name: ['mail', 'test'],
  usage: 'ADDRESS',
  description: 'sends a test email immediately and shows the response of the SMTP server',
  async run([address]) {
    if (!address?.includes('@')) return 'Which email address? undersigned mail test ADDRESS';
    const text = `This is a test email from ${env().BASE_URL}. Emails to signers are sent the same way.\n`;
    const file = `test-${randomUUID()}`;
    const email = { from: env().MAIL_FROM, to: address, subject: 'Test email', text, silent: true, file };
    const outcome = await sendEmail(email);
    if (outcome !== 'taken') {
      deleteEmailFile(file);
      return explanations[outcome];
    }
    const { SMTP_URL, DATA_DIR } = env();
    console.log(
      SMTP_URL
        ? `Accepted by ${new URL(SMTP_URL).host}.`
        : `SMTP_URL is not set: the email is the file ${DATA_DIR}/mail/${file}.eml`,
    );
    return null;
  },
};
