/** What one runner did. */
export interface Counts { passed: number; failed: number; skipped: number }

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(all: Counts[]): Counts {
  return all.reduce((total, one) => ({
    passed: total.passed + one.passed, failed: total.failed + one.failed, skipped: total.skipped + one.skipped,
  }), noCounts);
}

/** The line that ends `npm test`. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; message: string; assertionResults: { status: string }[] }[];
}

/** Counts of `jest --json`. A file that could not be run at all counts as one failed test. */
export function countsOfJest(json: string): Counts {
  const report = JSON.parse(json) as JestReport;
  const brokenFiles = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((result) => result.status === 'failed'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors?: unknown[];
}

/** Counts of Playwright's JSON reporter. A flaky test is a failed one; an error outside of the tests counts as one. */
export function countsOfPlaywright(json: string): Counts {
  const { stats, errors = [] } = JSON.parse(json) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * The verdict over one runner: when its program failed without a failed test, or ran none, something is wrong with the
 * run itself, and that counts as one failure.
 */
export function verdict(counts: Counts, exitCode: number): { counts: Counts; trouble?: string } {
  const fail = (trouble: string) => ({ counts: { ...counts, failed: counts.failed + 1 }, trouble });
  if (counts.passed + counts.failed === 0) return fail('it ran no test');
  if (exitCode !== 0 && counts.failed === 0) return fail(`its program ended with code ${exitCode}`);
  return { counts };
}
