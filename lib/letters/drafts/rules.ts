/**
 * What a letter needs before it is published. Invariant: nothing is published that does not say who asks, how to reach
 * them and until when, in words that at least one language has in full. Works in the browser as on the server.
 */
import type { DraftTextField } from '../fields/rules';
import type { DraftInput, DraftTranslation } from './schema';

const DAY = 86_400_000;

/** How far ahead a closing date may lie: until it has passed, the letter's keys can test an address. */
export const MOST_DAYS_OPEN = 366;

/** Where something is missing: a field, of one language where it has several. */
export type FieldPath = { field: 'slug' | 'contact' | 'closesOn' } | { field: DraftTextField; locale: string };

export type PublishProblem = FieldPath & { code: 'missing' | 'date-passed' | 'date-far' | 'half-translated' };

const ofText = ['title', 'addressees', 'body'] as const;

/** Whether a language has every word that readers of the letter need. */
export const isComplete = (translation: DraftTranslation): boolean =>
  ofText.every((field) => translation[field] !== '');

/** Whether a language was begun and not finished: it stays a draft when the letter is published. */
export const isStarted = (translation: DraftTranslation): boolean => ofText.some((field) => translation[field] !== '');

/** The address that a title suggests: ASCII words; empty where the title has none, and the organizer is asked. */
export function slugFrom(title: string): string {
  const parts = title
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const part of parts) {
    const longer = slug ? `${slug}-${part}` : part.slice(0, MOST_OF_A_SLUG);
    if (longer.length > MOST_OF_A_SLUG) break;
    slug = longer;
  }
  return slug;
}

const MOST_OF_A_SLUG = 48;

/** Whether `day` can be a closing date. */
export function closingProblem(day: string, today: string): 'date-passed' | 'date-far' | null {
  const days = (Date.parse(day) - Date.parse(today)) / DAY;
  if (days < 0) return 'date-passed';
  return days > MOST_DAYS_OPEN ? 'date-far' : null;
}

/** What prevents publishing, in the order of the editor; empty where nothing does. `published` are the languages that readers have now. */
export function canPublish(draft: DraftInput, today: string, published: readonly string[] = []): PublishProblem[] {
  const problems: PublishProblem[] = [];
  for (const translation of draft.translations) {
    const { locale } = translation;
    const main = locale === draft.mainLocale;
    // A language that readers have must not vanish because a field was emptied: it is removed on purpose or finished.
    const code = main ? 'missing' : published.includes(locale) ? 'half-translated' : null;
    if (code) for (const field of ofText) if (translation[field] === '') problems.push({ field, locale, code });
    if (main && translation.about === '') problems.push({ field: 'about', locale, code: 'missing' });
  }
  if (!draft.contactEmail && !draft.contactSignal) problems.push({ field: 'contact', code: 'missing' });
  const closing = closingProblem(draft.closesOn, today);
  if (closing) problems.push({ field: 'closesOn', code: closing });
  return problems;
}

/** The languages that publishing would show. */
export const publishable = (draft: DraftInput): DraftTranslation[] => draft.translations.filter(isComplete);
