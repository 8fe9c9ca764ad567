/** What organizers read of letters. */
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { dayOf, now } from '@/lib/platform/clock';
import type { Db, Prisma } from '@/lib/platform/db';
import { isLocale } from '@/lib/i18n/locales';
import { closesOn, closingInstant } from './closing/rules';
import { stateOf, type LetterState, type Translation } from './rules';
import type { DraftInput } from './drafts/schema';

type LetterRow = {
  slug: string;
  mainLocale: string;
  closesAt: Date;
  closingZone: string;
  signersIndexed: boolean;
  namesOmitted: boolean;
  contactEmail: string;
  contactSignal: string;
  contactAge: string;
};
type DraftRow = {
  locale: string;
  title: string;
  addressees: string;
  body: string;
  sender: string;
  about: string;
  questions: string;
};

/** The stored rows of a letter as the editor's form has them, its main language first. */
export function draftOf(letter: LetterRow, rows: readonly DraftRow[]): DraftInput {
  const main = isLocale(letter.mainLocale) ? letter.mainLocale : 'en';
  const rank = (locale: string) => (locale === main ? '' : locale);
  return {
    slug: letter.slug,
    mainLocale: main,
    closesOn: closesOn(letter),
    closingZone: letter.closingZone,
    signersIndexed: letter.signersIndexed,
    namesOmitted: letter.namesOmitted,
    contactEmail: letter.contactEmail,
    contactSignal: letter.contactSignal,
    contactAge: letter.contactAge,
    translations: rows
      .toSorted((one, other) => (rank(one.locale) < rank(other.locale) ? -1 : 1))
      .flatMap(({ locale, title, addressees, body, sender, about, questions }) =>
        isLocale(locale) ? [{ locale, title, addressees, body, sender, about, questions }] : [],
      ),
  };
}

export type LetterDraft = {
  id: string;
  version: number;
  demo: boolean;
  state: LetterState;
  draft: DraftInput;
  /** The closing moment, with the offset of its time zone. */
  closesAt: string;
  /** What readers have; null before the first publishing. */
  published: { hash: string; number: number; publishedOn: string; translations: Translation[] } | null;
};

/** A letter as it is being written; null where there is none. */
export async function letterDraft(db: Db, organizer: Organizer, slug: string): Promise<LetterDraft | null> {
  authorize(organizer, 'edit-letters');
  const letter = await db.letter.findUnique({
    where: { slug },
    include: {
      drafts: true,
      revisions: { orderBy: { number: 'desc' }, take: 1, include: { translations: true } },
    },
  });
  if (!letter) return null;
  const revision = letter.revisions[0];
  return {
    id: letter.id,
    version: letter.version,
    demo: letter.demo,
    state: stateOf(letter, now()),
    draft: draftOf(letter, letter.drafts),
    closesAt: closingInstant(letter),
    published: revision
      ? {
          hash: revision.hash,
          number: revision.number,
          publishedOn: dayOf(revision.publishedAt),
          translations: revision.translations.map(({ locale, title, addressees, body }) => ({
            locale,
            title,
            addressees,
            body,
          })),
        }
      : null,
  };
}

export type AdminLetter = {
  id: string;
  slug: string;
  demo: boolean;
  state: LetterState;
  /** In the letter's main language, else in any that has one; empty where none has. */
  title: string;
  locale: string;
  /** The closing moment, with the offset of its time zone. */
  closesAt: string;
  closingZone: string;
};

const asListed = { drafts: { select: { locale: true, title: true } } } satisfies Prisma.LetterInclude;

function listed(letter: Prisma.LetterGetPayload<{ include: typeof asListed }>): AdminLetter {
  const titled = letter.drafts.filter(({ title }) => title !== '');
  const shown = titled.find(({ locale }) => locale === letter.mainLocale) ?? titled[0];
  return {
    id: letter.id,
    slug: letter.slug,
    demo: letter.demo,
    state: stateOf(letter, now()),
    title: shown?.title ?? '',
    locale: shown?.locale ?? letter.mainLocale,
    closesAt: closingInstant(letter),
    closingZone: letter.closingZone,
  };
}

/** All letters: those that can be signed first, then drafts, then what is closed; the demo last. */
export async function adminLetters(db: Db, organizer: Organizer): Promise<AdminLetter[]> {
  authorize(organizer, 'view');
  const letters = await db.letter.findMany({
    orderBy: [{ demo: 'asc' }, { openedAt: { sort: 'desc', nulls: 'first' } }, { slug: 'asc' }],
    include: asListed,
  });
  const order: LetterState[] = ['open', 'grace', 'draft', 'closed'];
  return letters
    .map(listed)
    .toSorted((one, other) =>
      one.demo === other.demo
        ? order.indexOf(one.state) - order.indexOf(other.state)
        : Number(one.demo) - Number(other.demo),
    );
}

/** One letter as the list has it; null where there is none. */
export async function adminLetter(db: Db, organizer: Organizer, slug: string): Promise<AdminLetter | null> {
  authorize(organizer, 'view');
  const letter = await db.letter.findUnique({ where: { slug }, include: asListed });
  return letter && listed(letter);
}
