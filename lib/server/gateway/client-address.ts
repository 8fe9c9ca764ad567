import { BlockList, isIP } from 'node:net';

/** The plain form of a network address: IPv4 inside IPv6 as IPv4, and no zone. */
function plain(address: string): string {
  return address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '');
}

/** Whether an address belongs to `proxies`, which are addresses or ranges such as `10.0.0.0/8`. */
export function trustOf(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => {
    const version = isIP(address);
    return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
  };
}

/**
 * The one address that we believe a request comes from: the connection's own, or, when that is a trusted proxy, the last
 * one of the chain in `forwarded` that no trusted proxy vouches for itself.
 */
export function believedAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  isTrusted: (address: string) => boolean,
): string {
  let believed = plain(peer ?? '');
  const chain = (forwarded ?? '').split(',').map(plain);
  while (isTrusted(believed)) {
    const before = chain.pop();
    if (before === undefined || isIP(before) === 0) break;
    believed = before;
  }
  return believed;
}
