import { numerals } from '@/components/ui/numerals';
import { translator } from '@/lib/i18n/translator';
import type { KeyWord } from './keyboard-shortcuts';

const t = translator('en', 'dashboard');
const write = numerals('en');

export const lists = ['named', 'anonymous', 'removed'] as const;

/** Which signatures the desk lists: what, searched for what, from where, and the decision that was just made. */
export type SignatureList = { show: (typeof lists)[number]; q: string; after: string; decision: string };

/** The list that an address asks for. */
export function readList(query: Record<string, string | string[] | undefined>): SignatureList {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].slice(0, 120) : '');
  return {
    show: lists.find((one) => one === query.show) ?? 'named',
    q: text('q'),
    after: text('after'),
    decision: text('decision'),
  };
}

/** The address of a list. */
export function listOf(base: string, { show = 'named', q = '', after = '' }: Partial<SignatureList>): string {
  const given = { show: show === 'named' ? '' : show, q, after };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
  return `${base}/signatures${query && `?${query}`}`;
}

export const tabsOf = (base: string, list: SignatureList, removed: number) =>
  lists.map((show) => ({
    href: listOf(base, { show }),
    label: t(`signatures.tabs.${show}`),
    current: list.show === show,
    ...(show === 'removed' && removed > 0 && { count: removed < 1000 ? write(removed) : `${write(1000)}+` }),
  }));

/** The keys that do something in a list, for those who may do it. */
export function keyWords(show: SignatureList['show'], mayAct: boolean): KeyWord[] {
  const move = { keys: ['J', 'K'], word: t('signatures.keys.move') };
  const search = { keys: ['/'], word: t('signatures.keys.search') };
  if (!mayAct) return [move, search];
  const act =
    show === 'removed'
      ? [{ keys: ['P'], word: t('signatures.keys.putBack') }]
      : [{ keys: ['R'], word: t('signatures.keys.remove') }];
  const undo = { keys: ['Z'], word: t('signatures.keys.undo') };
  return [move, { keys: ['X'], word: t('signatures.keys.choose') }, ...act, undo, search];
}
