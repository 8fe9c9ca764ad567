/** The keys that hide whom a budget counted. */
import { hourlyPurpose } from '@/lib/platform/keyring/purposes';

/** One an hour, until an hour after it: what is counted, and which proofs of work were asked for. */
export const budgetPurpose = hourlyPurpose('budget', { hoursAfter: 1 });
export const budgetKey = budgetPurpose.key;
