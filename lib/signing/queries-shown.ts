import { publicLetter, type PublicLetter } from '@/lib/letters/queries';
import { publicRevision } from '@/lib/letters/queries-revisions';
import type { Db } from '@/lib/platform/db';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { longDate, translator } from '@/lib/i18n/translator';
import type { Receipted } from './queries-receipt';
import type { Line } from './rules';

/** A letter by its title, and the way to its text. */
export type NamedLetter = { title: string; lang: string; href: string };

function namedLetter(letter: PublicLetter | null, slug: string, locale: Locale): NamedLetter {
  return {
    title: letter?.translation.title ?? '',
    lang: letter?.locale ?? locale,
    href: pathIn(locale, `/letters/${slug}`),
  };
}

/** Which revision is signed, in words. */
export function revisionWords(locale: Locale, revision: { hash: string; number: number; publishedOn: string }): string {
  const date = longDate(locale, new Date(revision.publishedOn));
  return translator(locale, 'sign')('review.revision', {
    number: revision.number,
    date,
    hash: revision.hash.slice(0, 12),
  });
}

/** What the page behind a mail's link shows. */
export type Confirmation = { line: Line; letter: NamedLetter; /** Which revision is signed. */ revision: string };

/** The text that is signed is the one that the signer read: its link leads to that revision where there is a newer one. */
export async function confirmationOf(
  db: Db,
  { slug, line, revision }: { slug: string; line: Line; revision: string },
  locale: Locale,
): Promise<Confirmation> {
  const published = await publicLetter(db, slug, locale);
  const letter = namedLetter(published, slug, locale);
  const found = await publicRevision(db, slug, revision);
  return {
    line,
    letter: found && !found.latest ? { ...letter, href: `${letter.href}/revisions/${revision}` } : letter,
    revision: found ? revisionWords(locale, found.revision) : '',
  };
}

/** What a receipt's page shows, finished in the reader's language. */
export type ShownReceipt = { letter: NamedLetter } & (
  | { way: 'named'; line: Line; removed: boolean; /** Since when, or that it was removed. */ stands: string }
  | { way: 'anonymous'; state: 'waiting' | 'shown'; employer: string | null; withdrawing: boolean }
);

/** Turns what a receipt belongs to into what its page shows. */
export async function shownReceipt(db: Db, found: Receipted, locale: Locale): Promise<ShownReceipt> {
  const letter = namedLetter(await publicLetter(db, found.slug, locale), found.slug, locale);
  if (found.way === 'anonymous') {
    const { state, employer, withdrawing } = found;
    return { letter, way: 'anonymous', state, employer, withdrawing };
  }
  const t = translator(locale, 'receipt');
  const stands = found.removed
    ? t('named.removed')
    : t('named.stands', { date: longDate(locale, new Date(found.signedOn)) });
  return { letter, way: 'named', line: found.line, removed: found.removed, stands };
}
