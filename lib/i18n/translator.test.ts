import { expect, test } from 'vitest';
import { spanOf } from '@/lib/platform/clock';
import { translator } from './translator';

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
