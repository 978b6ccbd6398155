import type { ModdleElement } from 'bpmn-moddle';
import { parseDuration } from '../../events/duration';
import { body, child, children, text } from '../moddle';
import { definitionsOf, is, isCompensation, isEventSubProcess, processAround, type LintRule } from './view';

export const singleEventDefinition: LintRule = ({ nodes }, report) => {
  for (const node of nodes) if (is(node, 'bpmn:Event') && definitionsOf(node).length > 1) report([node]);
};

/** BPMN 2.0.2, 10.5.3 and 10.5.4: what is thrown to be caught has a code. */
export const codeMissing: LintRule = ({ nodes }, report) => {
  for (const node of nodes) {
    if (!is(node, 'bpmn:ThrowEvent')) continue;
    for (const definition of definitionsOf(node)) {
      const [reference, code] = ({ 'bpmn:ErrorEventDefinition': ['errorRef', 'errorCode'], 'bpmn:EscalationEventDefinition': ['escalationRef', 'escalationCode'] } as Record<string, [string, string]>)[definition.$type] ?? [];
      if (reference === undefined) continue;
      const thrown = child(definition, reference);
      if (!thrown || text(thrown, code!) === undefined) report([node]);
    }
  }
};

/** 10.5.5: what a throwing event defines is its own. */
export const eventDefinitionShared: LintRule = ({ nodes }, report) => {
  for (const node of nodes) {
    const shared = is(node, 'bpmn:Event') ? children(node, 'eventDefinitionRef').find(({ $parent }) => is($parent, 'bpmn:ThrowEvent')) : undefined;
    if (shared) report([node, shared.$parent]);
  }
};

/** 10.5.4: compensation begins when its host has ended; it is drawn as an event that interrupts. */
export const compensationInterrupting: LintRule = ({ nodes }, report) => {
  for (const node of nodes) if (node.$type === 'bpmn:BoundaryEvent' && isCompensation(node) && node.get('cancelActivity') === false) report([node]);
};

/** A duration of nothing is no time to wait. */
export const timerZero: LintRule = ({ nodes }, report) => {
  for (const node of nodes) {
    for (const definition of is(node, 'bpmn:Event') ? definitionsOf(node) : []) {
      const duration = parseDuration(body(child(definition, 'timeDuration')) ?? '');
      if (duration && duration.months === 0 && duration.ms === 0) report([node]);
    }
  }
};

/** A cycle needs an event that stays when it has fired: the start of a process, or what does not interrupt. */
export const timerOnce: LintRule = ({ nodes }, report) => {
  for (const node of nodes) {
    const stays = (is(node, 'bpmn:StartEvent') && (node.get('isInterrupting') === false || node.$parent?.$type === 'bpmn:Process')) || node.get('cancelActivity') === false;
    if (is(node, 'bpmn:CatchEvent') && !stays && definitionsOf(node).some((definition) => child(definition, 'timeCycle'))) report([node]);
  }
};

/** 10.5.5: a message event of what is executed names an operation. */
export const operationMissing: LintRule = ({ nodes }, report) => {
  for (const node of nodes) {
    const executed = is(node, 'bpmn:Event') && processAround(node)?.get('isExecutable') === true;
    if (executed && definitionsOf(node).some((definition) => definition.$type === 'bpmn:MessageEventDefinition' && !child(definition, 'operationRef'))) report([node]);
  }
};

/** 10.5.7: what is thrown is caught once: an error, an escalation or a cancellation at an activity or in a scope, and what an event-based gateway waits for. */
export const caughtTwice: LintRule = ({ nodes, incoming }, report) => {
  const first = new Map<string, ModdleElement>();
  for (const node of nodes) {
    const [place] = is(node, 'bpmn:BoundaryEvent') ? [child(node, 'attachedToRef')] : is(node, 'bpmn:StartEvent') ? [node.$parent?.$parent] : incoming(node).map((flow) => child(flow, 'sourceRef'));
    const gateway = is(place, 'bpmn:EventBasedGateway');
    if (!place || !(gateway || is(node, 'bpmn:BoundaryEvent') || (node.$parent && isEventSubProcess(node.$parent)))) continue;
    for (const definition of is(node, 'bpmn:CatchEvent') ? definitionsOf(node) : []) {
      const what = (gateway ? AWAITED : CAUGHT)[definition.$type];
      if (!what || text(definition, 'zamen:correlationKey') !== undefined) continue;
      const [reference, code] = what;
      const caught = reference === undefined ? undefined : child(definition, reference);
      const key = JSON.stringify([place.id, definition.$type, caught && ((code !== undefined && text(caught, code)) || caught.name || caught.id)]);
      const other = first.get(key);
      if (other && other !== node) report([node, other]);
      else first.set(key, node);
    }
  }
};

const CAUGHT: Record<string, [reference?: string, code?: string]> = { 'bpmn:ErrorEventDefinition': ['errorRef', 'errorCode'], 'bpmn:EscalationEventDefinition': ['escalationRef', 'escalationCode'], 'bpmn:CancelEventDefinition': [] };
const AWAITED: Record<string, [reference?: string, code?: string]> = { 'bpmn:MessageEventDefinition': ['messageRef'], 'bpmn:SignalEventDefinition': ['signalRef'] };
