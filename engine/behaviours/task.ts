import type { GraphNode } from '../model';
import { complete } from '../run/tokens';
import type { Behaviour } from '../run/run';

export interface TaskNode extends GraphNode { kind: 'task' }

/** Manual and undefined tasks: nothing that an engine manages (BPMN 2.0.2, 13.3.3), so the token passes through. */
export const task: Behaviour<TaskNode> = {
  execute(run, _node, activity) {
    complete(run, activity);
  },
};
