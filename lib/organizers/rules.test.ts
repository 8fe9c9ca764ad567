import { describe, expect, test } from 'vitest';
import { deviceName } from './devices/rules';
import { passwordProblem } from './passwords/rules';

describe('a new password', () => {
  test.each([
    ['eleven char', 'password-short'],
    ['x'.repeat(201), 'password-long'],
    ['ababababababab', 'password-simple'],
    ['Ada.Marquenson@example.org', 'password-address'],
    ['ada.marquenson', 'password-address'],
    ['three plain words', null],
    ['ثلاث كلمات عادية', null],
    ['𝒶𝒷𝒸𝒹ℯ𝒻ℊ', 'password-short'],
  ])('%s → %s', (password, problem) => {
    expect(passwordProblem(password, 'ada.marquenson@example.org')).toBe(problem);
  });
});

describe('the name of a device', () => {
  test.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['curl/8.5', 'Another browser'],
    ['', 'Another browser'],
  ])('%s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});
