/**
 * How hard a proof of work is. A solver tries about 4,096 counters (three hexadecimal digits of the hash are given), and
 * each of them costs `cost` hashes: a phone does some fifty thousand hashes a second, a laptop some two hundred thousand.
 */
export const PROOF_PREFIX = '000';

const LEAST_COST = 40;
const MOST_COST = 1_000;

/** Hashes a try, rising with how far beyond its budget a network is: three times the budget is three times the work. */
export const proofCost = (count: number, budget: number): number =>
  Math.round(Math.min(MOST_COST, LEAST_COST * Math.max(1, count / budget)));

/** How long a challenge can be solved and sent. */
export const PROOF_MINUTES = 30;
