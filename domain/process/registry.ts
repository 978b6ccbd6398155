import type { JsonObject } from '../../engine/model';
import type { Result } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

/** What a completed form does to the domain, inside `advance`'s transaction and under the instance's lock. */
export interface TaskEffectContext { tx: Tx; actor: UserActor; at: string; requestId: string; instanceId: string; taskId: string; branchId: string; agentId: string | null; /** Set where the task is about an overdue one. */ aboutTaskId?: string | null }
/** Answers the task type's `output` (facts for the diagram), or a refusal with field errors; nothing is kept then. */
export type TaskEffect = (context: TaskEffectContext, submission: { outcome: string; values: JsonObject }) => Promise<Result<JsonObject>>;

/** What a service task does: in one transaction with its result, so that a repeat finds it done. */
export interface TopicContext { tx: Tx; at: string; requestId: string; instanceId: string; activity: string; branchId: string; agentId: string | null }
export type TopicHandler = (context: TopicContext, input: JsonObject) => Promise<JsonObject>;

/** A fault of a service task with a code that an error boundary event may catch. `retryable: false` goes straight to it. */
export class ServiceFault extends Error {
  constructor(readonly code: string, message: string, readonly retryable: boolean) { super(message); }
}

export type TaskEffects = Record<string, TaskEffect>;
export type TopicHandlers = Record<string, TopicHandler>;
