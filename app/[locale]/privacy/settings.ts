import { budgetKey } from '@/lib/budgets/keys';
import { GRACE_HOURS } from '@/lib/letters/rules';
import { spanOf, type Span } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { codeKey, linkKey } from '@/lib/confirmations/keys';
import type { KeyName } from '@/lib/platform/keyring/purposes';
import { rateKey } from '@/lib/platform/rate-limit';
import { LINK_HOURS } from '@/lib/confirmations/link-challenges/rules';

const HOUR = 3_600_000;

/** The settings that the page speaks of, as they are in force now; all durations in hours. */
export interface PrivacySettings {
  /** From the end of its hour or day until a key is destroyed. */
  codeKeyHours: number;
  linkKeyHours: number;
  rateKeyHours: number;
  budgetKeyHours: number;
  /** How long the link in an email works. */
  linkHours: number;
  /** From a letter's closing until its last batch is published and its last keys are destroyed. */
  graceHours: number;
  batchEvery: Span;
  batchSize: number;
  emails: 'relay' | 'files';
}

/** How long a key outlives the hour or day that it is for. */
function afterwards(key: KeyName, span: number): number {
  const start = new Date(key.id.length > 10 ? `${key.id}:00:00Z` : `${key.id}T00:00:00Z`);
  if (!key.expiresAt) throw new Error('KeyWithoutExpiry');
  return (key.expiresAt.getTime() - start.getTime()) / HOUR - span;
}

/** Reads the settings of this process and the rules of its keys. */
export function settings(): PrivacySettings {
  const { BATCH_EVERY, BATCH_SIZE, SMTP_URL } = env();
  return {
    codeKeyHours: afterwards(codeKey('2026-01-24T09'), 1),
    linkKeyHours: afterwards(linkKey('2026-01-24'), 24),
    rateKeyHours: afterwards(rateKey('2026-01-24'), 24),
    budgetKeyHours: afterwards(budgetKey('2026-01-24T09'), 1),
    linkHours: LINK_HOURS,
    graceHours: GRACE_HOURS,
    batchEvery: spanOf(BATCH_EVERY),
    batchSize: BATCH_SIZE,
    emails: SMTP_URL ? 'relay' : 'files',
  };
}
