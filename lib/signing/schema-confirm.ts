/** What the pages behind a mail's links show. `fresh` differs from answer to answer, and is empty before the first. */
import type { Line } from './rules';

export type ConfirmState = { fresh: string; receipt: string } & (
  | { outcome: 'asked' | 'unavailable' }
  | { outcome: 'stands'; slug: string; line: Line }
  | { outcome: 'already-signed' | 'closed'; slug: string }
  | { outcome: 'gone' }
);

export type DisownState = { fresh: string; outcome: 'asked' | 'unavailable' | 'done' };
