/** What the public reads of letters. Dates but the closing date are days in UTC, such as `2026-01-24`; a draft is nowhere. */
import { dayOf, now } from '@/lib/platform/clock';
import type { Db, Prisma } from '@/lib/platform/db';
import { closesOn, closingInstant } from './closing/rules';
import { stateOf, type LetterState, type Translation } from './rules';

export type PublicState = Exclude<LetterState, 'draft'>;

export type About = {
  /** Who asks, in a few words; empty where the organizers have not said it. */
  sender: string;
  /** Who asks, in Markdown. */
  who: string;
  /** Questions and answers, in Markdown; empty where there are none. */
  questions: string;
  contactEmail: string;
  contactSignal: string;
  contactAge: string;
};

export type PublicLetter = {
  id: string;
  slug: string;
  demo: boolean;
  state: PublicState;
  openedOn: string;
  /** The last day to sign, in `closingZone`. */
  closesOn: string;
  /** The closing moment, with the offset of its time zone. */
  closesAt: string;
  /** An IANA time zone. */
  closingZone: string;
  signersIndexed: boolean;
  namesOmitted: boolean;
  /** When the text last changed: the day of its latest revision. */
  lastChangedOn: string;
  revision: { hash: string; number: number; publishedOn: string };
  /** The languages of the latest revision, the letter's main one first. */
  locales: string[];
  /** The language that is served: the one asked for, or the letter's main one. */
  locale: string;
  translation: Translation;
  /** Every language's text, in the order of `locales`. */
  translations: Translation[];
  about: About;
};

const latest = {
  orderBy: { number: 'desc' },
  take: 1,
  include: { translations: true },
} satisfies Prisma.Letter$revisionsArgs;

const latestTitles = {
  orderBy: { number: 'desc' },
  take: 1,
  select: { translations: { select: { locale: true, title: true } } },
} satisfies Prisma.Letter$revisionsArgs;

const withText = { revisions: latest, drafts: true } satisfies Prisma.LetterInclude;

/** A published letter in `locale`, or in its main language where it has none in that one; null where there is none. */
export async function publicLetter(db: Db, slug: string, locale: string): Promise<PublicLetter | null> {
  const letter = await db.letter.findUnique({ where: { slug }, include: withText });
  const revision = letter?.revisions[0];
  if (!letter?.openedAt || !revision) return null;
  const translations = mainFirst(revision.translations.map(plain), letter.mainLocale);
  const translation = translations.find((one) => one.locale === locale) ?? translations[0];
  if (!translation) return null;
  const publishedOn = dayOf(revision.publishedAt);
  return {
    id: letter.id,
    slug,
    demo: letter.demo,
    state: publicState(letter),
    openedOn: dayOf(letter.openedAt),
    closesOn: closesOn(letter),
    closesAt: closingInstant(letter),
    closingZone: letter.closingZone,
    signersIndexed: letter.signersIndexed,
    namesOmitted: letter.namesOmitted,
    lastChangedOn: publishedOn,
    revision: { hash: revision.hash, number: revision.number, publishedOn },
    locales: translations.map((one) => one.locale),
    locale: translation.locale,
    translation,
    translations,
    about: aboutOf(letter, translation.locale),
  };
}

export type ListedLetter = {
  id: string;
  slug: string;
  demo: boolean;
  state: PublicState;
  /** Titles by language, the letter's main one first. */
  titles: Record<string, string>;
};

/** Every published letter, the latest first, the demo last. */
export async function publicLetters(db: Db): Promise<ListedLetter[]> {
  const letters = await db.letter.findMany({
    where: { openedAt: { not: null } },
    orderBy: [{ demo: 'asc' }, { openedAt: 'desc' }, { slug: 'asc' }],
    include: { revisions: latestTitles },
  });
  return letters.map((letter) => ({
    id: letter.id,
    slug: letter.slug,
    demo: letter.demo,
    state: publicState(letter),
    titles: Object.fromEntries(
      mainFirst(letter.revisions[0]?.translations ?? [], letter.mainLocale).map(({ locale, title }) => [locale, title]),
    ),
  }));
}

export type Featured = { kind: 'none' } | { kind: 'one'; slug: string } | { kind: 'several'; letters: ListedLetter[] };

/**
 * What the home page shows: the one letter that can be signed, or, where none can, the only one; else the list. The demo
 * is there only while no organizer's letter is published.
 */
export async function featuredLetter(db: Db): Promise<Featured> {
  const letters = await publicLetters(db);
  const own = letters.filter((letter) => !letter.demo);
  const pool = own.length > 0 ? own : letters;
  const open = pool.filter((letter) => letter.state === 'open');
  const one = open.length === 1 ? open[0] : pool.length === 1 ? pool[0] : undefined;
  if (one) return { kind: 'one', slug: one.slug };
  return pool.length === 0 ? { kind: 'none' } : { kind: 'several', letters: pool };
}

/** The demo letter; null where it was deleted or never made. */
export const demoLetter = (db: Db): Promise<{ id: string; slug: string } | null> =>
  db.letter.findFirst({ where: { demo: true }, select: { id: true, slug: true } });

/** A letter by its slug, a draft too; null where there is none. */
export const letterBySlug = (db: Db, slug: string): Promise<{ id: string; closesAt: Date } | null> =>
  db.letter.findUnique({ where: { slug }, select: { id: true, closesAt: true } });

/** Whether there is any letter, a draft too. */
export const hasLetters = async (db: Db): Promise<boolean> =>
  (await db.letter.findFirst({ select: { id: true } })) !== null;

/** A letter that is known to exist, by its id. */
export async function letterById(db: Db, id: string): Promise<{ slug: string; state: LetterState }> {
  const letter = await db.letter.findUniqueOrThrow({ where: { id } });
  return { slug: letter.slug, state: stateOf(letter, now()) };
}

type WithMoments = { openedAt: Date | null; closesAt: Date; finalizedAt: Date | null };

function publicState(letter: WithMoments): PublicState {
  const state = stateOf(letter, now());
  if (state === 'draft') throw new Error('DraftIsNotPublic');
  return state;
}

const plain = ({ locale, title, addressees, body }: Translation): Translation => ({ locale, title, addressees, body });

function mainFirst<T extends { locale: string }>(translations: readonly T[], main: string): T[] {
  const rank = (one: T) => (one.locale === main ? '' : one.locale);
  return translations.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

type AboutSource = Prisma.LetterGetPayload<{ include: { drafts: true } }>;

function aboutOf(letter: AboutSource, locale: string): About {
  const inMain = letter.drafts.find((one) => one.locale === letter.mainLocale);
  const asked = letter.drafts.find((one) => one.locale === locale);
  // Said in another language is better than not said: whoever wonders who asks reads it there.
  return {
    sender: asked?.sender || inMain?.sender || '',
    who: asked?.about || inMain?.about || '',
    questions: asked?.questions || inMain?.questions || '',
    contactEmail: letter.contactEmail,
    contactSignal: letter.contactSignal,
    contactAge: letter.contactAge,
  };
}
