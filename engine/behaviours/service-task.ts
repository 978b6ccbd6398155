import type { GraphNode, Mapping } from '../model';
import { complete } from '../run/tokens';
import { emit, put, scopeOf, type Behaviour } from '../run/run';
import { mapped, storeOutput } from '../run/variables';

export interface ServiceTaskNode extends GraphNode {
  kind: 'service-task';
  topic: string;
  inputs: Mapping[];
  outputs: Mapping[];
  /** The fields of the answer become variables too. */
  spread?: true;
}

/**
 * Work that the runtime does. A retry asks again under the same activity id, which is the key for doing it once;
 * `attempt` counts up.
 */
export const serviceTask: Behaviour<ServiceTaskNode> = {
  execute(run, node, activity) {
    const attempt = (activity.attempts ?? 0) + 1;
    const input = mapped(run, scopeOf(run, activity.scope), node.inputs);
    put(run, 'activities', activity.id, { ...activity, open: 'service', attempts: attempt });
    emit(run, { kind: 'run-service', activity: activity.id, element: node.id, topic: node.topic, input, attempt });
  },
  resume(run, node, activity, { output }) {
    storeOutput(run, activity.scope, output, node.outputs, node.topic, node.spread);
    complete(run, activity);
  },
};
