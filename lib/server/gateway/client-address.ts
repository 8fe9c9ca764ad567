import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';

export type TrustProxy = ReturnType<typeof proxyaddr.compile>;

/** Which proxies are trusted to name the client: addresses, or ranges such as `10.0.0.0/8`. */
export const trustProxies = (proxies: readonly string[]): TrustProxy => proxyaddr.compile([...proxies]);

/** The plain form of a network address: IPv4 inside IPv6 as IPv4, and no zone. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

/**
 * The network address of a request's client: the connection's own or, behind trusted proxies, the one that the farthest
 * of them names. What is no address ends the chain; a closed connection has none, and the result is empty.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, trust: TrustProxy): string {
  if (request.socket.remoteAddress === undefined) return '';
  const chain = proxyaddr.all(request as IncomingMessage, trust).map(plain);
  return chain.findLast((address) => isIP(address) !== 0) ?? '';
}
