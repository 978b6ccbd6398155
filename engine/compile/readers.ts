import { readCallActivity, readPlainTask, readReceiveTask, readScriptTask, readServiceTask, readUserTask } from './read-tasks';
import { readBusinessRuleTask } from './read-business-rule-task';
import { readBoundaryEvent, readCatchEvent, readEndEvent, readStartEvent, readThrowEvent } from './read-events';
import { refuse, type Reader } from './reading';

const readExclusiveGateway: Reader = (_reading, _element, base) => ({ ...base, kind: 'exclusive-gateway' });
const readParallelGateway: Reader = (_reading, _element, base) => ({ ...base, kind: 'parallel-gateway' });

const readEventGateway: Reader = (reading, element, base) => {
  if (element.get('instantiate') === true) return refuse(reading, element, 'instantiating bpmn:EventBasedGateway');
  if (element.get('eventGatewayType') === 'Parallel') return refuse(reading, element, 'parallel bpmn:EventBasedGateway');
  return { ...base, kind: 'event-gateway' };
};

/** The container reads what lies inside. */
const readSubProcess: Reader = (_reading, element, base) => ({
  ...base, kind: element.get('triggeredByEvent') === true ? 'event-sub-process' : 'sub-process',
});

/** Every BPMN type that is executed; whatever is not here is refused. */
export const readers: Record<string, Reader> = {
  'bpmn:BoundaryEvent': readBoundaryEvent,
  'bpmn:BusinessRuleTask': readBusinessRuleTask,
  'bpmn:CallActivity': readCallActivity,
  'bpmn:EndEvent': readEndEvent,
  'bpmn:EventBasedGateway': readEventGateway,
  'bpmn:ExclusiveGateway': readExclusiveGateway,
  'bpmn:IntermediateCatchEvent': readCatchEvent,
  'bpmn:IntermediateThrowEvent': readThrowEvent,
  'bpmn:ManualTask': readPlainTask,
  'bpmn:ParallelGateway': readParallelGateway,
  'bpmn:ReceiveTask': readReceiveTask,
  'bpmn:ScriptTask': readScriptTask,
  'bpmn:ServiceTask': readServiceTask,
  'bpmn:StartEvent': readStartEvent,
  'bpmn:SubProcess': readSubProcess,
  'bpmn:Task': readPlainTask,
  'bpmn:UserTask': readUserTask,
};
