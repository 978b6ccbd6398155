import { child, text } from './moddle';
import { readCallActivity, readPlainTask, readReceiveTask, readScriptTask, readSendTask, readServiceTask, readUserTask } from './read-tasks';
import { readBusinessRuleTask } from './read-business-rule-task';
import { expressionText, readBoundaryEvent, readCatchEvent, readEndEvent, readStartEvent, readThrowEvent } from './read-events';
import { feel, type Reader } from './reading';

const readExclusiveGateway: Reader = (_reading, _element, base) => ({ ...base, kind: 'exclusive-gateway' });
const readParallelGateway: Reader = (_reading, _element, base) => ({ ...base, kind: 'parallel-gateway' });

const readInclusiveGateway: Reader = (_reading, _element, base) => ({ ...base, kind: 'inclusive-gateway' });

const readEventGateway: Reader = (reading, element, base) => {
  const parallel = element.get('eventGatewayType') === 'Parallel';
  if (parallel && element.get('instantiate') !== true) reading.findings.add('event-gateway-parallel', [base.id]);
  return { ...base, kind: 'event-gateway', ...(element.get('instantiate') === true && { instantiates: true }), ...(parallel && { parallel: true }) };
};

/** The container reads what lies inside. */
const readSubProcess: Reader = (_reading, element, base) => ({
  ...base, kind: element.get('triggeredByEvent') === true ? 'event-sub-process' : 'sub-process',
});

const readTransaction: Reader = (_reading, _element, base) => ({ ...base, kind: 'sub-process', transaction: true });

const readAdHocSubProcess: Reader = (reading, element, base) => {
  const condition = expressionText(reading, child(element, 'completionCondition'), base.id);
  const elements = text(element, 'zamen:activeElements');
  return {
    ...base, kind: 'ad-hoc-sub-process', sequential: element.get('ordering') === 'Sequential', cancels: element.get('cancelRemainingInstances') !== false,
    ...(condition !== undefined && { complete: feel(reading, base.id, condition) }),
    ...(elements !== undefined && { elements: feel(reading, base.id, elements) }),
  };
};

/** Every BPMN type that is executed; whatever is not here is refused. */
export const readers: Record<string, Reader> = {
  'bpmn:AdHocSubProcess': readAdHocSubProcess,
  'bpmn:BoundaryEvent': readBoundaryEvent,
  'bpmn:BusinessRuleTask': readBusinessRuleTask,
  'bpmn:CallActivity': readCallActivity,
  'bpmn:EndEvent': readEndEvent,
  'bpmn:EventBasedGateway': readEventGateway,
  'bpmn:ExclusiveGateway': readExclusiveGateway,
  'bpmn:InclusiveGateway': readInclusiveGateway,
  'bpmn:IntermediateCatchEvent': readCatchEvent,
  'bpmn:IntermediateThrowEvent': readThrowEvent,
  'bpmn:ManualTask': readPlainTask,
  'bpmn:ParallelGateway': readParallelGateway,
  'bpmn:ReceiveTask': readReceiveTask,
  'bpmn:ScriptTask': readScriptTask,
  'bpmn:SendTask': readSendTask,
  'bpmn:ServiceTask': readServiceTask,
  'bpmn:StartEvent': readStartEvent,
  'bpmn:SubProcess': readSubProcess,
  'bpmn:Task': readPlainTask,
  'bpmn:Transaction': readTransaction,
  'bpmn:UserTask': readUserTask,
};
