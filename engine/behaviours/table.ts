import type { Behaviour } from '../run/run';
import { adHocSubProcess, type AdHocSubProcessNode } from './ad-hoc-sub-process';
import { boundaryEvent, type BoundaryEventNode } from './boundary-event';
import { businessRuleTask, type BusinessRuleTaskNode } from './business-rule-task';
import { callActivity, type CallActivityNode } from './call-activity';
import { catchEvent, type CatchEventNode } from './catch-event';
import { endEvent, type EndEventNode } from './end-event';
import { eventGateway, type EventGatewayNode } from './event-gateway';
import { eventSubProcess, type EventSubProcessNode } from './event-sub-process';
import { exclusiveGateway, type ExclusiveGatewayNode } from './exclusive-gateway';
import { inclusiveGateway, type InclusiveGatewayNode } from './inclusive-gateway';
import { parallelGateway, type ParallelGatewayNode } from './parallel-gateway';
import { receiveTask, type ReceiveTaskNode } from './receive-task';
import { scriptTask, type ScriptTaskNode } from './script-task';
import { serviceTask, type ServiceTaskNode } from './service-task';
import { startEvent, type StartEventNode } from './start-event';
import { subProcess, type SubProcessNode } from './sub-process';
import { task, type TaskNode } from './task';
import { throwEventBehaviour, type ThrowEventNode } from './throw-event';
import { userTask, type UserTaskNode } from './user-task';

interface Nodes {
  'ad-hoc-sub-process': AdHocSubProcessNode;
  'boundary-event': BoundaryEventNode;
  'business-rule-task': BusinessRuleTaskNode;
  'call-activity': CallActivityNode;
  'catch-event': CatchEventNode;
  'end-event': EndEventNode;
  'event-gateway': EventGatewayNode;
  'event-sub-process': EventSubProcessNode;
  'exclusive-gateway': ExclusiveGatewayNode;
  'inclusive-gateway': InclusiveGatewayNode;
  'parallel-gateway': ParallelGatewayNode;
  'receive-task': ReceiveTaskNode;
  'script-task': ScriptTaskNode;
  'send-task': ThrowEventNode;
  'service-task': ServiceTaskNode;
  'start-event': StartEventNode;
  'sub-process': SubProcessNode;
  task: TaskNode;
  'throw-event': ThrowEventNode;
  'user-task': UserTaskNode;
}

/** A node of the graph, by its kind. */
export type Node = Nodes[keyof Nodes];

/** Every element kind that is executed. A kind that is missing here does not compile. */
const behaviours: { [K in keyof Nodes]: Behaviour<Nodes[K]> } = {
  'ad-hoc-sub-process': adHocSubProcess,
  'boundary-event': boundaryEvent,
  'business-rule-task': businessRuleTask,
  'call-activity': callActivity,
  'catch-event': catchEvent,
  'end-event': endEvent,
  'event-gateway': eventGateway,
  'event-sub-process': eventSubProcess,
  'exclusive-gateway': exclusiveGateway,
  'inclusive-gateway': inclusiveGateway,
  'parallel-gateway': parallelGateway,
  'receive-task': receiveTask,
  'script-task': scriptTask,
  'send-task': throwEventBehaviour,
  'service-task': serviceTask,
  'start-event': startEvent,
  'sub-process': subProcess,
  task,
  'throw-event': throwEventBehaviour,
  'user-task': userTask,
};

export function behaviourOf(kind: string): Behaviour {
  return behaviours[kind as keyof Nodes] as Behaviour;
}
