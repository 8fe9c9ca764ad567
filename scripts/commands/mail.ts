import { randomUUID } from 'node:crypto';
import { env } from '@/lib/platform/env';
import { deleteEmailFile, sendEmail } from '@/lib/platform/email';
import type { Command } from './command';

const says = {
  later: 'The mail server cannot be reached, or does not take it now. Look at SMTP_URL, user and password.',
  refused: 'The mail server refuses this mail for good. Look at MAIL_FROM and the address.',
};

/** Sends a mail at once, past the queue, so that the terminal can tell what the mail server says. */
export const mailTest: Command = {
  words: ['mail', 'test'],
  takes: 'ADDRESS',
  does: 'sends a test mail at once and says what the mail server answered',
  async run([address]) {
    if (!address?.includes('@')) return 'Which address? undersigned mail test ADDRESS';
    const text = `This is a test mail of ${env().BASE_URL}. Signers' mails take the same way.\n`;
    const file = `test-${randomUUID()}`;
    const mail = { from: env().MAIL_FROM, to: address, subject: 'Test mail', text, silent: true, file };
    const outcome = await sendEmail(mail);
    if (outcome !== 'taken') {
      deleteEmailFile(file);
      return says[outcome];
    }
    const { SMTP_URL, DATA_DIR } = env();
    console.log(
      SMTP_URL ? `Taken by ${new URL(SMTP_URL).host}.` : `SMTP_URL is not set: it lies in ${DATA_DIR}/mail/${file}.eml`,
    );
    return null;
  },
};
