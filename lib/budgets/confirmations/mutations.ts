import type { Db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { raiseAlert } from '../alerts/mutations';
import { alertStep, type AlertKind } from '../alerts/rules';
import { counterKey, countEach } from '../counters/mutations';
import { domainKind, type DomainKind } from '../domains/queries';
import { countedDomain } from '../domains/rules';
import type { BudgetName } from '../rules';

const budgetOf = {
  provider: 'confirmations-provider',
  employer: 'confirmations-employer-domain',
  other: 'confirmations-domain',
} as const satisfies Record<DomainKind, BudgetName>;

/** What was just confirmed, named or anonymous: the two are counted together, so that neither can be told by itself. */
export type Confirmed = {
  letterId: string;
  domain: string;
  /** Whether the signer named an employer that is not listed. */
  typedEmployer: boolean;
};

/**
 * Up to half a budget more, which nobody can know: whoever confirms up to just below the budget with mailboxes of their own
 * cannot tell by the alert that one other person did.
 */
const margin = (key: Uint8Array, budget: number): number => (Buffer.from(key).readUInt16BE(0) / 0x10000) * (budget / 2);

/**
 * Counts a confirmed signature by its domain, after its own transaction has ended, and raises an alert past the budget.
 * Stored is an HMAC with a number; a domain is written down only in an alert, once at least its budget has confirmed.
 */
export async function countConfirmation(db: Db, { letterId, domain, typedEmployer }: Confirmed): Promise<void> {
  if (env().RATE_LIMITS === 'off') return;
  const subject = countedDomain(domain);
  const kind = await domainKind(db, domain);
  const byDomain = counterKey('confirmations', letterId, subject);
  const typed = counterKey('typed-employers', letterId);
  const { counts, numbers } = await countEach(db, typedEmployer ? [byDomain, typed] : [byDomain]);
  const raise = async (about: AlertKind, of: string, budget: number, count: number) => {
    const atLeast = alertStep(count, budget);
    if (atLeast !== null) await raiseAlert(db, { letterId, kind: about, subject: of, atLeast });
  };
  const budget = numbers[budgetOf[kind]];
  const [confirmed = 0, typedNames = 0] = counts;
  await raise(
    kind === 'provider' ? 'provider' : 'domain',
    subject,
    budget,
    confirmed - Math.floor(margin(byDomain, budget)),
  );
  if (typedEmployer) await raise('typed-employers', '', numbers['typed-employers'], typedNames);
}
