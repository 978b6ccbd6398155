import {
  ActivityFailure, allHandlersFinished, ApplicationFailure, CancellationScope, condition, continueAsNew, defineSignal, defineUpdate, isCancellation, proxyActivities, proxyLocalActivities, setHandler, sleep, workflowInfo,
} from '@temporalio/workflow';
import { completeUpdate, movingFailure, taskQueues, wakeSignal, type AdvanceAnswer, type CompleteArgs, type ProcessInstanceArgs, type ServiceCall } from '../contracts/workflow';
import type { ProcessActivities } from '../activities/process';
import { advanceOptions, inPlaceOptions, serviceOptions } from './retries';

const local = proxyLocalActivities<ProcessActivities>(advanceOptions);
const inPlace = proxyLocalActivities<Pick<ProcessActivities, 'runService'>>(inPlaceOptions);
const domain = proxyActivities<Pick<ProcessActivities, 'runService'>>({ ...serviceOptions, taskQueue: taskQueues.domain });

export const complete = defineUpdate<AdvanceAnswer, [CompleteArgs]>(completeUpdate);
export const wake = defineSignal(wakeSignal);

/** History grows by a handful of events a task; a new run starts at the first quiet point past this. */
const quietPointAfter = 100;

const causeOf = (error: unknown): ApplicationFailure | null => (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure ? error.cause : null);
/** A fault with a code is final: an error boundary may catch it. */
const isFault = (cause: ApplicationFailure | null): cause is ApplicationFailure => cause?.type === 'ServiceFault';

type Service = Parameters<ProcessActivities['runService']>[0];

async function tryInPlace(service: Service): Promise<AdvanceAnswer | null> {
  try {
    return await inPlace.runService(service);
  } catch (error) {
    if (isCancellation(error) || isFault(causeOf(error))) throw error;
    return null;
  }
}

/** The clock and the courier of one instance: it never runs the engine, each step is an activity's transaction. */
export async function processInstance(args: ProcessInstanceArgs): Promise<void> {
  const { instanceId } = args;
  const running = new Map<string, Promise<void>>();
  let nextDue = args.carried?.nextDue ? Date.parse(args.carried.nextDue) : null;
  let wakes = args.carried?.wakes ?? 0;
  let woken = false;
  let ended = false;
  let moving = false;
  let timer: { due: number; scope: CancellationScope } | null = null;
  let inPlaceRunning = 0;

  setHandler(wake, () => { woken = true; });
  setHandler(complete, async (completion: CompleteArgs) => {
    const answer = await local.completeTask({ instanceId, ...completion });
    absorb(answer);
    return answer;
  }, { validator: (_completion: CompleteArgs): void => { if (moving || ended) throw ApplicationFailure.nonRetryable('The workflow continues as new', movingFailure); } });

  /** Takes over what an advance says must be done. A refusal says nothing about that. */
  function absorb(answer: AdvanceAnswer): void {
    if (answer.ended) ended = true;
    if (answer.result === 'refused' || ended) return;
    nextDue = answer.nextDue === null ? null : Date.parse(answer.nextDue);
    for (const call of answer.services) runOnce(call);
    // A try in place may bring an earlier due. A timer that is started and cancelled around a local activity does not replay where the
    // workflow task ends between them, so the timer waits for it.
    if (inPlaceRunning === 0) armTimer();
  }

  function runOnce(call: ServiceCall): void {
    const key = `${call.activity}:${call.attempt}`;
    if (running.has(key)) return;
    running.set(key, runService(call).finally(() => { running.delete(key); }));
  }

  async function inPlaceOnce(service: Service): Promise<AdvanceAnswer | null> {
    inPlaceRunning += 1;
    const answer = await tryInPlace(service).finally(() => { inPlaceRunning -= 1; });
    if (!answer && inPlaceRunning === 0) armTimer();
    return answer;
  }

  async function runService(call: ServiceCall): Promise<void> {
    const { activity, attempt } = call;
    let answer: AdvanceAnswer;
    try {
      answer = (call.inPlace ? await inPlaceOnce({ instanceId, activity, attempt }) : null) ?? await domain.runService({ instanceId, activity, attempt });
    } catch (error) {
      if (isCancellation(error)) throw error;
      const cause = causeOf(error);
      const code = isFault(cause) ? String(cause.details?.[0] ?? 'service.failed') : 'service.failed';
      answer = await local.failService({ instanceId, activity, attempt, code, message: cause?.message ?? 'The service did not answer' });
    }
    absorb(answer);
  }

  /** One durable timer, for the earliest due. A later due keeps the timer that runs: its wake then finds nothing and arms the next. */
  function armTimer(): void {
    if (nextDue === null || (timer && timer.due <= nextDue)) return;
    timer?.scope.cancel();
    const armed = { due: nextDue, scope: new CancellationScope() };
    timer = armed;
    armed.scope.run(() => sleep(Math.max(1, armed.due - Date.now()))).then(
      () => { if (timer === armed) timer = null; woken = true; },
      () => { /* Cancelled for an earlier due. */ },
    );
  }

  const quiet = () => !woken && running.size === 0 && allHandlersFinished();
  const due = () => workflowInfo().historyLength > quietPointAfter || workflowInfo().continueAsNewSuggested;

  if (args.carried) {
    armTimer();
  } else {
    // The signal that came with the start asks for nothing that the start's own agenda does not say.
    woken = false;
    absorb(await local.startInstance({ instanceId }));
  }

  while (!ended) {
    await condition(() => woken || ended || (due() && quiet()));
    if (ended) break;
    if (woken) {
      woken = false;
      wakes += 1;
      absorb(await local.wakeInstance({ instanceId, wakeId: `${workflowInfo().firstExecutionRunId}:${wakes}` }));
      continue;
    }
    moving = true;
    await condition(allHandlersFinished);
    if (quiet() && !ended) await continueAsNew<typeof processInstance>({ instanceId, carried: { nextDue: nextDue === null ? null : new Date(nextDue).toISOString(), wakes } });
    moving = false;
  }
  await condition(allHandlersFinished);
}
