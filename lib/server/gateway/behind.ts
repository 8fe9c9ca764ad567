/** What the front server knows about its place, and what stands behind it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Inner } from '../response-cache/inner';
import type { Circumstances } from '../headers';
import type { Problems } from './problems';

export interface FrontSettings {
  baseUrl: string;
  trustedProxies: readonly string[];
  circumstances: Circumstances;
}

export interface Behind {
  /** Next itself. Ends with its work, also where the reader has left and nothing is sent. */
  render: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;
  inner: Inner;
  problems: Problems;
  /** What a failure is called: 503 while the database is away, "come back in a minute", else 500. */
  brokenOrAway: () => Promise<500 | 503>;
}
