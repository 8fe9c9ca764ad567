/** The only source of the present moment, so that tests can move it. */
let offset = 0;

/** The present moment. */
export const now = (): Date => new Date(Date.now() + offset);

/** For tests and the demo only: from here on the clock runs from `moment`; without one it is right again. */
export function setClock(moment?: Date): void {
  offset = moment ? moment.getTime() - Date.now() : 0;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Span = { unit: 'hours' | 'minutes' | 'seconds'; every: number };

/** A duration in the largest unit of which it is a whole number. */
export function spanOf(milliseconds: number): Span {
  if (milliseconds % HOUR === 0) return { unit: 'hours', every: milliseconds / HOUR };
  if (milliseconds % 60_000 === 0) return { unit: 'minutes', every: milliseconds / 60_000 };
  return { unit: 'seconds', every: milliseconds / 1000 };
}

/** `moment` and `hours` later. */
export const addHours = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * HOUR);

/** The hour of `moment` in UTC, such as `2026-01-24T09`. */
export const hourOf = (moment: Date): string => moment.toISOString().slice(0, 13);

/** The day of `moment` in UTC, such as `2026-01-24`. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Midnight in UTC of the day of `moment`: what a date column holds. */
export const dateOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / DAY) * DAY);

/** `moment`, rounded up to a whole hour, so that a stored time says little. */
export const roundUpToHour = (moment: Date): Date => new Date(Math.ceil(moment.getTime() / HOUR) * HOUR);
