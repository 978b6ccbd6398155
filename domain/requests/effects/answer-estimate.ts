import { ok, type Result } from '../../../contracts/errors';
import type { CheckItem } from '../../../contracts/task-types/form-fields';
import { customerPays } from '../../../contracts/bill-codes';
import { agentAnswer } from '../../../contracts/task-types/agent-answer';
import { recordAnswer } from '../../../contracts/task-types/record-answer';
import type { JsonObject } from '../../../engine/model';
import type { TaskEffect, TaskEffectContext } from '../../process/registry';
import { answerEstimate, waitingEstimate } from '../estimating';
import { expectedOf } from '../bill';
import type { Estimate } from '../ports';
import { invalid, overReach, record, valuesOf, type EffectDeps } from './context';

/** The agent answers for their own device, in their own inbox. */
export function createAgentAnswer(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { lines, note } = valuesOf(agentAnswer, raw);
    return answered(deps, context, { outcome, lines: lines ?? [], through: 'inbox', details: {}, note: note ?? null });
  };
}

/** Reception writes down the customer's word: who said it, and through what. */
export function createRecordAnswer(deps: EffectDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const { lines, note, answeredBy, through } = valuesOf(recordAnswer, raw);
    return answered(deps, context, { outcome, lines: lines ?? [], through: through ?? 'phone', details: { answeredBy: answeredBy ?? null, through: through ?? null }, note: note ?? null });
  };
}

interface Given { outcome: string; lines: CheckItem[]; through: string; details: JsonObject; note: string | null }

async function answered(deps: EffectDeps, context: TaskEffectContext, { outcome, lines, through, details, note }: Given): Promise<Result<JsonObject>> {
  const estimate = await waitingEstimate(deps, context.tx, context.requestId);
  if (!estimate) throw new Error(`Request ${context.requestId} has no estimate that waits for an answer`);
  const acceptedLines = lines.filter((line) => line.done).map((line) => line.id);
  if (outcome === 'some') {
    const fault = faultOf(estimate, acceptedLines);
    if (fault) return invalid({ path: 'lines', code: fault });
  }
  const over = outcome === 'all' || outcome === 'some' ? overReach(context, 'cost.accept', acceptedAmount(estimate, outcome === 'all' ? null : acceptedLines)) : null;
  if (over) return over;
  const state = outcome === 'all' ? 'approved' as const : outcome === 'some' ? 'partly-approved' as const : 'rejected' as const;
  await answerEstimate(deps, context, estimate, { state, acceptedLines, decidedBy: context.actor.id, through });
  await record(deps, context, 'answer', outcome, { reason: note, details: { ...details, estimate: estimate.number } });
  return ok({});
}

/** "Some" means at least one, and not all, of the lines that the customer pays. */
function faultOf(estimate: Estimate, acceptedLines: string[]): string | null {
  const asked = new Set(estimate.lines.filter((line) => customerPays(line.billCode)).map((line) => line.id));
  if (acceptedLines.some((id) => !asked.has(id))) return 'lines.unknown';
  if (acceptedLines.length === 0) return 'lines.none-accepted';
  return new Set(acceptedLines).size === asked.size ? 'lines.all-accepted' : null;
}

/** What the customer is bound to by the answer, in rial; null: all lines. A discount falls on the lines in their shares. */
const acceptedAmount = (estimate: Estimate, accepted: string[] | null): bigint =>
  expectedOf([{ ...estimate, lines: estimate.lines.map((line) => (accepted === null || accepted.includes(line.id) ? line : { ...line, state: 'rejected' as const })) }]);
