import { env } from '@/lib/platform/env';
import { translator } from '@/lib/i18n/translator';
import type { Mail } from '@/lib/platform/mail';

/** Its file's name, where mails are files. */
export const testMailFile = (organizerId: string): string => `test-${organizerId}`;

export function testMail(organizer: { id: string; email: string }): Mail {
  const t = translator('en', 'dashboard');
  return {
    from: env().MAIL_FROM,
    to: organizer.email,
    subject: t('testMail.subject'),
    text: t('testMail.text', { site: env().BASE_URL }),
    silent: false,
    file: testMailFile(organizer.id),
  };
}
