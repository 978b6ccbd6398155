import type { z } from 'zod';
import type { Action } from '../../../contracts/actions';
import { refuse, type FieldError, type Refusal } from '../../../contracts/errors';
import type { TaskType } from '../../../contracts/form';
import type { JsonObject } from '../../../engine/model';
import { whyMayNot } from '../../access/explain';
import type { Processes } from '../../process/ports';
import { aboutRequest, type TaskEffectContext } from '../../process/registry';
import type { Settings } from '../../settings/settings';
import type { Journal } from '../../shared/journal';
import { newId } from '../../shared/ids';
import type { RequestCover } from '../../warranty/request-cover';
import type { EstimateStore, FaultsInUse, People, ReceiptStore, RecordStore, ReplacementStore, RequestStore, Signature, WorkStore } from '../ports';

export interface EffectDeps {
  requests: RequestStore; estimates: EstimateStore; work: WorkStore; receipts: ReceiptStore; records: RecordStore; replacements: ReplacementStore;
  people: People; faults: FaultsInUse; covers: Pick<RequestCover, 'of'>; settings: Settings; processes: Pick<Processes, 'publish'>; journal: Pick<Journal, 'tell'>;
}

/** The form's values in the task type's own types. */
export const valuesOf = <T extends TaskType>(type: T, values: JsonObject): z.infer<T['values']> => type.values.parse(values) as z.infer<T['values']>;

export const invalid = (...fields: FieldError[]) => refuse('task.invalid', {}, fields);

/** Writes down what a person decided, and why. */
export async function record(deps: Pick<EffectDeps, 'records'>, context: TaskEffectContext, kind: string, outcome: string, more: { reason?: string | null; details?: JsonObject } = {}): Promise<void> {
  await deps.records.decision(context.tx, {
    id: newId(), requestId: aboutRequest(context), taskId: context.taskId, kind, outcome, reason: more.reason ?? null, details: more.details ?? {}, by: context.actor.id, at: context.at,
  });
}

/** Keeps what was signed with this task, where it was. */
export async function signed(deps: Pick<EffectDeps, 'records'>, context: TaskEffectContext, kind: Signature['kind'], strokes: string | undefined): Promise<void> {
  if (strokes !== undefined) await deps.records.signature(context.tx, { requestId: context.requestId, taskId: context.taskId, kind, strokes, by: context.actor.id, at: context.at });
}

/** Without what is undefined, as JSON has it. */
export const given = (values: Record<string, unknown>): JsonObject => JSON.parse(JSON.stringify(values)) as JsonObject;

/** Refused where the person may decide this, but not about so much money, or not in this status. `amount` in rial. */
export function overReach({ actor, branchId, agentId, status }: TaskEffectContext, action: Action, amount: bigint): { ok: false; error: Refusal } | null {
  const why = whyMayNot(actor, action, { branchId, agentId, status, amount });
  return why && { ok: false, error: why };
}
