/**
 * Invariant: whatever a stranger does, what it costs anybody else has a limit that stands in this one table, and an email
 * that a signer asked for is late, or the signer is told; it is never dropped without a word because of somebody else.
 */

/** What is counted. */
type Counted = 'starts' | 'emails' | 'confirmations' | 'typed-employers';

/** Whatever one budget is for. A wide network is an IPv4 /24 or an IPv6 /48; a domain counts with its subdomains. */
type Per =
  | 'network'
  | 'wide-network'
  | 'network-and-address'
  | 'address'
  | 'domain'
  | 'employer-domain'
  | 'provider'
  | 'letter'
  | 'server';

/** What happens beyond the budget of an hour. */
type Beyond =
  /** A proof of work; without scripts a delay that grows. */
  | 'proof'
  /** The signer is asked to come back in the next hour. */
  | 'refuse'
  /** The email waits for the next hour. */
  | 'wait'
  /** An alert; named signatures are held, and anonymous ones wait with their batch. */
  | 'hold'
  /** An alert and nothing else. */
  | 'alert';

export type BudgetRow = {
  counts: Counted;
  per: Per;
  perHour: number;
  /** What an owner may choose between. */
  least: number;
  most: number;
  beyond: Beyond;
};

/** The one table of budgets, with the numbers that are in force unless an owner has changed them. */
export const budgets = {
  'starts-network': { counts: 'starts', per: 'network', perHour: 60, least: 5, most: 100_000, beyond: 'proof' },
  'starts-network-most': {
    counts: 'starts',
    per: 'network',
    perHour: 300,
    least: 20,
    most: 1_000_000,
    beyond: 'refuse',
  },
  'starts-wide-network': {
    counts: 'starts',
    per: 'wide-network',
    perHour: 600,
    least: 50,
    most: 1_000_000,
    beyond: 'proof',
  },
  'emails-address': { counts: 'emails', per: 'address', perHour: 3, least: 2, most: 10, beyond: 'wait' },
  'emails-network-address': {
    counts: 'emails',
    per: 'network-and-address',
    perHour: 2,
    least: 1,
    most: 9,
    beyond: 'wait',
  },
  'emails-domain': { counts: 'emails', per: 'domain', perHour: 100, least: 10, most: 100_000, beyond: 'wait' },
  'emails-employer-domain': {
    counts: 'emails',
    per: 'employer-domain',
    perHour: 2_000,
    least: 10,
    most: 1_000_000,
    beyond: 'wait',
  },
  'emails-server': { counts: 'emails', per: 'server', perHour: 150_000, least: 100, most: 10_000_000, beyond: 'wait' },
  'confirmations-domain': {
    counts: 'confirmations',
    per: 'domain',
    perHour: 20,
    least: 10,
    most: 100_000,
    beyond: 'hold',
  },
  'confirmations-employer-domain': {
    counts: 'confirmations',
    per: 'employer-domain',
    perHour: 500,
    least: 20,
    most: 1_000_000,
    beyond: 'hold',
  },
  'confirmations-provider': {
    counts: 'confirmations',
    per: 'provider',
    perHour: 5_000,
    least: 100,
    most: 10_000_000,
    beyond: 'alert',
  },
  'typed-employers': {
    counts: 'typed-employers',
    per: 'letter',
    perHour: 50,
    least: 10,
    most: 100_000,
    beyond: 'alert',
  },
} as const satisfies Record<string, BudgetRow>;

export type BudgetName = keyof typeof budgets;
export const budgetNames = Object.keys(budgets) as BudgetName[];

export type BudgetNumbers = Readonly<Record<BudgetName, number>>;

export const isBudgetName = (name: string): name is BudgetName => name in budgets;

/** The numbers in force: those of the table, and in their place what an owner chose, within the table's bounds. */
export function numbersOf(changed: Readonly<Record<string, number>>): BudgetNumbers {
  const entries = budgetNames.map((name): [BudgetName, number] => {
    const { perHour, least, most } = budgets[name];
    return [name, Math.min(most, Math.max(least, changed[name] ?? perHour))];
  });
  return Object.fromEntries(entries) as Record<BudgetName, number>;
}

/** The network around a network (`networkOf`): the IPv4 /24 or the IPv6 /48. Whoever rents one address often has them all. */
export function wideNetworkOf(network: string): string {
  const separator = network.includes(':') ? ':' : '.';
  return network.split(separator).slice(0, 3).join(separator);
}
