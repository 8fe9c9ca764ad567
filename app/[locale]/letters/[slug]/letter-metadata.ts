import type { Metadata } from 'next';
import { pageMetadata } from '@/app/[locale]/page-metadata';
import type { PublicLetter } from '@/lib/letters/queries';
import { excerptOf } from '@/lib/letters/excerpts/rules';
import { database } from '@/lib/platform/db';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { countOf } from '@/lib/tallies/queries';

const LONGEST_DESCRIPTION = 160;

/** The head of the letter's own page; its address is the canonical one also where it is featured at `/`. */
export async function letterMetadata(locale: Locale, letter: PublicLetter): Promise<Metadata> {
  const t = translator(locale, 'letter');
  const { total } = await countOf(database(), letter.id);
  const beginning = excerptOf(letter.translation.body, LONGEST_DESCRIPTION);
  return letterPageMetadata(locale, letter, {
    path: '',
    title: letter.translation.title,
    description: letter.demo ? t('demo.description', { beginning }) : t('description', { count: total, beginning }),
    translated: true,
  });
}

interface LetterPage {
  /** Below the letter's address, with its slash. */
  path: string;
  title: string;
  description: string;
  /** The page is the letter's own words, so that it is in their languages only. */
  translated?: boolean;
  /** Kept out of search engines. */
  hidden?: boolean;
}

/** The head of a page that belongs to a letter; the demo's stay out of search engines. */
export function letterPageMetadata(locale: Locale, letter: PublicLetter, page: LetterPage): Metadata {
  return pageMetadata({
    locale,
    path: `/letters/${letter.slug}${page.path}`,
    title: letter.demo ? translator(locale, 'letter')('demo.title', { title: page.title }) : page.title,
    description: page.description,
    languages: page.translated ? letter.locales : undefined,
    hidden: letter.demo || page.hidden,
  });
}
