import { publicLetter, type PublicLetter } from '@/lib/letters/queries';
import { publicRevision } from '@/lib/letters/revisions/queries';
import type { Db } from '@/lib/platform/db';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { longDate, translator } from '@/lib/i18n/translator';
import type { ReceiptHolder } from '../receipts/queries';
import type { SignaturePreview } from '@/lib/signatures/model';

/** A letter by its title, and the way to its text. */
export type LetterLink = { title: string; lang: string; href: string };

function namedLetter(letter: PublicLetter | null, slug: string, locale: Locale): LetterLink {
  return {
    title: letter?.translation.title ?? '',
    lang: letter?.locale ?? locale,
    href: pathIn(locale, `/letters/${slug}`),
  };
}

/** Which revision is signed, in words. */
export function revisionLabel(locale: Locale, revision: { hash: string; number: number; publishedOn: string }): string {
  const date = longDate(locale, new Date(revision.publishedOn));
  return translator(locale, 'sign')('review.revision', {
    number: revision.number,
    date,
    hash: revision.hash.slice(0, 12),
  });
}

/** What the page behind a mail's link shows. */
export type ConfirmationLetter = {
  line: SignaturePreview;
  letter: LetterLink;
  /** Which revision is signed. */ revision: string;
};

/** The text that is signed is the one that the signer read: its link leads to that revision where there is a newer one. */
export async function confirmationLetter(
  db: Db,
  { slug, line, revision }: { slug: string; line: SignaturePreview; revision: string },
  locale: Locale,
): Promise<ConfirmationLetter> {
  const published = await publicLetter(db, slug, locale);
  const letter = namedLetter(published, slug, locale);
  const found = await publicRevision(db, slug, revision);
  return {
    line,
    letter: found && !found.latest ? { ...letter, href: `${letter.href}/revisions/${revision}` } : letter,
    revision: found ? revisionLabel(locale, found.revision) : '',
  };
}

/** What a receipt's page shows, finished in the reader's language. */
export type ReceiptView = { letter: LetterLink } & (
  | {
      way: 'named';
      line: SignaturePreview;
      removed: boolean;
      /** Since when, or that it was removed. */ stands: string;
    }
  | { way: 'anonymous'; state: 'waiting' | 'shown'; employer: string | null; withdrawing: boolean }
);

/** Turns what a receipt belongs to into what its page shows. */
export async function receiptView(db: Db, found: ReceiptHolder, locale: Locale): Promise<ReceiptView> {
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
