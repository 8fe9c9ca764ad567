import { env } from '@/lib/platform/env';
import { translator } from '@/lib/i18n/translator';
import type { Email } from '@/lib/platform/email';

/** The two kinds of emails to signers: links of named signings and codes of anonymous ones, each with its own sender. */
export const testKinds = ['link', 'code'] as const;
export type TestKind = (typeof testKinds)[number];

/** Its file's name, where emails are files. */
export const testEmailFile = (organizerId: string, kind: TestKind): string => `test-${kind}-${organizerId}`;

/** A test email with the sender and the envelope of the real one of its kind. */
export function testEmail(to: string, kind: TestKind, file: string): Email {
  const t = translator('en', 'dashboard');
  const { BASE_URL, MAIL_FROM, CODE_MAIL_FROM } = env();
  return {
    from: kind === 'link' ? MAIL_FROM : CODE_MAIL_FROM,
    to,
    subject: t('testEmail.subject'),
    // As in the real ones: a code names no site.
    text: kind === 'link' ? t('testEmail.text', { site: BASE_URL }) : t('testEmail.code'),
    silent: true,
    file,
  };
}
