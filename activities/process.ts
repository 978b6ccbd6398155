import { ApplicationFailure } from '@temporalio/common';
import { completionEventId, type AdvanceAnswer, type CompleteArgs, type TimerStartArgs } from '../contracts/workflow';
import type { Advance } from '../domain/process/advance';
import { serviceEventId } from '../domain/process/in-place';
import type { StartByTimer } from '../domain/process/start-triggers';
import { ServiceFault } from '../domain/process/registry';

interface Instance { instanceId: string }
interface Service extends Instance { activity: string; attempt: number }

/** Activities of the process workflows: each is one `advance` under an event id that a retry repeats. */
export function createProcessActivities({ advance, startByTimer }: { advance: Advance; startByTimer: StartByTimer }) {
  return {
    startByTimer: (start: TimerStartArgs): Promise<'started' | 'ignored'> => startByTimer(start),
    startInstance: ({ instanceId }: Instance): Promise<AdvanceAnswer> => advance(instanceId, 'start', { kind: 'start' }),
    completeTask: ({ instanceId, ...ids }: Instance & CompleteArgs): Promise<AdvanceAnswer> => advance(instanceId, completionEventId(ids), { kind: 'complete', ...ids }),
    wakeInstance: ({ instanceId, wakeId }: Instance & { wakeId: string }): Promise<AdvanceAnswer> => advance(instanceId, `wake:${wakeId}`, { kind: 'wake' }),
    async runService({ instanceId, activity, attempt }: Service): Promise<AdvanceAnswer> {
      try {
        return await advance(instanceId, serviceEventId({ activity, attempt }), { kind: 'service', activity });
      } catch (error) {
        if (!(error instanceof ServiceFault)) throw error;
        throw ApplicationFailure.create({ type: 'ServiceFault', message: error.message, nonRetryable: !error.retryable, details: [error.code], cause: error });
      }
    },
    failService: ({ instanceId, activity, attempt, code, message }: Service & { code: string; message: string }): Promise<AdvanceAnswer> =>
      advance(instanceId, `service-failed:${activity}:${attempt}`, { kind: 'service-failed', activity, code, message }),
  };
}
export type ProcessActivities = ReturnType<typeof createProcessActivities>;
