import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { taskQueues } from '../contracts/workflow';

const housekeeping: ScheduleOptions = {
  scheduleId: 'housekeeping',
  spec: { intervals: [{ every: '1m' }] },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1m' },
  action: { type: 'startWorkflow', workflowType: 'housekeeping', taskQueue: taskQueues.process, workflowRunTimeout: '10m', args: [] },
};

/** Recurring jobs, created or brought up to date at boot by their ids. */
export async function ensureSchedules(client: Client): Promise<void> {
  try {
    await client.schedule.create(housekeeping);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { spec, policies, action } = housekeeping;
    await client.schedule.getHandle(housekeeping.scheduleId).update((known) => ({ ...known, spec, policies: { ...known.policies, ...policies }, action: action as typeof known.action }));
  }
}
