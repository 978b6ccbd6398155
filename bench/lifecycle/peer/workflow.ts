import { condition, defineSignal, defineUpdate, proxyActivities, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { ProcessActivities } from '../../../activities/process';
import { completeUpdate, taskQueues, wakeSignal, type AdvanceAnswer, type CompleteArgs, type ProcessInstanceArgs } from '../../../contracts/workflow';
import { advanceOptions, inPlaceOptions, serviceOptions } from '../../../workflows/retries';

const local = proxyLocalActivities<ProcessActivities>(advanceOptions);
const inPlace = proxyLocalActivities<Pick<ProcessActivities, 'runService'>>(inPlaceOptions);
const domain = proxyActivities<Pick<ProcessActivities, 'runService'>>({ ...serviceOptions, taskQueue: taskQueues.domain });

/**
 * The repair as one writes it by hand: people's completions come as updates, services are activities, and while nobody does anything
 * it sleeps until the next due. The kinds of activity and their retries are the product's.
 */
export async function processInstance({ instanceId }: ProcessInstanceArgs): Promise<void> {
  let [latest, wakes, woken]: [AdvanceAnswer | null, number, boolean] = [null, 0, false];
  const take = (answer: AdvanceAnswer): AdvanceAnswer => {
    if (answer.result !== 'refused') latest = answer;
    return answer;
  };
  setHandler(defineSignal(wakeSignal), () => { woken = true; });
  setHandler(defineUpdate<AdvanceAnswer, [CompleteArgs]>(completeUpdate), async (completion) => take(await local.completeTask({ instanceId, ...completion })));

  take(await local.startInstance({ instanceId }));
  for (;;) {
    const seen: AdvanceAnswer = latest!;
    if (seen.ended) return;
    const [call] = seen.services;
    if (call) {
      const service = { instanceId, activity: call.activity, attempt: call.attempt };
      take(await inPlace.runService(service).catch(() => domain.runService(service)));
      continue;
    }
    const moved = () => latest !== seen || woken;
    const inTime = seen.nextDue === null ? condition(moved).then(() => true) : condition(moved, Math.max(1, Date.parse(seen.nextDue) - Date.now()));
    if (await inTime && !woken) continue;
    woken = false;
    wakes += 1;
    take(await local.wakeInstance({ instanceId, wakeId: `${workflowInfo().runId}:${wakes}` }));
  }
}
