/** What the pages behind a mail's links show. `fresh` differs from answer to answer, and is empty before the first. */
import type { SignaturePreview } from '@/lib/signatures/model';

export type ConfirmState = { fresh: string; receipt: string } & (
  | { outcome: 'asked' | 'unavailable' }
  | { outcome: 'signed'; slug: string; line: SignaturePreview }
  | { outcome: 'already-signed' | 'closed'; slug: string }
  | { outcome: 'expired-or-used' }
);

export type NotMeState = { fresh: string; outcome: 'asked' | 'unavailable' | 'done' };
