import { publicLetter, type PublicLetter } from '@/lib/letters/queries';
import { publicRevision } from '@/lib/letters/revisions/queries';
import type { Db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { longDate, translator } from '@/lib/i18n/translator';
import { maxLengths } from '@/lib/signatures/model';
import type { ReceiptHolder } from '../receipts/queries';
import type { SignaturePreview } from '@/lib/signatures/model';

/** A letter by its title, and the way to its text. */
export type LetterLink = { title: string; lang: string; href: string };

function letterLink(letter: PublicLetter | null, slug: string, locale: Locale): LetterLink {
  return {
    title: letter?.translation.title ?? '',
    lang: letter?.locale ?? locale,
    href: pathIn(locale, `/letters/${slug}`),
  };
}

/** Sender and subject of an email, to look for. */
export type ExpectedEmail = { name: string; address: string; subject: string };

/** What the signing page is about, beside its messages. */
export type SignPage = {
  letter: LetterLink & { slug: string; locale: Locale };
  emails: Record<'named' | 'anonymous', ExpectedEmail>;
  receiptUrl: string;
  /** The lengths that fields announce to the browser. */
  maxLengths: typeof maxLengths;
  /** Listed ones by name: suggested to who signs with a name, chosen from anonymously. */
  employers: string[];
};

export function signPage(letter: PublicLetter, locale: Locale, employers: readonly { name: string }[]): SignPage {
  const t = translator(locale, 'emails');
  return {
    letter: { ...letterLink(letter, letter.slug, locale), slug: letter.slug, locale },
    emails: {
      named: { ...sender(env().MAIL_FROM), subject: t('named.subject') },
      anonymous: { ...sender(env().CODE_MAIL_FROM), subject: t('code.subject') },
    },
    receiptUrl: env().BASE_URL + pathIn(locale, '/receipt'),
    maxLengths,
    employers: employers.map(({ name }) => name),
  };
}

/** `Letters <letters@example.org>` in its two parts. */
function sender(mailbox: string): { name: string; address: string } {
  const parts = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(mailbox);
  return { name: parts?.[1] ?? '', address: parts?.[2] ?? mailbox };
}

/** Which revision is signed, as a sentence. */
export function revisionLabel(locale: Locale, revision: { hash: string; number: number; publishedOn: string }): string {
  const date = longDate(locale, new Date(revision.publishedOn));
  return translator(locale, 'sign')('review.revision', {
    number: revision.number,
    date,
    hash: revision.hash.slice(0, 12),
  });
}

/** What the page behind the link of an email shows. */
export type ConfirmationLetter = {
  line: SignaturePreview;
  letter: LetterLink;
  /** Which revision is signed. */
  revision: string;
};

/** The text that is signed is the one that the signer read: its link leads to that revision where there is a newer one. */
export async function confirmationLetter(
  db: Db,
  { slug, line, revision }: { slug: string; line: SignaturePreview; revision: string },
  locale: Locale,
): Promise<ConfirmationLetter> {
  const published = await publicLetter(db, slug, locale);
  const letter = letterLink(published, slug, locale);
  const found = await publicRevision(db, slug, revision);
  return {
    line,
    letter: found && !found.latest ? { ...letter, href: `${letter.href}/revisions/${revision}` } : letter,
    revision: found ? revisionLabel(locale, found.revision) : '',
  };
}

/** What the page of a receipt shows, finished in the reader's language. */
export type ReceiptView = { letter: LetterLink } & (
  | {
      way: 'named';
      line: SignaturePreview;
      removed: boolean;
      /** Since when it is published, that it was removed, or that it waits for a check. */
      status: string;
    }
  | { way: 'anonymous'; state: 'waiting' | 'published'; employer: string | null; withdrawing: boolean }
);

/** Turns what a receipt belongs to into what its page shows. */
export async function receiptView(db: Db, found: ReceiptHolder, locale: Locale): Promise<ReceiptView> {
  const letter = letterLink(await publicLetter(db, found.slug, locale), found.slug, locale);
  if (found.way === 'anonymous') {
    const { state, employer, withdrawing } = found;
    return { letter, way: 'anonymous', state: state === 'waiting' ? state : 'published', employer, withdrawing };
  }
  const t = translator(locale, 'receipt');
  const signed = () => t('named.signed', { date: longDate(locale, new Date(found.signedOn)) });
  const status = found.removed ? t('named.removed') : found.held ? t('named.held') : signed();
  return { letter, way: 'named', line: found.line, removed: found.removed, status };
}
