/** A whole response in memory, ready to be sent any number of times, in every encoding that a client accepts. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress, encodingFor, isCompressible, type Encoding } from './content-encoding';

interface Variant {
  /** Flat, which is what `writeHead` takes fastest. */
  headers: string[];
  body: Buffer;
}

export class BufferedResponse {
  /** The beginning of the body's SHA-256, which its entity tags begin with. */
  readonly hash: string;
  private readonly common: string[];
  private readonly encodable: boolean;
  private readonly variants: Partial<Record<Encoding, Variant>> = {};

  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly body: Buffer,
  ) {
    this.hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    this.common = Object.entries(headers).flat();
    this.encodable = body.length > 512 && isCompressible(headers['content-type'] ?? '');
  }

  /** About how much memory it takes, in all encodings. */
  get size(): number {
    return this.body.length * (this.encodable ? 1.6 : 1) + 2_000;
  }

  equals(other: BufferedResponse): boolean {
    return (
      this.status === other.status && this.hash === other.hash && this.common.join('\n') === other.common.join('\n')
    );
  }

  /** Sends it, or 304 to a client that has it already. `extra` is one more header. */
  send(
    request: Pick<IncomingMessage, 'method' | 'headers'>,
    response: Pick<ServerResponse, 'writeHead' | 'end'>,
    extra?: readonly [string, string],
  ): void {
    const { headers, body } = this.variant(
      this.encodable ? encodingFor(request.headers['accept-encoding']) : 'identity',
    );
    const known = request.headers['if-none-match'];
    if (known !== undefined && this.status === 200 && (known === '*' || known.includes(this.hash))) {
      response.writeHead(304, [...withoutBodyHeaders(headers), ...(extra ?? [])]);
      response.end();
      return;
    }
    response.writeHead(this.status, extra ? [...headers, ...extra] : headers);
    if (request.method === 'HEAD') response.end();
    else response.end(body);
  }

  private variant(encoding: Encoding): Variant {
    return (this.variants[encoding] ??= this.encode(encoding));
  }

  private encode(encoding: Encoding): Variant {
    const body = compress(this.body, encoding);
    const headers = [...this.common, 'content-length', String(body.length)];
    // Each encoding is a representation of its own, so its strong tag is, too.
    if (this.status === 200) headers.push('etag', `"${this.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`);
    if (this.encodable) headers.push('vary', 'accept-encoding');
    if (encoding !== 'identity') headers.push('content-encoding', encoding);
    return { headers, body };
  }
}

const bodyHeaders = new Set(['content-length', 'content-encoding', 'content-type']);

/** The headers of a 304, which has no body. */
function withoutBodyHeaders(headers: readonly string[]): string[] {
  const others: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2);
    if (!bodyHeaders.has(name)) others.push(name, value);
  }
  return others;
}
