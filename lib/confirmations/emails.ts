import { env } from '@/lib/platform/env';
import { defaultLocale, isLocale, pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Email } from '@/lib/platform/email';
import { LINK_HOURS } from './rules';

const localeOf = (text: string): Locale => (isLocale(text) ? text : defaultLocale);

type NamedMail = { to: string; locale: string; token: string; file: string };

/** The mail of a named signing: one link that shows a page, and another for whoever did not ask for it. It names no letter. */
export function linkEmail({ to, locale: asked, token, file }: NamedMail): Email {
  const locale = localeOf(asked);
  const t = translator(locale, 'emails');
  const link = `${env().BASE_URL}${pathIn(locale, `/confirm/${token}`)}`;
  const text = t('named.text', { hours: LINK_HOURS, link, notMe: `${link}/not-me` });
  return { from: env().MAIL_FROM, to, subject: t('named.subject'), text, silent: true, file };
}

/** The mail of an anonymous signing: eight characters, no link, no word about a letter (docs/threat-model.md). */
export function codeEmail({
  to,
  locale,
  code,
  file,
}: {
  to: string;
  locale: string;
  code: string;
  file: string;
}): Email {
  const t = translator(localeOf(locale), 'emails');
  return { from: env().CODE_MAIL_FROM, to, subject: t('code.subject'), text: `${code}\n`, silent: true, file };
}
