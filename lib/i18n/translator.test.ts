import { expect, test } from 'vitest';
import { spanOf } from '@/lib/platform/clock';
import { closingTime, translator } from './translator';

test.each([
  [30_000, 'every 30 seconds'],
  [90_000, 'every 90 seconds'],
  [60_000, 'every minute'],
  [5_400_000, 'every 90 minutes'],
  [3_600_000, 'every hour'],
])('%i milliseconds read %j', (milliseconds, interval) => {
  const text = translator('en', 'dashboard')('settings.batches', { size: 10, ...spanOf(milliseconds) });
  expect(text).toContain(`Checked ${interval}.`);
});

test.each([
  ['en', '2026-04-25T06:59:59.999Z', 'America/Los_Angeles', '24 April 2026 at 23:59 (Pacific Daylight Time)'],
  ['en', '2026-01-25T07:59:59.999Z', 'America/Los_Angeles', '24 January 2026 at 23:59 (Pacific Standard Time)'],
  ['en', '2026-04-24T18:29:59.999Z', 'Asia/Kolkata', '24 April 2026 at 23:59 (India Standard Time)'],
  ['en', '2026-04-24T23:59:59.999Z', 'UTC', '24 April 2026 at 23:59 (Coordinated Universal Time)'],
  ['ar', '2026-04-24T23:59:59.999Z', 'UTC', '24 أبريل 2026، الساعة 23:59 (التوقيت العالمي المنسق)'],
] as const)('in %s the closing moment %s in %s is %s', (locale, closesAt, closingZone, text) => {
  expect(closingTime(locale, { closesAt, closingZone })).toBe(text);
});
