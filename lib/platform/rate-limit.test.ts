import { expect, test } from 'vitest';
import { networkOf } from './rate-limit';

test.each([
  ['an IPv4 address stands for itself', '192.0.2.7', '192.0.2.7'],
  ['one that comes over IPv6 is the same', '::ffff:192.0.2.7', '192.0.2.7'],
  ['an IPv6 address is its /64', '2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002'],
  ['capitals and zeros make no other network', '2001:0DB8:0001:0002::1', '2001:0db8:0001:0002'],
  ['a gap within the first half is filled', '2001:db8::2:3:4:5:6', '2001:0db8:0000:0002'],
  ['a gap that reaches over the half is filled', '2001:db8::6', '2001:0db8:0000:0000'],
  ['a gap at the beginning is filled', '::1', '0000:0000:0000:0000'],
  ['what is no address is itself, one for all who have none', '', ''],
])('%s', (_, address, network) => expect(networkOf(address)).toBe(network));

test('two addresses of one household are one network, two households are two', () => {
  expect(networkOf('2001:db8:1:2::aaaa')).toBe(networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
});
