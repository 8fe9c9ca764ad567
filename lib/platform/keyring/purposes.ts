/**
 * The keys that die (docs/threat-model.md). Invariant: a key's death follows from its purpose and id alone, or from an
 * event that the owning domain declares; nothing can make it later.
 */
import { addHours, dayOf, hourOf } from '../clock';

export type Purpose = 'code' | 'link' | 'rate' | 'pending' | 'address_token' | 'hidden';

/** One key: what it is for, and the hour, day, letter or batch that it belongs to. */
export type KeyName = { purpose: Purpose; id: string };

export const codeKey = (hour: string): KeyName => ({ purpose: 'code', id: hour });
export const linkKey = (day: string): KeyName => ({ purpose: 'link', id: day });
export const rateKey = (day: string): KeyName => ({ purpose: 'rate', id: day });
export const pendingKey = (letterId: string, batch: number): KeyName => ({
  purpose: 'pending',
  id: `${letterId}-${batch}`,
});
export const addressTokenKey = (letterId: string): KeyName => ({ purpose: 'address_token', id: letterId });
export const hiddenKey = (letterId: string): KeyName => ({ purpose: 'hidden', id: letterId });

const HOURS_OF_LIFE = { code: 1 + 4, link: 24 + 5 * 24, rate: 24 + 24 };

/** When a key dies by the clock; null where an event ends it (a flush, a closing). */
export function keyExpiry({ purpose, id }: KeyName): Date | null {
  switch (purpose) {
    case 'code':
      return addHours(new Date(`${id}:00:00Z`), HOURS_OF_LIFE.code);
    case 'link':
    case 'rate':
      return addHours(new Date(`${id}T00:00:00Z`), HOURS_OF_LIFE[purpose]);
    case 'pending':
    case 'address_token':
    case 'hidden':
      return null;
  }
}

/** The last hour whose `code` key is dead at `moment`. */
export const lastExpiredHour = (moment: Date): string => hourOf(addHours(moment, -HOURS_OF_LIFE.code));

/** The last day whose `link` key is dead at `moment`. */
export const lastExpiredDay = (moment: Date): string => dayOf(addHours(moment, -HOURS_OF_LIFE.link));

const FILE = /^(code|link|rate|pending|address_token|hidden)_([0-9A-Za-z-]+)\.key$/;

/** The file of a key inside `KEY_DIR`. */
export const fileOf = ({ purpose, id }: KeyName): string => `${purpose}_${id}.key`;

/** The key of a file name; null for anything else that lies there. */
export function keyOfFile(file: string): KeyName | null {
  const match = FILE.exec(file);
  return match?.[1] && match[2] ? { purpose: match[1] as Purpose, id: match[2] } : null;
}
