import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { queueNames, scheduleNames, type TemporalState } from '../contracts/system';
import type { TemporalProbe } from '../domain/system/ports';

const answerWithin = 2_000;
const { TASK_QUEUE_TYPE_WORKFLOW: workflowTasks, TASK_QUEUE_TYPE_ACTIVITY: activityTasks } = temporal.api.enums.v1.TaskQueueType;
/** A worker asks at least once a minute. */
const recentSeconds = 60;

interface Duration { seconds?: { toNumber(): number } | number | null; nanos?: number | null }
const secondsOf = (duration: Duration | null | undefined): number => Number(duration?.seconds ?? 0) + (duration?.nanos ?? 0) / 1e9;

/** What Temporal says of its queues, its schedules and what runs. */
export function createTemporalProbe({ client, namespace, awaySince }: { client: () => Promise<Client>; namespace: string; /** Since when it has not answered this program. */ awaySince: () => Date | null }): TemporalProbe {
  const queue = async ({ workflowService }: Client, name: (typeof queueNames)[number]): Promise<TemporalState['queues'][number]> => {
    const kinds = await Promise.all([workflowTasks, activityTasks].map((taskQueueType) => workflowService.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType, reportStats: true })));
    const recent = Date.now() / 1_000 - recentSeconds;
    return {
      name, pollers: new Set(kinds.flatMap(({ pollers }) => (pollers ?? []).filter(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) > recent).map(({ identity }) => identity))).size,
      waiting: kinds.reduce((sum, { stats }) => sum + Number(stats?.approximateBacklogCount ?? 0), 0), oldestSeconds: Math.max(...kinds.map(({ stats }) => secondsOf(stats?.approximateBacklogAge))),
    };
  };
  const schedule = async ({ schedule: schedules }: Client, name: (typeof scheduleNames)[number]): Promise<TemporalState['schedules'][number] | null> => {
    const described = await schedules.getHandle(name).describe().catch((error: unknown) => { if (error instanceof Error && error.name === 'ScheduleNotFoundError') return null; throw error; });
    if (!described) return null;
    const { spec, state, info } = described;
    return {
      name, everySeconds: Math.round((spec.intervals?.[0]?.every ?? 0) / 1_000), paused: state.paused,
      lastAt: info.recentActions.at(-1)?.takenAt.toISOString() ?? null, nextAt: info.nextActionTimes[0]?.toISOString() ?? null,
    };
  };
  return {
    async look() {
      try {
        const connected = await client();
        return await connected.withDeadline(Date.now() + answerWithin, async () => {
          const [queues, schedules, workflows] = await Promise.all([
            Promise.all(queueNames.map((name) => queue(connected, name))), Promise.all(scheduleNames.map((name) => schedule(connected, name))), connected.workflow.count(`ExecutionStatus = 'Running'`),
          ]);
          return { reachable: true, awaySince: null, queues, schedules: schedules.filter((one) => one !== null), workflows: workflows.count };
        });
      } catch {
        return { reachable: false, awaySince: awaySince()?.toISOString() ?? null, queues: [], schedules: [], workflows: null };
      }
    },
  };
}
