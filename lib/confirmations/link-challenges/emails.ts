import { defaultLocale, isLocale, pathIn } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Email } from '@/lib/platform/email';
import { env } from '@/lib/platform/env';
import { LINK_HOURS } from './rules';

/** Where a link goes, and its token. */
export type LinkRecipient = { to: string; locale: string; token: string; file: string };

/** The email of a named signing: a link to confirm and another for "this was not me". It names no letter. */
export function linkEmail({ to, locale: asked, token, file }: LinkRecipient): Email {
  const locale = isLocale(asked) ? asked : defaultLocale;
  const t = translator(locale, 'emails');
  const link = `${env().BASE_URL}${pathIn(locale, `/confirm/${token}`)}`;
  const text = t('named.text', { hours: LINK_HOURS, link, notMe: `${link}/not-me` });
  return { from: env().MAIL_FROM, to, subject: t('named.subject'), text, silent: true, file };
}
