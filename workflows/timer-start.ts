import { proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { ProcessActivities } from '../activities/process';
import type { TimerStartArgs } from '../contracts/workflow';
import { advanceOptions } from './retries';

const { startByTimer } = proxyLocalActivities<Pick<ProcessActivities, 'startByTimer'>>(advanceOptions);

/** Run by the schedule of a timer start; schedules know whole seconds, so that the rest is waited for here. */
export async function timerStart(start: TimerStartArgs): Promise<void> {
  const early = Date.parse(start.due) - Date.now();
  if (early > 0) await sleep(early);
  await startByTimer(start);
}
