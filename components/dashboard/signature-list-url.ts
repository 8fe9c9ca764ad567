import { numerals } from '@/components/ui/numerals';
import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translator';
import type { Shortcut } from './keyboard-shortcuts';

export const lists = ['named', 'anonymous', 'held', 'removed'] as const;

/** Which signatures are listed: tab, search, cursor, and the decision that was just made. */
export type ListPosition = { show: (typeof lists)[number]; q: string; after: string; decision: string };

/** The list that a query string asks for. */
export function readList(query: Record<string, string | string[] | undefined>): ListPosition {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].slice(0, 120) : '');
  return {
    show: lists.find((one) => one === query.show) ?? 'named',
    q: text('q'),
    after: text('after'),
    decision: text('decision'),
  };
}

/** The URL of a list. */
export function listOf(base: string, { show = 'named', q = '', after = '' }: Partial<ListPosition>): string {
  const given = { show: show === 'named' ? '' : show, q, after };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
  return `${base}/signatures${query && `?${query}`}`;
}

/** The tabs of the lists. Held ones have a tab where there are any. */
export function tabsOf(
  base: string,
  list: ListPosition,
  counts: { removed: number; held: number },
  locale: Locale,
  t: Translator<'dashboard'>,
) {
  const write = numerals(locale);
  const countOf = (show: ListPosition['show']): number => (show === 'removed' || show === 'held' ? counts[show] : 0);
  const countText = (count: number) => ({ count: count < 1000 ? write(count) : `${write(1000)}+` });
  const shown = lists.filter((show) => show !== 'held' || counts.held > 0 || list.show === 'held');
  return shown.map((show) => ({
    href: listOf(base, { show }),
    label: t(`signatures.tabs.${show}`),
    current: list.show === show,
    ...(countOf(show) > 0 && countText(countOf(show))),
  }));
}

/** The keyboard shortcuts of a list. */
export function shortcutsOf(show: ListPosition['show'], canModerate: boolean, t: Translator<'dashboard'>): Shortcut[] {
  const move = { keys: ['J', 'K'], label: t('signatures.keys.move') };
  const search = { keys: ['/'], label: t('signatures.keys.search') };
  if (!canModerate) return [move, search];
  const action =
    show === 'held'
      ? [{ keys: ['P'], label: t('signatures.keys.approve') }]
      : show === 'removed'
        ? [{ keys: ['P'], label: t('signatures.keys.putBack') }]
        : [{ keys: ['R'], label: t('signatures.keys.remove') }];
  const undo = { keys: ['Z'], label: t('signatures.keys.undo') };
  return [move, { keys: ['X'], label: t('signatures.keys.choose') }, ...action, undo, search];
}
