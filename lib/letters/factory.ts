/** Makes drafts of letters: for tests, end-to-end runs, benchmarks and the demo alike. */
import { addHours, dayOf, now } from '@/lib/platform/clock';
import { DEFAULT_DAYS_OPEN } from './rules';
import type { DraftInput, DraftTranslation } from './drafts/schema';

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

const daysAfter = (moment: Date, days: number): string => dayOf(addHours(moment, 24 * days));
