import { ScheduleAlreadyRunning, ScheduleNotFoundError, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { taskQueues, timerStartWorkflow, type TimerStartArgs } from '../contracts/workflow';
import type { PlannedStart, StartSchedules } from '../domain/process/start-triggers';
import { askTemporal } from './ask-temporal';

/** An outage this long does not swallow a start. */
const catchupWindow = '30 days';
const months = ['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'] as const;

/** Temporal's schedules of timer starts: each holds the next time alone, since only PostgreSQL knows what comes after it (working time, months, what was missed). */
export function createStartSchedules(client: () => Promise<Client>): StartSchedules {
  return { plan: (start) => askTemporal(client, (connected) => plan(connected, start)) };
}

async function plan(client: Client, { process, element, due }: PlannedStart): Promise<void> {
  const scheduleId = `start:${process}:${element}`;
  const handle = client.schedule.getHandle(scheduleId);
  if (due === null) {
    await handle.delete().catch((error: unknown) => { if (!(error instanceof ScheduleNotFoundError)) throw error; });
    return;
  }
  const wanted = optionsOf(scheduleId, { process, element, due });
  try {
    await client.schedule.create(wanted);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { spec, policies, action } = wanted;
    await handle.update((known) => ({ ...known, spec, policies: { ...known.policies, ...policies }, action: action as typeof known.action }));
  }
  // A schedule does not look back: what is due by now is started here. Twice does no harm.
  if (Date.parse(due) < Date.now() + 2_000) await handle.trigger(ScheduleOverlapPolicy.ALLOW_ALL);
}

function optionsOf(scheduleId: string, start: TimerStartArgs): ScheduleOptions {
  const at = new Date(Math.floor(Date.parse(start.due) / 1000) * 1000);
  return {
    scheduleId,
    spec: { calendars: [{ year: at.getUTCFullYear(), month: months[at.getUTCMonth()]!, dayOfMonth: at.getUTCDate(), hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
    action: { type: 'startWorkflow', workflowType: timerStartWorkflow, workflowId: scheduleId, taskQueue: taskQueues.process, workflowTaskTimeout: '5s', args: [start] },
  };
}
