import { numerals } from '@/components/ui/numerals';
import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translator';
import type { Shortcut } from './keyboard-shortcuts';

export const lists = ['named', 'anonymous', 'removed'] as const;

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

export function tabsOf(base: string, list: ListPosition, removed: number, locale: Locale, t: Translator<'dashboard'>) {
  const write = numerals(locale);
  return lists.map((show) => ({
    href: listOf(base, { show }),
    label: t(`signatures.tabs.${show}`),
    current: list.show === show,
    ...(show === 'removed' && removed > 0 && { count: removed < 1000 ? write(removed) : `${write(1000)}+` }),
  }));
}

/** The keyboard shortcuts of a list. */
export function shortcutsOf(show: ListPosition['show'], canModerate: boolean, t: Translator<'dashboard'>): Shortcut[] {
  const move = { keys: ['J', 'K'], label: t('signatures.keys.move') };
  const search = { keys: ['/'], label: t('signatures.keys.search') };
  if (!canModerate) return [move, search];
  const action =
    show === 'removed'
      ? [{ keys: ['P'], label: t('signatures.keys.putBack') }]
      : [{ keys: ['R'], label: t('signatures.keys.remove') }];
  const undo = { keys: ['Z'], label: t('signatures.keys.undo') };
  return [move, { keys: ['X'], label: t('signatures.keys.choose') }, ...action, undo, search];
}
