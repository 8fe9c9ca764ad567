import { env } from '@/lib/platform/env';
import { translator } from '@/lib/i18n/translator';
import type { Email } from '@/lib/platform/email';

/** Its file's name, where emails are files. */
export const testEmailFile = (organizerId: string): string => `test-${organizerId}`;

export function testEmail(organizer: { id: string; email: string }): Email {
  const t = translator('en', 'dashboard');
  return {
    from: env().MAIL_FROM,
    to: organizer.email,
    subject: t('testEmail.subject'),
    text: t('testEmail.text', { site: env().BASE_URL }),
    silent: false,
    file: testEmailFile(organizer.id),
  };
}
