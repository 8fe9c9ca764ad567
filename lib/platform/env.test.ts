import { expect, test } from 'vitest';
import { EnvError, readEnv } from './env';

const every = (BATCH_EVERY: string): number => readEnv({ BATCH_EVERY }).BATCH_EVERY;

test.each([
  ['1s', 1_000],
  ['30s', 30_000],
  ['5m', 300_000],
  ['1h', 3_600_000],
  ['24d', 2_073_600_000],
])('a duration of %s is %i milliseconds', (text, milliseconds) => expect(every(text)).toBe(milliseconds));

test.each(['0s', '0m', '0h', '000d', '25d', '601h'])('%s is refused: the worker would look without end', (text) => {
  expect(() => every(text)).toThrow(new EnvError(['BATCH_EVERY must be from 1s to 24d, such as 1h.']));
});

test.each(['1', 'h', '-1h', '1.5h', '1h30m'])('%s is no duration', (text) => {
  expect(() => every(text)).toThrow('BATCH_EVERY must be a number with s, m, h or d, such as 1h.');
});

test('the time zone of closing dates is one that exists', () => {
  expect(readEnv({}).TIME_ZONE).toBe('UTC');
  expect(readEnv({ TIME_ZONE: 'europe/berlin' }).TIME_ZONE).toBe('Europe/Berlin');
  expect(() => readEnv({ TIME_ZONE: 'CEST' })).toThrow('TIME_ZONE must be an IANA time zone, such as Europe/Berlin.');
});

test('the envelope sender is empty, that of each email, or one address', () => {
  expect(readEnv({}).MAIL_ENVELOPE_FROM).toBe('');
  expect(readEnv({ MAIL_ENVELOPE_FROM: 'sender' }).MAIL_ENVELOPE_FROM).toBe('sender');
  expect(readEnv({ MAIL_ENVELOPE_FROM: 'bounces@example.org' }).MAIL_ENVELOPE_FROM).toBe('bounces@example.org');
  expect(() => readEnv({ MAIL_ENVELOPE_FROM: 'Bounces <b@example.org>' })).toThrow(
    'MAIL_ENVELOPE_FROM must be empty, "sender" or an email address without a name.',
  );
});
