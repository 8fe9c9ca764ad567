/**
 * What a domain declares in its `keys.ts`. Invariant: when a key expires follows from its purpose and id alone and is part
 * of its file's name, or an event of the owning domain ends it; nothing can move it later, and no list of purposes is
 * needed to destroy what has expired.
 */
import { addHours, dayOf, hourOf } from '../clock';

/** One key: what it is for; the hour, day, letter or batch that it belongs to; null where an event ends it. */
export type KeyName = { purpose: string; id: string; expiresAt: Date | null };

/** A purpose with one key for each hour or day. Its keys are created ahead, or by their first use, and expire by the clock. */
export type ClockPurpose = {
  name: string;
  /** The key of a period: `2026-01-24T09` for an hour, `2026-01-24` for a day. */
  key: (period: string) => KeyName;
  /** The key of the period of `moment`. */
  keyAt: (moment: Date) => KeyName;
  /** The last period whose key has expired at `moment`. */
  lastExpired: (moment: Date) => string;
};

const NAME = /^[a-z_]+$/;
const ID = /^[0-9A-Za-z-]+$/;

function checked(purpose: string, id: string, shape: RegExp): void {
  // Both become part of a file's name.
  if (!NAME.test(purpose) || !shape.test(id)) throw new Error('InvalidKeyName');
}

function clockPurpose(
  name: string,
  shape: RegExp,
  startOf: (period: string) => Date,
  periodOf: (moment: Date) => string,
  lifetimeHours: number,
): ClockPurpose {
  const key = (period: string): KeyName => {
    checked(name, period, shape);
    return { purpose: name, id: period, expiresAt: addHours(startOf(period), lifetimeHours) };
  };
  return {
    name,
    key,
    keyAt: (moment) => key(periodOf(moment)),
    lastExpired: (moment) => periodOf(addHours(moment, -lifetimeHours)),
  };
}

/** One key an hour; it expires `hoursAfter` its hour has ended. */
export const hourlyPurpose = (name: string, { hoursAfter }: { hoursAfter: number }): ClockPurpose =>
  clockPurpose(name, /^\d{4}-\d\d-\d\dT\d\d$/, (hour) => new Date(`${hour}:00:00Z`), hourOf, 1 + hoursAfter);

/** One key a day; it expires `daysAfter` its day has ended. */
export const dailyPurpose = (name: string, { daysAfter }: { daysAfter: number }): ClockPurpose =>
  clockPurpose(name, /^\d{4}-\d\d-\d\d$/, (day) => new Date(`${day}T00:00:00Z`), dayOf, 24 * (1 + daysAfter));

/**
 * A purpose whose keys are created and ended by events: `registerKey`, `revokeKey`. Returns what names one of its keys, by
 * the letter, batch or other subject that it belongs to.
 */
export const eventPurpose =
  (name: string) =>
  (...subject: readonly (string | number)[]): KeyName => {
    const id = subject.join('-');
    checked(name, id, ID);
    return { purpose: name, id, expiresAt: null };
  };

const FILE = /^([a-z_]+)\.([0-9A-Za-z-]+?)(?:\.until-(\d{4}-\d\d-\d\dT\d\d))?\.key$/;

/** The file of a key inside `KEY_DIR`. Expiry is on whole hours. */
export const fileOf = ({ purpose, id, expiresAt }: KeyName): string =>
  `${purpose}.${id}${expiresAt ? `.until-${hourOf(expiresAt)}` : ''}.key`;

/** The key of a file name; null for any other file. */
export function keyOfFile(file: string): KeyName | null {
  const [, purpose, id, until] = FILE.exec(file) ?? [];
  if (!purpose || !id) return null;
  return { purpose, id, expiresAt: until ? new Date(`${until}:00:00Z`) : null };
}
