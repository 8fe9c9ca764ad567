import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Email } from '@/lib/platform/email';
import { env } from '@/lib/platform/env';

type Recipient = { to: string; locale: string; code: string; file: string };

/** The email of an anonymous signing: eight characters, no link, no mention of a letter (docs/threat-model.md). */
export function codeEmail({ to, locale, code, file }: Recipient): Email {
  const t = translator(isLocale(locale) ? locale : defaultLocale, 'emails');
  return { from: env().CODE_MAIL_FROM, to, subject: t('code.subject'), text: `${code}\n`, silent: true, file };
}
