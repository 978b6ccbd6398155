import type { Mapping } from '../model';
import { emit } from '../run/run';
import { storeOutput } from '../run/variables';
import { hold } from '../run/waits';
import type { Catching } from './catching';

export interface SignalEvent {
  on: 'signal';
  signal: string;
  outputs: Mapping[];
  /** The fields of the payload become variables too. */
  spread?: true;
}

/** Signals reach everyone who waits when they are thrown, and are not kept (BPMN 2.0.2, 10.5.7). */
export const signal: Catching<SignalEvent> = {
  arm(run, node, { signal: name }, holder) {
    const wait = hold(run, node, holder, { kind: 'signal', signal: name });
    emit(run, { kind: 'subscribe-signal', subscription: wait.id, element: node.id, signal: name });
  },
  again(run, node, event, holder) {
    signal.arm(run, node, event, holder);
  },
  store(run, event, scope, result) {
    storeOutput(run, scope.id, result.output, event.outputs, Object.keys(result.output).length > 0 && event.signal !== '' ? event.signal : undefined, event.spread);
  },
};
