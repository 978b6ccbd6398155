import { Client, Connection, type ClientInterceptors, WorkflowNotFoundError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure, type SearchAttributePair } from '@temporalio/common';
import { completeUpdate, movingFailure, processInstanceWorkflow, taskQueues, wakeSignal, type AdvanceAnswer, type CompleteArgs, type ProcessInstanceArgs } from '../contracts/workflow';
import type { Courier, WokenInstance } from '../domain/process/ports';
import { searchAttributeKeys } from './temporal-namespace';

/** A person waits at most this long for Temporal; then the API does the step itself. */
const answerWithin = 2_000;
/** After a call without an answer the next ones go the direct way at once, until this has passed. */
export const restAfterFailure = 3_000;
/** Temporal loses answers above 10 updates in flight a workflow (unless told otherwise); the rest goes the direct way. */
const inFlightPerWorkflow = 8;
const movingPause = 50;

export interface TemporalCourierOptions { address: string; namespace: string; interceptors?: ClientInterceptors }
export interface TemporalCourier extends Courier { client(): Promise<Client>; close(): Promise<void> }

/** Temporal as seen by the API and the relay. Connects on first use, and again after it was away. */
export function createTemporalCourier({ address, namespace, interceptors }: TemporalCourierOptions): TemporalCourier {
  let connecting: Promise<Client> | null = null;
  let awayUntil = 0;
  /** When a worker last answered. */
  let answeredAt = 0;
  const inFlight = new Map<string, number>();

  const client = (): Promise<Client> => {
    connecting ??= Connection.connect({ address, connectTimeout: answerWithin }).then((connection) => new Client({ connection, namespace, interceptors }));
    connecting.catch(() => { connecting = null; });
    return connecting;
  };
  const within = async <T>(call: (client: Client) => Promise<T>): Promise<T | 'late' | 'unavailable'> => {
    const began = Date.now();
    if (began < awayUntil) return 'unavailable';
    try {
      const connected = await client();
      return await connected.withDeadline(began + answerWithin, () => call(connected));
    } catch (error) {
      if (isGone(error)) return 'unavailable';
      // Others were answered meanwhile: the worker is busy, and does what it was asked when its turn comes.
      if (isTooLate(error) && answeredAt > began) return 'late';
      awayUntil = Date.now() + restAfterFailure;
      return 'unavailable';
    }
  };

  const update = async (connected: Client, instanceId: string, completion: CompleteArgs): Promise<AdvanceAnswer> => {
    const handle = connected.workflow.getHandle(instanceId);
    const giveUpAt = Date.now() + answerWithin;
    for (;;) {
      try {
        const answer = await handle.executeUpdate<AdvanceAnswer, [CompleteArgs]>(completeUpdate, { args: [completion], updateId: `${completion.taskId}:${completion.submissionId}` });
        answeredAt = Date.now();
        return answer;
      } catch (error) {
        if (!isMoving(error) || Date.now() > giveUpAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, movingPause));
      }
    }
  };

  return {
    client,
    async complete(instanceId, completion) {
      const flying = inFlight.get(instanceId) ?? 0;
      if (flying >= inFlightPerWorkflow) return 'unavailable';
      inFlight.set(instanceId, flying + 1);
      try {
        return await within((connected) => update(connected, instanceId, completion));
      } finally {
        const left = (inFlight.get(instanceId) ?? 1) - 1;
        if (left > 0) inFlight.set(instanceId, left);
        else inFlight.delete(instanceId);
      }
    },
    async wake(instance) {
      const brought = await within(async (connected) => {
        if (instance.closed) return end(connected, instance);
        await start(connected, instance, foundBy(instance)).catch((error: unknown) => {
          // A server that does not know the attributes yet: that a request starts is worth more than that an operator finds it.
          if (!isUnknownAttribute(error)) throw error;
          return start(connected, instance, []);
        });
        return 'ok' as const;
      });
      return brought === 'late' ? 'unavailable' : brought;
    },
    async close() {
      const connected = await connecting?.catch(() => null);
      await connected?.connection.close();
    },
  };
}

const foundBy = ({ number, branch }: WokenInstance): SearchAttributePair[] =>
  [...(number === null ? [] : [{ key: searchAttributeKeys.number, value: number }]), { key: searchAttributeKeys.branch, value: branch }];

/** The attributes are those of the start; a workflow that runs keeps its own. */
async function start(connected: Client, { id }: WokenInstance, typedSearchAttributes: SearchAttributePair[]): Promise<void> {
  const args: [ProcessInstanceArgs] = [{ instanceId: id }];
  await connected.workflow.signalWithStart(processInstanceWorkflow, {
    workflowId: id, taskQueue: taskQueues.process, args, signal: wakeSignal, signalArgs: [], workflowIdConflictPolicy: 'USE_EXISTING', workflowTaskTimeout: '5s', typedSearchAttributes,
  });
}

/** A workflow whose instance was ended without it learns of that; one that is over needs nothing. */
async function end(connected: Client, { id }: WokenInstance): Promise<'ok'> {
  await connected.workflow.getHandle(id).signal(wakeSignal).catch((error: unknown) => { if (!(error instanceof WorkflowNotFoundError)) throw error; });
  return 'ok';
}

const isUnknownAttribute = (error: unknown): boolean => error instanceof Error && /search attribute/i.test(`${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`);
const isMoving = (error: unknown): boolean => error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure && error.cause.type === movingFailure;
const isTooLate = (error: unknown): boolean => error instanceof WorkflowUpdateRPCTimeoutOrCancelledError;
/** The workflow is not there (not started yet, or over), or answered with a failure: Temporal itself is well. */
const isGone = (error: unknown): boolean => error instanceof Error && (error.name === 'WorkflowNotFoundError' || error instanceof WorkflowUpdateFailedError);
