/** How a part of the tests went. */
export interface TestResult {
  passed: number;
  failed: number;
  skipped: number;
}

export function addResults(results: TestResult[]): TestResult {
  return results.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * A part that fails without naming a failed test (a file that cannot be loaded, a crash, nothing found) counts as one
 * failed test, so that the last line never reports a success that was none.
 */
export function withFailure(result: TestResult, ok: boolean): TestResult {
  return ok || result.failed > 0 ? result : { ...result, failed: 1 };
}
