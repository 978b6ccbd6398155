import { closingLine, countsOfJest, countsOfPlaywright, sum, verdict } from './counts';

const report = (over: object = {}) => JSON.stringify({
  numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [{ status: 'passed', message: '', assertionResults: [{ status: 'passed' }] }], ...over,
});

test('the closing line adds up over all runners', () => {
  expect(closingLine(sum([{ passed: 10, failed: 1, skipped: 2 }, { passed: 5, failed: 0, skipped: 0 }]))).toBe('15 passed, 1 failed, 2 skipped');
  expect(closingLine(sum([]))).toBe('0 passed, 0 failed, 0 skipped');
});

test('Jest: to-dos are skipped tests, a file that does not compile is a failed one', () => {
  expect(countsOfJest(report())).toEqual({ passed: 3, failed: 0, skipped: 2 });
  const broken = { status: 'failed', message: 'Test suite failed to run', assertionResults: [] };
  expect(countsOfJest(report({ testResults: [broken] })).failed).toBe(1);
  const failing = { status: 'failed', message: '', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
  expect(countsOfJest(report({ numFailedTests: 1, testResults: [failing, broken] })).failed).toBe(2);
});

test('Playwright: a flaky test and a global error are failures', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countsOfPlaywright(JSON.stringify({ stats }))).toEqual({ passed: 7, failed: 2, skipped: 2 });
  expect(countsOfPlaywright(JSON.stringify({ stats, errors: [{}] })).failed).toBe(3);
});

test('a run without a test, and a program that fails without a failed test, are failures', () => {
  expect(verdict({ passed: 2, failed: 0, skipped: 0 }, 0)).toEqual({ counts: { passed: 2, failed: 0, skipped: 0 } });
  expect(verdict({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual({ counts: { passed: 0, failed: 1, skipped: 4 }, trouble: 'it ran no test' });
  expect(verdict({ passed: 2, failed: 0, skipped: 0 }, 3)).toMatchObject({ counts: { failed: 1 }, trouble: 'its program ended with code 3' });
  expect(verdict({ passed: 2, failed: 1, skipped: 0 }, 1).counts.failed).toBe(1);
});
