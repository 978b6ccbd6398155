import type { ModdleElement } from 'bpmn-moddle';
import { calledBy } from '../choose-process';
import { child, children } from '../moddle';
import { differ, itemOf } from './item-types';
import { definitionsOf, is, type LintRule } from './view';

type Kind = 'dataInputs' | 'dataOutputs' | 'inputSets' | 'outputSets';
const specified = (element: ModdleElement, kind: Kind): ModdleElement[] => {
  const specification = child(element, 'ioSpecification');
  return specification ? children(specification, kind) : [];
};

const operationOf = (task: ModdleElement): ModdleElement | undefined => (is(task, 'bpmn:ServiceTask') ? child(task, 'operationRef') : undefined);

/** BPMN 2.0.2, 10.3.3: a task has one set, with one input or output, for what it sends or receives. */
export const messageSets: LintRule = ({ nodes }, report) => {
  for (const task of nodes) {
    const several = (...kinds: Kind[]): boolean => kinds.some((kind) => specified(task, kind).length > 1);
    if (operationOf(task) && (specified(task, 'inputSets').length === 0 || several('inputSets', 'outputSets'))) report([task]);
    if (is(task, 'bpmn:SendTask') && child(task, 'messageRef') && several('inputSets', 'dataInputs')) report([task]);
    if (is(task, 'bpmn:ReceiveTask') && child(task, 'messageRef') && several('outputSets', 'dataOutputs')) report([task]);
  }
};

/** 10.3.3: and that is of the type of the message. */
export const messageData: LintRule = ({ nodes }, report) => {
  for (const task of nodes) {
    const operation = operationOf(task);
    const sent = operation ? child(operation, 'inMessageRef') : is(task, 'bpmn:SendTask') ? child(task, 'messageRef') : undefined;
    const received = operation ? child(operation, 'outMessageRef') : is(task, 'bpmn:ReceiveTask') ? child(task, 'messageRef') : undefined;
    const missing = operation && received && specified(task, 'inputSets').length > 0 && specified(task, 'dataOutputs').length === 0;
    if (missing === true || unlike(specified(task, 'dataInputs'), sent) || unlike(specified(task, 'dataOutputs'), received)) report([task]);
  }
};

/** Whether there is data, and none of it is what the message has. */
function unlike(data: ModdleElement[], message: ModdleElement | undefined): boolean {
  const item = itemOf(message);
  return item !== undefined && data.length > 0 && !data.some((one) => itemOf(one) && !differ(itemOf(one), item));
}

const CARRIED = ['bpmn:MessageEventDefinition', 'bpmn:SignalEventDefinition', 'bpmn:ErrorEventDefinition', 'bpmn:EscalationEventDefinition'];
const eventData = (event: ModdleElement): ModdleElement[] => children(event, is(event, 'bpmn:ThrowEvent') ? 'dataInputs' : 'dataOutputs');

/** 10.5.1: an event that carries data has an input or output for each of its definitions. */
export const eventDataNumber: LintRule = ({ nodes }, report) => {
  for (const event of nodes) {
    const data = is(event, 'bpmn:Event') ? eventData(event) : [];
    if (data.length > 0 && data.length !== definitionsOf(event).length) report([event]);
  }
};

/** 10.5.1: and in their order they are of the types of what is thrown or caught. */
export const eventDataType: LintRule = ({ nodes }, report) => {
  for (const event of nodes) {
    const data = is(event, 'bpmn:Event') ? eventData(event) : [];
    definitionsOf(event).filter(({ $type }) => CARRIED.includes($type)).forEach((definition, index) => {
      const carried = ['messageRef', 'signalRef', 'errorRef', 'escalationRef'].map((property) => child(definition, property)).find((found) => found !== undefined);
      if (differ(itemOf(data[index]), itemOf(carried))) report([event, data[index]]);
    });
  }
};

/** 10.3.6: a call activity has the inputs and outputs of what it calls. */
export const callData: LintRule = ({ root, nodes }, report) => {
  const callable = new Map(children(root, 'rootElements').filter((element) => is(element, 'bpmn:CallableElement')).map((element) => [element.id, element]));
  for (const call of nodes) {
    const called = is(call, 'bpmn:CallActivity') ? callable.get(calledBy(call)) : undefined;
    if (called && (['dataInputs', 'dataOutputs'] as const).some((kind) => !alike(specified(call, kind), specified(called, kind)))) report([call, called]);
  }
};

function alike(own: ModdleElement[], theirs: ModdleElement[]): boolean {
  return own.length === theirs.length && own.every((data) => theirs.some((other) => !differ(itemOf(data), itemOf(other))));
}

/** 10.3.8: the list that a task goes through is an input of its own. */
export const loopData: LintRule = ({ elements }, report) => {
  for (const loop of elements) {
    const list = is(loop, 'bpmn:MultiInstanceLoopCharacteristics') ? child(loop, 'loopDataInputRef') : undefined;
    const { $parent: activity } = loop;
    if (list && activity && !is(activity, 'bpmn:SubProcess') && !specified(activity, 'dataInputs').includes(list)) report([activity, list]);
  }
};

/** 10.3.8: what each instance gets and gives is one of the list. */
export const loopItem: LintRule = ({ elements }, report) => {
  for (const loop of elements) {
    if (!is(loop, 'bpmn:MultiInstanceLoopCharacteristics')) continue;
    for (const [list, single] of [['loopDataInputRef', 'inputDataItem'], ['loopDataOutputRef', 'outputDataItem']] as const) {
      const [all, one] = [child(loop, list), child(loop, single)];
      if (all && one && (one.get('isCollection') === true || differ(itemOf(all), itemOf(one)))) report([loop.$parent, one]);
    }
  }
};

/** 8.4.3: what is offered as a service says which operation its inputs and outputs are for, and they are of the types of its messages. */
export const serviceBinding: LintRule = ({ elements }, report) => {
  for (const element of elements) {
    if (!is(element, 'bpmn:CallableElement') || children(element, 'supportedInterfaceRef').length === 0) continue;
    const bindings = children(element, 'ioBinding');
    const wrong = bindings.some((binding) => {
      const operation = child(binding, 'operationRef');
      return operation !== undefined && ([['inputDataRef', 'inMessageRef', 'dataInputRefs'], ['outputDataRef', 'outMessageRef', 'dataOutputRefs']] as const).some(([bound, message, members]) => {
        const data = child(binding, bound);
        return data !== undefined && unlike(is(data, 'bpmn:ItemAwareElement') ? [data] : children(data, members), child(operation, message));
      });
    });
    if (bindings.length === 0 || wrong) report([element]);
  }
};
