import { z } from 'zod';
import { locales, type Locale } from '@/lib/i18n/locales';
import type { DraftErrors } from './rules';
import { draftSchema, timeZoneSchema, type Draft, type DraftInput, type InputProblem } from '../drafts/schema';
import { textFields, type DraftTextField } from '../fields/rules';

const text = z.string().default('');
const count = z.coerce.number().int().catch(0);

const texts = Object.fromEntries(
  locales.flatMap((locale) => textFields.map((field) => [`${field}.${locale}`, text])),
) as Record<`${DraftTextField}.${Locale}`, typeof text>;

/** Everything that the editor's form sends. Whether the texts make a draft is `parseDraft`'s to say. */
export const editorFormSchema = z.object({
  intent: text,
  /** The slug under which the letter is stored; empty for a new one. */
  letter: text,
  version: count,
  theirVersion: count,
  locale: z.array(z.string()),
  slug: text,
  mainLocale: text,
  closesOn: text,
  closingZone: text,
  signersIndexed: text,
  namesOmitted: text,
  contactEmail: text,
  contactSignal: text,
  contactAge: text,
  ...texts,
});

/** Publishing what the review showed, at the version that it showed. */
export const publishFormSchema = z.object({ letter: text, version: count, correction: z.string().optional() });

export const closingDateFormSchema = z.object({
  letter: text,
  closesOn: z.iso.date('date'),
  closingZone: timeZoneSchema,
});

export const closeFormSchema = z.object({ letter: text, sure: z.string('not-sure') });

/** The name of the field that a path of `draftSchema` leads to. */
function nameOf(draft: DraftInput, path: readonly PropertyKey[]): string {
  const [part, index, field] = path;
  if (part !== 'translations') return String(part);
  const translation = typeof index === 'number' ? draft.translations[index] : undefined;
  return translation && field ? `${String(field)}.${translation.locale}` : 'mainLocale';
}

/** The checked draft, or what is wrong with it. */
export function parseDraft(typed: DraftInput): { ok: true; draft: Draft } | { ok: false; errors: DraftErrors } {
  const parsed = draftSchema.safeParse(typed);
  if (parsed.success) return { ok: true, draft: parsed.data };
  const found = parsed.error.issues.map(({ path, message }) => [nameOf(typed, path), message as InputProblem] as const);
  return { ok: false, errors: Object.fromEntries(found.toReversed()) };
}
