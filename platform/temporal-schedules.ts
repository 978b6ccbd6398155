import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { taskQueues } from '../contracts/workflow';

/** At most one run at a time; one that was missed while nobody was there is made good by the next. */
function every(scheduleId: string, interval: '1m' | '30s', workflowType: string): ScheduleOptions {
  return {
    scheduleId,
    spec: { intervals: [{ every: interval }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1m' },
    action: { type: 'startWorkflow', workflowType, taskQueue: taskQueues.process, workflowRunTimeout: '10m', args: [] },
  };
}
const schedules = [every('housekeeping', '1m', 'housekeeping'), every('audit-seal', '30s', 'sealAudit')];

/** Recurring jobs, created or brought up to date at boot by their ids. */
export async function ensureSchedules(client: Client): Promise<void> {
  for (const schedule of schedules) await ensure(client, schedule);
}

async function ensure(client: Client, schedule: ScheduleOptions): Promise<void> {
  try {
    await client.schedule.create(schedule);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { scheduleId, spec, policies, action } = schedule;
    await client.schedule.getHandle(scheduleId).update((known) => ({ ...known, spec, policies: { ...known.policies, ...policies }, action: action as typeof known.action }));
  }
}
