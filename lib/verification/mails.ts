import { publicLetter } from '@/lib/letters/queries';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { defaultLocale, isLocale, pathIn, type Locale } from '@/lib/platform/i18n/locales';
import { translator } from '@/lib/platform/i18n/translator';
import type { Mail } from '@/lib/platform/mail';

const localeOf = (text: string): Locale => (isLocale(text) ? text : defaultLocale);

type NamedMail = { letterId: string; to: string; locale: string; token: string; file: string };

/** The mail of a named signing: one link that shows a page, and another for whoever did not ask for it. */
export async function namedMail({ letterId, to, locale: asked, token, file }: NamedMail): Promise<Mail> {
  const locale = localeOf(asked);
  const t = translator(locale, 'mails');
  const { slug } = await database().letter.findUniqueOrThrow({ where: { id: letterId }, select: { slug: true } });
  const letter = await publicLetter(database(), slug, locale);
  const link = `${env().BASE_URL}${pathIn(locale, `/confirm/${token}`)}`;
  const text = t('named.text', { title: letter?.translation.title ?? '', link, notMe: `${link}/not-me` });
  return { from: env().MAIL_FROM, to, subject: t('named.subject'), text, silent: true, file };
}

/** The mail of an anonymous signing: eight characters, no link, no word about a letter (docs/threat-model.md). */
export function codeMail({ to, locale, code, file }: { to: string; locale: string; code: string; file: string }): Mail {
  const t = translator(localeOf(locale), 'mails');
  return { from: env().CODE_MAIL_FROM, to, subject: t('code.subject'), text: `${code}\n`, silent: true, file };
}
