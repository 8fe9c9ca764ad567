import { describe, expect, test } from 'vitest';
import { timeZoneNamed, timeZones } from './time-zones';

describe('the name of a time zone', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [' asia/kolkata ', 'Asia/Kolkata'],
    ['america/los angeles', 'America/Los_Angeles'],
    ['los angeles', 'America/Los_Angeles'],
    ['UTC', 'UTC'],
    ['Europe/Atlantis', null],
    ['', null],
    ['PST', null],
    ['+02:00', null],
  ])('%s is %s', (typed, name) => {
    expect(timeZoneNamed(typed)).toBe(name);
  });

  test('is one that the server knows', () => {
    for (const name of timeZones) expect(() => new Intl.DateTimeFormat('en', { timeZone: name })).not.toThrow();
  });
});
