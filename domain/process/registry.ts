import type { JsonObject } from '../../engine/model';
import type { Result } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

/** What the work behind a task or service throws on its way, for the events of the diagram that catch it (BPMN 2.0.2, 10.5.6). */
export interface Throwing {
  /** Tells whoever catches the escalation; the work goes on, unless the catching event interrupts it. */
  escalate(code: string, output?: JsonObject): void;
}

/** What a completed form does to the domain, inside `advance`'s transaction and under the instance's lock. */
export interface TaskEffectContext extends Throwing { tx: Tx; actor: UserActor; at: string; requestId: string; instanceId: string; taskId: string; branchId: string; agentId: string | null; /** The visible status of the request that the process carries. */ status: string | null; /** Set where the task is about an overdue one. */ aboutTaskId?: string | null; /** The process is about no request; `requestId` is the id of the instance then. */ withoutRequest?: boolean }
/** The request that the task is about, for rows that may be without one. */
export const aboutRequest = ({ requestId, withoutRequest = false }: Pick<TaskEffectContext, 'requestId' | 'withoutRequest'>): string | null => (withoutRequest ? null : requestId);
/**
 * Answers the task type's `output` (facts for the diagram), or a refusal with field errors; nothing is kept then. A `ServiceFault` that it
 * throws ends the task with that error instead: what the form changed stays, and an error boundary event goes on.
 */
export type TaskEffect = (context: TaskEffectContext, submission: { outcome: string; values: JsonObject }) => Promise<Result<JsonObject>>;

/** What a service task does: in one transaction with its result, so that a repeat finds it done. */
export interface TopicContext extends Throwing { tx: Tx; at: string; requestId: string; instanceId: string; activity: string; branchId: string; agentId: string | null }
export type TopicHandler = (context: TopicContext, input: JsonObject) => Promise<JsonObject>;

/** A fault of a service task with a code that an error boundary event may catch. `retryable: false` goes straight to it. */
export class ServiceFault extends Error {
  constructor(readonly code: string, message: string, readonly retryable: boolean) { super(message); }
}

export type TaskEffects = Record<string, TaskEffect>;
export type TopicHandlers = Record<string, TopicHandler>;
