import type { LinkRecipient } from '@/lib/confirmations/link-challenges/emails';
import { LINK_HOURS } from '@/lib/confirmations/link-challenges/rules';
import { defaultLocale, isLocale, pathIn } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Email } from '@/lib/platform/email';
import { env } from '@/lib/platform/env';

/** The email of who lost a receipt: a link to the signature. It names no letter. */
export function signatureLinkEmail({ to, locale: asked, token, file }: LinkRecipient): Email {
  const locale = isLocale(asked) ? asked : defaultLocale;
  const t = translator(locale, 'emails');
  const link = `${env().BASE_URL}${pathIn(locale, `/receipt/link/${token}`)}`;
  const text = t('signatureLink.text', { hours: LINK_HOURS, link });
  return { from: env().MAIL_FROM, to, subject: t('signatureLink.subject'), text, silent: true, file };
}
