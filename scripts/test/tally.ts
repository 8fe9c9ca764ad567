/** How a part of the tests went. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * A part that ends badly without naming a failed test (a file that cannot be loaded, a crash, nothing found) has failed
 * once, so that the last line never says more than is true.
 */
export function honest(tally: Tally, ok: boolean): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}
