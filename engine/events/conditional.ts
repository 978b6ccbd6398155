import { add, scopeOf } from '../run/run';
import { holdsNow } from '../run/conditions';
import { hold } from '../run/waits';
import type { Catching } from './catching';

export interface ConditionalEvent {
  on: 'condition';
  /** FEEL. */
  condition: string;
}

/** Fires when its condition turns from false to true; one that holds when it is armed fires at once (BPMN 2.0.2, 10.5.5). */
export const condition: Catching<ConditionalEvent> = {
  arm(run, node, event, holder) {
    const held = holdsNow(run, scopeOf(run, holder.scope), event.condition);
    const wait = hold(run, node, holder, { kind: 'condition', held });
    if (held) add(run, { do: 'fire', wait: wait.id, output: {} });
  },
  again(run, node, event, holder) {
    hold(run, node, holder, { kind: 'condition', held: true });
  },
  store() {
    // a condition brings nothing
  },
};
