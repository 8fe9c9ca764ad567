import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientAddress, trustProxies } from './client-address';

const none = trustProxies([]);
const proxies = trustProxies(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);

const addressOf = (remoteAddress: string | undefined, forwarded: string | undefined, trust = proxies) =>
  clientAddress(
    { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as Pick<
      IncomingMessage,
      'headers' | 'socket'
    >,
    trust,
  );

describe("a client's network address", () => {
  test('is that of the connection where no proxy is trusted', () => {
    expect(addressOf('203.0.113.5', '198.51.100.1', none)).toBe('203.0.113.5');
    expect(addressOf('203.0.113.5', '198.51.100.1')).toBe('203.0.113.5');
  });
  test('is named by a trusted proxy', () => {
    expect(addressOf('127.0.0.1', '198.51.100.1')).toBe('198.51.100.1');
    expect(addressOf('::ffff:127.0.0.1', '2001:db8::7')).toBe('2001:db8::7');
  });
  test('is read from the end of a chain, so that what a client sent itself has no effect', () => {
    expect(addressOf('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.1.2.3')).toBe('198.51.100.1');
    expect(addressOf('fd00::1', '1.1.1.1,198.51.100.1')).toBe('198.51.100.1');
  });
  test('is the last proxy before something that is no address', () => {
    expect(addressOf('127.0.0.1', 'unknown')).toBe('127.0.0.1');
    expect(addressOf('127.0.0.1', undefined)).toBe('127.0.0.1');
    expect(addressOf('10.0.0.1', '<script>, 127.0.0.1')).toBe('127.0.0.1');
  });
  test('is empty once the connection is closed', () => expect(addressOf(undefined, '1.1.1.1')).toBe(''));
});
