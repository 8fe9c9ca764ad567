import { notFound } from 'next/navigation';
import { cache } from 'react';
import { publicLetter, type PublicLetter } from '@/lib/letters/queries';
import { database } from '@/lib/platform/db';
import { isLocale, type Locale } from '@/lib/i18n/locales';

/** Asked for twice an answer, by the head and by the page, and read once. */
const read = cache((slug: string, locale: Locale) => publicLetter(database(), slug, locale));

export interface LetterProps {
  params: Promise<{ locale: string; slug: string }>;
}

/** The published letter that a page's address names; anything else is 404. */
export async function readLetter({ params }: LetterProps): Promise<{ locale: Locale; letter: PublicLetter }> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const letter = await read(slug, locale);
  if (!letter) notFound();
  return { locale, letter };
}
