import { describe, expect, test } from 'vitest';
import { believedAddress, trustOf } from './client-address';

const nobody = trustOf([]);
const proxies = trustOf(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);

describe('whom we believe about the address of a reader', () => {
  test('without a proxy only the connection', () => {
    expect(believedAddress('203.0.113.5', '198.51.100.1', nobody)).toBe('203.0.113.5');
    expect(believedAddress('203.0.113.5', '198.51.100.1', proxies)).toBe('203.0.113.5');
  });
  test('a trusted proxy names the one before it', () => {
    expect(believedAddress('127.0.0.1', '198.51.100.1', proxies)).toBe('198.51.100.1');
    expect(believedAddress('::ffff:127.0.0.1', '2001:db8::7', proxies)).toBe('2001:db8::7');
  });
  test('a chain counts from its end, so that what a reader wrote in front is worth nothing', () => {
    expect(believedAddress('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.1.2.3', proxies)).toBe('198.51.100.1');
    expect(believedAddress('fd00::1', '1.1.1.1,198.51.100.1', proxies)).toBe('198.51.100.1');
  });
  test('nonsense ends the chain at the last proxy', () => {
    expect(believedAddress('127.0.0.1', 'unknown', proxies)).toBe('127.0.0.1');
    expect(believedAddress('127.0.0.1', undefined, proxies)).toBe('127.0.0.1');
    expect(believedAddress('10.0.0.1', '<script>, 127.0.0.1', proxies)).toBe('127.0.0.1');
  });
  test('a connection without an address is nobody', () =>
    expect(believedAddress(undefined, '1.1.1.1', proxies)).toBe(''));
});
