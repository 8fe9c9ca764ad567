/** A whole answer, ready to be sent any number of times, in every encoding that somebody asked for. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { compress, encodingFor, isCompressible, type Encoding } from './encodings';

/** What an answer is sent into: a response, or what of it is left to us. */
export interface Sink {
  writeHead(status: number, headers: string[]): unknown;
  end(body?: Buffer): unknown;
}

interface Variant {
  /** Flat, which is what `writeHead` takes fastest. */
  headers: string[];
  body: Buffer;
}

export class Answer {
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

  /** How much memory it takes, about: every encoding of it. */
  get size(): number {
    return this.body.length * (this.encodable ? 1.6 : 1) + 2_000;
  }

  /** The same answer, unless something of it is different. */
  equals(other: Answer): boolean {
    return (
      this.status === other.status && this.hash === other.hash && this.common.join('\n') === other.common.join('\n')
    );
  }

  /** Sends it, or only that nothing changed. `mark` is one more header, for an answer that could not be renewed. */
  send(request: IncomingMessage, sink: Sink, mark?: readonly [string, string]): void {
    const { headers, body } = this.variant(
      this.encodable ? encodingFor(request.headers['accept-encoding']) : 'identity',
    );
    const known = request.headers['if-none-match'];
    if (known !== undefined && this.status === 200 && (known === '*' || known.includes(this.hash))) {
      sink.writeHead(304, [...unchanged(headers), ...(mark ?? [])]);
      sink.end();
      return;
    }
    sink.writeHead(this.status, mark ? [...headers, ...mark] : headers);
    if (request.method === 'HEAD') sink.end();
    else sink.end(body);
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

const aboutTheBody = new Set(['content-length', 'content-encoding', 'content-type']);

/** The headers of "nothing changed": all but those of the body that is not sent. */
function unchanged(headers: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2);
    if (!aboutTheBody.has(name)) kept.push(name, value);
  }
  return kept;
}
