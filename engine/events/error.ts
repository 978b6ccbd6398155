import type { Mapping } from '../model';
import type { Catching } from './catching';
import { storeOutput } from '../run/variables';

export interface ErrorEvent {
  on: 'error';
  /** None: catches every error. */
  code?: string;
  outputs: Mapping[];
}

/** Errors are not armed: whoever throws one looks for its catcher (`run/errors.ts`). Brings `code` and `message`. */
export const error: Catching<ErrorEvent> = {
  arm() {
    // found when it is thrown
  },
  again() {
    // an error event always interrupts
  },
  store(run, event, scope, result) {
    storeOutput(run, scope.id, result.output, event.outputs, undefined);
  },
};
