import { randomUUID } from 'node:crypto';
import { testEmail, testKinds } from '@/lib/organizers/test-email/emails';
import { env } from '@/lib/platform/env';
import { deleteEmailFile, deliverEmail, type EmailFailure } from '@/lib/platform/email';
import type { Command } from './command';

const reasons: Record<EmailFailure['stage'], string> = {
  connection: 'The SMTP server cannot be reached, or ended the connection. Check SMTP_URL.',
  login: 'The SMTP server does not accept user and password. Check SMTP_URL.',
  sender: 'The SMTP server refuses the envelope sender. Set MAIL_ENVELOPE_FROM as docs/operating.md says.',
  recipient:
    'The SMTP server refuses the recipient, or an empty envelope sender. Check the email address and MAIL_ENVELOPE_FROM.',
  text: 'The SMTP server refuses the email. Check MAIL_FROM, CODE_MAIL_FROM and MAIL_ENVELOPE_FROM.',
};

const sentence = ({ stage, reply }: EmailFailure): string => `${reasons[stage]}${reply ? ` It replied ${reply}.` : ''}`;

/**
 * Sends an email of each kind immediately, without the queue, so that the terminal can show the response of the SMTP server;
 * from the same senders and with the same envelope as the emails to signers.
 */
export const testEmailCommand: Command = {
  name: ['mail', 'test'],
  usage: 'ADDRESS',
  description: 'sends test emails immediately and shows the response of the SMTP server',
  async run([address]) {
    if (!address?.includes('@')) return 'Which email address? undersigned mail test ADDRESS';
    const { SMTP_URL, DATA_DIR } = env();
    for (const kind of testKinds) {
      const file = `test-${kind}-${randomUUID()}`;
      const email = testEmail(address, kind, file);
      const { outcome, failure } = await deliverEmail(email);
      if (outcome !== 'taken') {
        deleteEmailFile(file);
        return `From ${email.from}: ${failure ? sentence(failure) : outcome}`;
      }
      console.log(
        SMTP_URL
          ? `From ${email.from}: accepted by ${new URL(SMTP_URL).host}.`
          : `SMTP_URL is not set: the email is the file ${DATA_DIR}/mail/${file}.eml`,
      );
    }
    return null;
  },
};
