/** What an alert is about: confirmations from one domain, employers that only signers typed, or the emails of the server. */
export const alertKinds = ['domain', 'provider', 'typed-employers', 'emails-server'] as const;
export type AlertKind = (typeof alertKinds)[number];

/**
 * What an alert says of a count: the budget, twice, five times, ten times it, and so on, rounded down. What lies between two
 * of them nobody learns. Null within the budget.
 */
export function alertStep(count: number, budget: number): number | null {
  if (count < budget) return null;
  const power = 10 ** Math.floor(Math.log10(count / budget) + 1e-9);
  const times = [5, 2, 1].find((each) => each * power * budget <= count) ?? 1;
  return times * power * budget;
}

/** How long a dismissed alert is not raised again, and its domain is not held. */
export const DISMISSED_HOURS = 24;
/** How long an alert is shown and its hold lasts, unless it is dismissed before. */
export const ALERT_DAYS = 30;
