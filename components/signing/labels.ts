import { signatureWords } from '@/components/signatures/signature-labels';
import type { PublicLetter } from '@/lib/letters/queries';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { maxLengths } from '@/lib/signatures/model';
import { longDate, textsOf, translator } from '@/lib/i18n/translator';
import { receiptWords } from './receipt-labels';

const day = (locale: Locale, date: string) => longDate(locale, new Date(date));

/** `Letters <letters@example.org>` in its two parts. */
function sender(mailbox: string): { name: string; address: string } {
  const parts = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(mailbox);
  return { name: parts?.[1] ?? '', address: parts?.[2] ?? mailbox };
}

/** Every text of the signing page, finished: what runs in the browser needs neither catalogue nor translator. */
export function signWords(locale: Locale, letter: PublicLetter) {
  const t = translator(locale, 'sign');
  const mails = translator(locale, 'emails');
  const size = env().BATCH_SIZE;
  const { sign } = textsOf(locale);
  const path = pathIn(locale, `/letters/${letter.slug}`);
  return {
    ...sign,
    way: { ...sign.way, anonymous: { ...sign.way.anonymous, counts: t('way.anonymous.counts', { size }) } },
    code: { ...sign.code, waits: t('code.waits', { size }) },
    signed: { ...sign.signed, anonymous: { ...sign.signed.anonymous, waits: t('signed.anonymous.waits', { size }) } },
    closed: { ...sign.closed, since: t('closed.since', { date: day(locale, letter.closesOn) }) },
    maxLengths,
    line: signatureWords(locale),
    receiptShown: receiptWords(locale),
    letter: { title: letter.translation.title, lang: letter.locale, href: path },
    receiptHref: pathIn(locale, '/receipt'),
    mail: {
      named: { ...sender(env().MAIL_FROM), subject: mails('named.subject') },
      anonymous: { ...sender(env().CODE_MAIL_FROM), subject: mails('code.subject') },
    },
  };
}

export type SignWords = ReturnType<typeof signWords>;
