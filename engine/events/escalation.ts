import type { Mapping } from '../model';
import { storeOutput } from '../run/variables';
import type { Catching } from './catching';

export interface EscalationEvent {
  on: 'escalation';
  /** None: catches every escalation. */
  code?: string;
  outputs: Mapping[];
}

/** Escalations are not armed: whoever throws one looks for its catcher (`run/catching.ts`). */
export const escalation: Catching<EscalationEvent> = {
  arm() {
    // found when it is thrown
  },
  again() {
    // never used up
  },
  store(run, event, scope, result) {
    storeOutput(run, scope.id, result.output, event.outputs, undefined);
  },
};
