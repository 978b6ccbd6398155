import type { JsonObject } from '../../engine/model';
import { move, type Advancing } from './advancing';
import type { StepLog } from './collector';
import type { ServiceFault, Throwing } from './registry';

/** What a handler or effect throws while it works, in order. */
export interface Thrown extends Throwing { escalations: { code: string; output: JsonObject }[] }

export function createThrown(): Thrown {
  const escalations: Thrown['escalations'] = [];
  return { escalations, escalate(code, output = {}) { escalations.push({ code, output }); } };
}

/**
 * Steps the engine with what was thrown by an open task or service, then with how it ended: an answer, or an error. The first step carries
 * the answer of the event. `false`: the activity was gone before.
 */
export async function moveThrown(advancing: Advancing, activity: string, { escalations }: Thrown, end: { fault: ServiceFault } | { move: (log: StepLog) => Promise<boolean> }, log: StepLog): Promise<boolean> {
  let steps = 0;
  const next = (): StepLog => { steps += 1; return steps === 1 ? log : { ...log, eventId: `${log.eventId}/${steps}`, answer: null }; };
  const at = advancing.context.now;
  let moved = false;
  for (const { code, output } of escalations) {
    moved = await move(advancing, { kind: 'escalation-thrown', at, activity, code, output }, next()) || moved;
    if (!moved) return false;
  }
  // What an escalation has interrupted has no end of its own.
  const ended = 'fault' in end ? await move(advancing, { kind: 'error-thrown', at, activity, code: end.fault.code, message: end.fault.message }, next()) : await end.move(next());
  return ended || moved;
}
