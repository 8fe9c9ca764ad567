/** Makes drafts of letters: for tests, end-to-end runs, benchmarks and the demo alike. */
import { randomBytes } from 'node:crypto';
import { addHours, dayOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { closingMomentOf } from './closing/rules';
import { DEFAULT_DAYS_OPEN } from './rules';
import type { DraftInput, DraftTranslation } from './drafts/schema';

/** One language of a letter, whole enough to be published. */
export const makeTranslation = (overrides: Partial<DraftTranslation> = {}): DraftTranslation => ({
  locale: 'en',
  title: 'No work for raids',
  addressees: 'To the board of directors',
  body: 'We, who work here, ask you to end these contracts.\n\n1. Publish them.\n2. End them.',
  sender: 'workers of three companies',
  about: 'We are workers of three companies.',
  questions: '',
  ...overrides,
});

/** A draft as the editor's form gives it. */
export const makeDraft = (overrides: Partial<DraftInput> = {}): DraftInput => ({
  slug: '',
  mainLocale: 'en',
  closesOn: daysAfter(now(), DEFAULT_DAYS_OPEN),
  closingZone: 'UTC',
  signersIndexed: false,
  namesOmitted: false,
  contactEmail: 'letters@example.org',
  contactSignal: '',
  contactAge: '',
  translations: [makeTranslation()],
  ...overrides,
});

const daysAfter = (moment: Date, days: number): string => dayOf(addHours(moment, 24 * days));

interface LetterRow {
  demo: boolean;
  openedAt: Date | null;
  /** Without it the letter closes at the end of the draft's closing date. */
  closesAt: Date | undefined;
}

/** A letter with its draft in the database. Returns its id. */
export async function makeLetterRow(
  db: Db,
  draft: DraftInput,
  { demo, openedAt, closesAt }: LetterRow,
): Promise<string> {
  const { slug, closesOn, translations, ...columns } = draft;
  const { id } = await db.letter.create({
    data: {
      slug,
      demo,
      ...columns,
      openedAt,
      closesAt: closesAt ?? closingMomentOf(closesOn, draft.closingZone),
      addressTokenSalt: new Uint8Array(randomBytes(16)),
    },
  });
  await db.letterDraft.createMany({ data: translations.map((translation) => ({ letterId: id, ...translation })) });
  return id;
}
