/** What a revision changed. Invariant: languages without a change are not named. */
import { z } from 'zod';
import { changeSize } from '../diffs/rules';
import type { Translation } from '../rules';

/** The changes of one revision, as they are stored with it. */
export const languageChanges = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['added', 'removed']), locale: z.string() }),
    /** No word may have changed: then it was punctuation or the order of lines. */
    z.object({ kind: z.literal('changed'), locale: z.string(), added: z.int(), removed: z.int() }),
  ]),
);
export type LanguageChange = z.output<typeof languageChanges>[number];

/** Which languages `after` changed, and by how much. */
export function languagesChanged(before: readonly Translation[], after: readonly Translation[]): LanguageChange[] {
  const old = new Map(before.map((one) => [one.locale, one]));
  const changed = after.flatMap((now): LanguageChange[] => {
    const then = old.get(now.locale);
    old.delete(now.locale);
    if (!then) return [{ locale: now.locale, kind: 'added' }];
    return isSameText(then, now) ? [] : [{ locale: now.locale, kind: 'changed', ...changeSize(then, now) }];
  });
  return [...changed, ...[...old.keys()].map((locale): LanguageChange => ({ locale, kind: 'removed' }))];
}

const isSameText = (one: Translation, other: Translation): boolean =>
  one.title === other.title && one.addressees === other.addressees && one.body === other.body;

/** The translations with the reader's own language first, the others in their order. */
export const readersFirst = <T extends { locale: string }>(translations: readonly T[], locale: string): T[] => [
  ...translations.filter((one) => one.locale === locale),
  ...translations.filter((one) => one.locale !== locale),
];
