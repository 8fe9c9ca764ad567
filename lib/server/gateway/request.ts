import type { IncomingMessage } from 'node:http';
import { believedAddress } from './client-address';

/** Headers with which a stranger could speak to the renderer as if from inside, or claim to be somebody else. */
const claims =
  /^(?:forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-nextjs-(?!(?:html-)?request-id$).*|x-invoke-.*|x-matched-path|x-now-.*)$/;

/** The network address that we believe a request comes from. */
export function clientOf(request: IncomingMessage, isTrusted: (address: string) => boolean): string {
  const forwarded = request.headers['x-forwarded-for'];
  const chain = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  return believedAddress(request.socket.remoteAddress, chain, isTrusted);
}

/**
 * Makes a request fit for the renderer: it sees the one address of `BASE_URL`, the one network address that we believe
 * (for rate limits only), and the policy from which it takes the nonce of its scripts.
 */
export function prepareRequest(request: IncomingMessage, baseUrl: string, client: string, policy?: string): void {
  const { headers } = request;
  for (const name of Object.keys(headers)) if (claims.test(name)) Reflect.deleteProperty(headers, name);
  const { host, protocol } = new URL(baseUrl);
  headers.host = host;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
  headers['x-forwarded-for'] = client;
  if (policy) headers['content-security-policy'] = policy;
}
