/**
 * Reads request bodies before anything else is done with them. Invariant: the memory that unread and waiting bodies may
 * take is reserved by their announced length, for one client and for all together, so that no number of connections can
 * fill it.
 */
import type { IncomingMessage } from 'node:http';

/** The greatest request body: Next's limit for actions in `next.config.js` is the same. */
export const LARGEST_BODY = 256 * 1024;

export interface BodyLimits {
  /** Bytes of one client's bodies at once, and of all clients'. */
  perClient: number;
  total: number;
  /** Milliseconds until a body has to be complete. */
  timeout: number;
}

/** Why there is no body: the status to respond with, or `aborted` when the client has left. */
export class RequestBodyError extends Error {
  constructor(readonly reason: 408 | 413 | 429 | 503 | 'aborted') {
    super(`the request's body was not read: ${reason}`);
  }
}

export class RequestBodies {
  private total = 0;
  private readonly clients = new Map<string, number>();

  constructor(private readonly limits: BodyLimits) {}

  /**
   * Reads the whole body and gives it to `work`, keeping its memory reserved until that ends. Its `Content-Length` must
   * have been checked to exist. Throws `RequestBodyError`.
   */
  async with<T>(request: IncomingMessage, client: string, work: (body: Buffer) => Promise<T>): Promise<T> {
    const length = Number(request.headers['content-length']);
    if (!(length <= LARGEST_BODY)) throw new RequestBodyError(413);
    this.reserve(client, length);
    try {
      return await work(await readBody(request, this.limits.timeout));
    } finally {
      this.release(client, length);
    }
  }

  private reserve(client: string, length: number): void {
    const own = (this.clients.get(client) ?? 0) + length;
    if (own > this.limits.perClient) throw new RequestBodyError(429);
    if (this.total + length > this.limits.total) throw new RequestBodyError(503);
    this.clients.set(client, own);
    this.total += length;
  }

  private release(client: string, length: number): void {
    const own = (this.clients.get(client) ?? 0) - length;
    if (own > 0) this.clients.set(client, own);
    else this.clients.delete(client);
    this.total -= length;
  }
}

function readBody(request: IncomingMessage, timeout: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const stop = (reason: RequestBodyError['reason']) => {
      clearTimeout(timer);
      request.pause();
      reject(new RequestBodyError(reason));
    };
    const timer = setTimeout(() => stop(408), timeout);
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length > LARGEST_BODY) stop(413);
      else parts.push(part);
    });
    request.on('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(parts));
    });
    request.on('error', () => stop('aborted'));
    request.on('close', () => stop('aborted'));
  });
}
