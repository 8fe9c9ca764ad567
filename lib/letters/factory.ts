/** Makes letters: for tests, end-to-end runs, benchmarks and the demo alike. */
import { randomBytes } from 'node:crypto';
import { addHours, dayOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { openLetter, writeRevision } from './revisions/mutations';
import { closingMomentOf, DEFAULT_DAYS_OPEN, revisionHash } from './rules';
import type { DraftInput, DraftTranslation } from './drafts/schema';

export type MadeLetter = { id: string; slug: string; hash: string };

type Overrides = Partial<Omit<DraftInput, 'closesOn'>> & {
  demo?: boolean;
  /** Null leaves it a draft. */
  openedAt?: Date | null;
  closesAt?: Date;
};

let made = 0;

/** One language of a letter, whole enough to be published. */
export const makeTranslation = (overrides: Partial<DraftTranslation> = {}): DraftTranslation => ({
  locale: 'en',
  title: 'No work for raids',
  addressees: 'To the board of directors',
  body: 'We, who work here, ask you to end these contracts.\n\n1. Publish them.\n2. End them.',
  about: 'We are workers of three companies.',
  questions: '',
  ...overrides,
});

/** A draft as the editor's form gives it. */
export const makeDraft = (overrides: Partial<DraftInput> = {}): DraftInput => ({
  slug: '',
  mainLocale: 'en',
  closesOn: daysAfter(now(), DEFAULT_DAYS_OPEN),
  contactEmail: 'letters@example.org',
  contactSignal: '',
  contactAge: '',
  translations: [makeTranslation()],
  ...overrides,
});

/** The day that is `days` after `moment`. */
export const daysAfter = (moment: Date, days: number): string => dayOf(addHours(moment, 24 * days));

/** A letter in the database, published unless `openedAt` is null, with its keys, counters and first batch. */
export async function makeLetter(db: Db, overrides: Overrides = {}): Promise<MadeLetter> {
  const { demo = false, openedAt = now(), closesAt, ...rest } = overrides;
  const { slug, closesOn, translations, ...columns } = makeDraft({ slug: `letter-${(made += 1)}`, ...rest });
  const { id } = await db.letter.create({
    data: {
      slug,
      demo,
      ...columns,
      closesAt: closesAt ?? closingMomentOf(closesOn),
      addressTokenSalt: new Uint8Array(randomBytes(16)),
    },
  });
  await db.letterDraft.createMany({ data: translations.map((translation) => ({ letterId: id, ...translation })) });
  const hash = revisionHash(translations);
  if (openedAt) {
    await writeRevision(
      db,
      id,
      { hash, number: 1, correction: false, changes: null, publishedAt: openedAt },
      translations,
    );
    await openLetter(db, id, hash, openedAt);
  }
  return { id, slug, hash };
}
