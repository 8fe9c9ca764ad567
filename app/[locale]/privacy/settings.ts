import { GRACE_HOURS } from '@/lib/letters/rules';
import { spanOf, type Span } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { codeKey, keyExpiry, linkKey, rateKey, type KeyName } from '@/lib/platform/keyring/purposes';
import { LINK_HOURS } from '@/lib/confirmations/rules';

const HOUR = 3_600_000;

/** The settings that the page speaks of, as they are in force now; all durations in hours. */
export interface PrivacySettings {
  /** From the end of its hour or day until a key is destroyed. */
  codeKeyHours: number;
  linkKeyHours: number;
  rateKeyHours: number;
  /** How long the link of a mail works. */
  linkHours: number;
  /** From a letter's closing until its last batch is published and its last keys are destroyed. */
  graceHours: number;
  batchEvery: Span;
  batchSize: number;
  mails: 'relay' | 'files';
}

/** How long a key outlives the hour or day that it is for. */
function afterwards(key: KeyName, span: number): number {
  const death = keyExpiry(key);
  const start = new Date(key.id.length > 10 ? `${key.id}:00:00Z` : `${key.id}T00:00:00Z`);
  if (!death) throw new Error('KeyWithoutDeath');
  return (death.getTime() - start.getTime()) / HOUR - span;
}

/** Reads the settings of this process and the rules of its keys. */
export function settings(): PrivacySettings {
  const { BATCH_EVERY, BATCH_SIZE, SMTP_URL } = env();
  return {
    codeKeyHours: afterwards(codeKey('2026-01-24T09'), 1),
    linkKeyHours: afterwards(linkKey('2026-01-24'), 24),
    rateKeyHours: afterwards(rateKey('2026-01-24'), 24),
    linkHours: LINK_HOURS,
    graceHours: GRACE_HOURS,
    batchEvery: spanOf(BATCH_EVERY),
    batchSize: BATCH_SIZE,
    mails: SMTP_URL ? 'relay' : 'files',
  };
}
