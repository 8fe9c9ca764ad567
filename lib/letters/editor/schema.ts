import type { DraftErrors } from './rules';
import { draftSchema, type Draft, type InputProblem } from '../drafts/schema';

/** The name of the field that a path of `draftSchema` leads to. */
function nameOf(draft: Draft, path: readonly PropertyKey[]): string {
  const [part, index, field] = path;
  if (part !== 'translations') return String(part);
  const translation = typeof index === 'number' ? draft.translations[index] : undefined;
  return translation && field ? `${String(field)}.${translation.locale}` : 'mainLocale';
}

/** The draft as it can be kept, or what is wrong with it. */
export function parseDraft(typed: Draft): { ok: true; draft: Draft } | { ok: false; errors: DraftErrors } {
  const parsed = draftSchema.safeParse(typed);
  if (parsed.success) return { ok: true, draft: parsed.data };
  const found = parsed.error.issues.map(({ path, message }) => [nameOf(typed, path), message as InputProblem] as const);
  return { ok: false, errors: Object.fromEntries(found.toReversed()) };
}
