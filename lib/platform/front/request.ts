import type { IncomingMessage } from 'node:http';
import { believedAddress } from './client-address';

/** Headers with which a stranger could speak to the renderer as if from inside, or claim to be somebody else. */
const claims =
  /^(?:forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-nextjs-.*|x-invoke-.*|x-matched-path|x-now-.*)$/;

/**
 * Makes a request fit for the renderer: it sees the one address of `BASE_URL`, the one network address that we believe
 * (for rate limits only), and the policy from which it takes the nonce of its scripts.
 */
export function prepareRequest(
  request: IncomingMessage,
  baseUrl: string,
  isTrusted: (address: string) => boolean,
  policy: string | undefined,
): void {
  const { headers } = request;
  const forwarded = headers['x-forwarded-for'];
  const client = believedAddress(
    request.socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    isTrusted,
  );
  for (const name of Object.keys(headers)) if (claims.test(name)) delete headers[name];
  const { host, protocol } = new URL(baseUrl);
  headers.host = host;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
  headers['x-forwarded-for'] = client;
  if (policy) headers['content-security-policy'] = policy;
}
