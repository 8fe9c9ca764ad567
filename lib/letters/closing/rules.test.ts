import { describe, expect, test } from 'vitest';
import { timeZones } from '@/lib/platform/time-zones';
import { closesOn, closingInstant, closingMomentOf, dayIn } from './rules';

describe('the closing moment', () => {
  test.each([
    ['2026-04-24', 'UTC', '2026-04-24T23:59:59.999Z', '2026-04-24T23:59:59.999+00:00'],
    // At half past five in the afternoon of that day in San Francisco it is the next day in UTC.
    ['2026-04-24', 'America/Los_Angeles', '2026-04-25T06:59:59.999Z', '2026-04-24T23:59:59.999-07:00'],
    ['2026-01-24', 'America/Los_Angeles', '2026-01-25T07:59:59.999Z', '2026-01-24T23:59:59.999-08:00'],
    // The last day of winter time, and the day that has 23 hours.
    ['2026-03-28', 'Europe/Berlin', '2026-03-28T22:59:59.999Z', '2026-03-28T23:59:59.999+01:00'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:59.999Z', '2026-03-29T23:59:59.999+02:00'],
    // The day that has 25 hours.
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:59.999Z', '2026-10-25T23:59:59.999+01:00'],
    ['2026-11-01', 'America/New_York', '2026-11-02T04:59:59.999Z', '2026-11-01T23:59:59.999-05:00'],
    // Half and quarter hours, and half an hour of daylight saving time.
    ['2026-04-24', 'Asia/Kolkata', '2026-04-24T18:29:59.999Z', '2026-04-24T23:59:59.999+05:30'],
    ['2026-04-24', 'Asia/Kathmandu', '2026-04-24T18:14:59.999Z', '2026-04-24T23:59:59.999+05:45'],
    ['2026-01-10', 'Australia/Lord_Howe', '2026-01-10T12:59:59.999Z', '2026-01-10T23:59:59.999+11:00'],
    ['2026-06-10', 'Australia/Lord_Howe', '2026-06-10T13:29:59.999Z', '2026-06-10T23:59:59.999+10:30'],
    // Midnight does not exist on the next day: its clocks go from 23:59:59 to 01:00.
    ['2026-04-23', 'Africa/Cairo', '2026-04-23T21:59:59.999Z', '2026-04-23T23:59:59.999+02:00'],
    ['2026-04-24', 'Pacific/Kiritimati', '2026-04-24T09:59:59.999Z', '2026-04-24T23:59:59.999+14:00'],
  ])('the end of %s in %s', (day, closingZone, utc, instant) => {
    const closesAt = closingMomentOf(day, closingZone);
    expect(closesAt.toISOString()).toBe(utc);
    expect(closesOn({ closesAt, closingZone })).toBe(day);
    expect(closingInstant({ closesAt, closingZone })).toBe(instant);
    expect(new Date(instant)).toEqual(closesAt);
  });

  test('of every time zone and every day of a year is within that day, and a millisecond later it is the next', () => {
    for (const zone of timeZones)
      for (const day of [
        '2026-03-07',
        '2026-03-08',
        '2026-03-29',
        '2026-04-23',
        '2026-10-04',
        '2026-10-25',
        '2026-12-31',
      ]) {
        const moment = closingMomentOf(day, zone);
        expect([zone, dayIn(moment, zone)]).toEqual([zone, day]);
        expect(dayIn(new Date(moment.getTime() + 1), zone) > day).toBe(true);
      }
  });
});
