import { ApplicationFailure } from '@temporalio/common';
import type { BackTestArgs } from '../contracts/workflow';
import type { BackTestRun } from '../domain/back-tests/run-back-test';
import { signsOfLife } from './signs-of-life';

/** The activity of a back-test: heartbeats with each round, and ends between two rounds when it is told to stop. */
export function createBackTestActivities({ runBackTest }: { runBackTest: BackTestRun }) {
  return {
    async runBackTest({ backTestId }: BackTestArgs): Promise<void> {
      const signs = signsOfLife();
      await runBackTest(backTestId, signs);
      // A worker that shuts down hands the rest to the next one.
      if (signs.isStopping()) throw ApplicationFailure.retryable('The worker ended before the back-test did', 'BackTestStopped');
    },
  };
}
export type BackTestActivities = ReturnType<typeof createBackTestActivities>;
