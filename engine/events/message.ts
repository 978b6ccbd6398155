import { Fault } from '../fault';
import type { GraphNode, Mapping } from '../model';
import { emit, scopeOf, type Holder, type Run } from '../run/run';
import { evaluateIn, storeOutput } from '../run/variables';
import { hold } from '../run/waits';
import { toJson } from '../feel/values';
import type { Catching } from './catching';

export interface MessageEvent {
  on: 'message';
  message: string;
  /** FEEL; without it the key is the empty text. */
  key?: string;
  outputs: Mapping[];
  /** The fields of the payload become variables too. */
  spread?: true;
}

/** Messages: one subscription for one message. The key is computed when it is armed and stays. */
export const message: Catching<MessageEvent> = {
  arm(run, node, event, holder) {
    subscribe(run, node, event, holder, event.key === undefined ? '' : keyOf(run, holder, event.key));
  },
  again(run, node, event, holder, wait) {
    subscribe(run, node, event, holder, wait.key ?? '');
  },
  store(run, event, scope, result) {
    storeOutput(run, scope.id, result.output, event.outputs, event.message, event.spread);
  },
};

function subscribe(run: Run, node: GraphNode, event: MessageEvent, holder: Holder, key: string): void {
  const wait = hold(run, node, holder, { kind: 'message', key });
  emit(run, { kind: 'subscribe', subscription: wait.id, element: node.id, message: event.message, key });
}

function keyOf(run: Run, holder: Holder, source: string): string {
  const value = toJson(evaluateIn(run, scopeOf(run, holder.scope), source));
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Fault('message.key', 'a correlation key is a text or a number');
}
