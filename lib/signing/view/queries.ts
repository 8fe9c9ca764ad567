/** What the pages of signing show, finished in the reader's language. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { canonicalAddress } from '@/lib/email-addresses/rules';
import { suggestAddress } from '@/lib/email-addresses/suggestions/rules';
import { employerOfDomain, listedEmployers, suggestEmployer } from '@/lib/employers/queries';
import { publicLetter, publicLetters, type PublicLetter } from '@/lib/letters/queries';
import { acceptsNewSignatures } from '@/lib/letters/rules';
import { publicRevision } from '@/lib/letters/revisions/queries';
import type { Db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { longDate, translator } from '@/lib/i18n/translator';
import type { SignaturePreview } from '@/lib/signatures/model';
import { talliesOf } from '@/lib/tallies/queries';
import type { ReceiptHolder } from '../receipts/queries';
import { namedForm } from '../schema';
import { reviewNamed } from '../start/queries';
import type { StepState } from '../steps/schema';
import { namedInAddressees, shownUnderAnotherName } from './rules';

/** A letter by its title, and the way to its text. */
export type LetterLink = { title: string; lang: string; href: string };

export function letterLink(letter: PublicLetter | null, slug: string, locale: Locale): LetterLink {
  return {
    title: letter?.translation.title ?? '',
    lang: letter?.locale ?? locale,
    href: pathIn(locale, `/letters/${slug}`),
  };
}

/** Sender and subject of an email, to look for. */
export type ExpectedEmail = { name: string; address: string; subject: string };

export function expectedEmail(locale: Locale, way: 'named' | 'anonymous'): ExpectedEmail {
  const t = translator(locale, 'emails');
  return way === 'named'
    ? { ...sender(env().MAIL_FROM), subject: t('named.subject') }
    : { ...sender(env().CODE_MAIL_FROM), subject: t('code.subject') };
}

/** `Letters <letters@example.org>` in its two parts. */
function sender(mailbox: string): { name: string; address: string } {
  const parts = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(mailbox);
  return { name: parts?.[1] ?? '', address: parts?.[2] ?? mailbox };
}

/** The listed employers by name: those that matter to this letter, and the others. */
export type EmployerChoices = { first: string[]; others: string[] };

const MOST_FIRST = 12;

/** The letter's own come first: those that it is addressed to, and those from which most have signed. */
export async function employerChoices(db: Db, letter: PublicLetter): Promise<EmployerChoices> {
  const names = (await listedEmployers(db)).map(({ name }) => name);
  const listed = new Set(names);
  const { employers } = await talliesOf(letter.id, MOST_FIRST);
  const addressees = namedInAddressees(
    names,
    letter.translations.map((translation) => translation.addressees),
  );
  const signed = employers.map(({ employer }) => employer).filter((name) => listed.has(name));
  const first = new Set([...addressees, ...signed].slice(0, MOST_FIRST));
  return { first: names.filter((name) => first.has(name)), others: names.filter((name) => !first.has(name)) };
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

/** What an employer can see of an email to an address at its domain. */
export type Caution = { title: string; text: string };

/** Null where we know of no employer at the domain of the address. */
export async function cautionFor(
  db: Db,
  way: 'named' | 'anonymous',
  email: string,
  locale: Locale,
): Promise<Caution | null> {
  const address = canonicalAddress(email);
  const employer = address.ok ? (await employerOfDomain(db, address.domain))?.name : undefined;
  if (employer === undefined) return null;
  const t = translator(locale, 'sign');
  return { title: t('workAddress.title', { employer }), text: t(`workAddress.${way}`, { employer }) };
}

/** What the review shows. */
export type SignatureReview = {
  line: SignaturePreview;
  /** Which revision is signed, as a sentence and by its hash. */
  revision: string;
  hash: string;
  caution: Caution | null;
  /** The employer as it was typed, where it is shown under another name. */
  typedEmployer: string | null;
};

/** Null where what the step holds is no complete signature, or the letter is closed. */
export async function signatureReview(
  db: Db,
  slug: string,
  { values }: StepState,
  locale: Locale,
): Promise<SignatureReview | null> {
  const form = namedForm.safeParse(values);
  if (!form.success) return null;
  const reviewed = await reviewNamed(slug, form.data, locale);
  if (!reviewed.ok) return null;
  const { line, revision } = reviewed;
  return {
    line,
    revision: revisionLabel(locale, revision),
    hash: revision.hash,
    caution: await cautionFor(db, 'named', form.data.email, locale),
    typedEmployer: shownUnderAnotherName(values.employer ?? '', line.employer),
  };
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
export type ReceiptView = { letter: LetterLink & { slug: string; demo: boolean } } & (
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
  const { slug } = found;
  const published = await publicLetter(db, slug, locale);
  const letter = { ...letterLink(published, slug, locale), slug, demo: published?.demo ?? false };
  if (found.way === 'anonymous') {
    const { state, employer, withdrawing } = found;
    return { letter, way: 'anonymous', state: state === 'waiting' ? state : 'published', employer, withdrawing };
  }
  const t = translator(locale, 'receipt');
  const signed = () => t('named.signed', { date: longDate(locale, new Date(found.signedOn)) });
  const status = found.removed ? t('named.removed') : found.held ? t('named.held') : signed();
  return { letter, way: 'named', line: found.line, removed: found.removed, status };
}

/** The letters that may still be signed, as options of a list. */
export async function openLetterOptions(db: Db, locale: Locale): Promise<{ value: string; label: string }[]> {
  return (await publicLetters(db))
    .filter(({ state }) => acceptsNewSignatures(state))
    .map(({ slug, titles }) => ({ value: slug, label: titles[locale] ?? Object.values(titles)[0] ?? slug }));
}

let script: string | undefined;

/** The address of the script that improves the pages of signing, named after its content; empty where none was built. */
export function signScript(): string {
  if (script !== undefined && env().NODE_ENV !== 'development') return script;
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'public/assets');
  script = scriptIn(folder);
  return script;
}

function scriptIn(folder: string): string {
  try {
    const name = readdirSync(folder).find((file) => /^sign-\w+\.js$/.test(file));
    return name ? `/assets/${name}` : '';
  } catch {
    // Component tests render without a build; the pages work without the script.
    return '';
  }
}

/** What was probably meant: an address at a domain that exists, an employer of the list. Never forced. */
export type Suggestions = { email?: string; employer?: string };

export async function suggestionsFor(db: Db, { email = '', employer = '' }: StepState['values']): Promise<Suggestions> {
  const address = suggestAddress(email);
  const listed = await suggestEmployer(db, employer);
  return { ...(address ? { email: address } : {}), ...(listed ? { employer: listed.name } : {}) };
}
