/**
 * When a letter closes. Invariant: a closing date names the last day to sign in the letter's own time zone, and the letter
 * closes when that day ends there, whatever daylight saving time does to it.
 */
import { Temporal } from 'temporal-polyfill';

/** What decides how a closing moment is read: the moment, and the letter's IANA time zone. */
export type Closing = { closesAt: Date; closingZone: string };

const inZone = (moment: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);

/** The day of `moment` in `zone`, such as `2026-04-24`. */
export const dayIn = (moment: Date, zone: string): string => inZone(moment, zone).toPlainDate().toString();

/** The last millisecond of `day` in `zone`: the moment before the next day starts, at midnight or later. */
export function closingMomentOf(day: string, zone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  return new Date(next.epochMilliseconds - 1);
}

/** The date on which a letter closes or closed, in its own time zone. */
export const closesOn = ({ closesAt, closingZone }: Closing): string => dayIn(closesAt, closingZone);

/** The closing moment as an RFC 3339 instant with the offset of its time zone: `2026-04-24T23:59:59.999-07:00`. */
export const closingInstant = ({ closesAt, closingZone }: Closing): string =>
  inZone(closesAt, closingZone).toString({ smallestUnit: 'millisecond', timeZoneName: 'never' });
