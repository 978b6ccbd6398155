import type { ModdleElement } from 'bpmn-moddle';
import { body, child, children } from '../moddle';
import { hasCondition, is, isDefault, isEventSubProcess, forCompensation, isCompensation, processAround, type LintRule } from './view';

export const conditionalFlows: LintRule = ({ nodes, outgoing }, report) => {
  for (const node of nodes) {
    const out = outgoing(node);
    if (!out.some((flow) => isDefault(flow) || hasCondition(flow))) continue;
    for (const flow of out) if (!hasCondition(flow) && !isDefault(flow)) report([flow]);
  }
};

export const noDuplicateSequenceFlows: LintRule = ({ flows }, report) => {
  const seen = new Set<string>();
  for (const flow of flows) {
    const [source, target] = [child(flow, 'sourceRef'), child(flow, 'targetRef')];
    const key = JSON.stringify([source?.id ?? flow.id, target?.id ?? flow.id, body(child(flow, 'conditionExpression'))]);
    if (seen.has(key)) report([flow, source, target]);
    seen.add(key);
  }
};

export const noImplicitSplit: LintRule = ({ nodes, outgoing }, report) => {
  for (const node of nodes) {
    if (is(node, 'bpmn:Activity', 'bpmn:Event') && outgoing(node).filter((flow) => !hasCondition(flow) && !isDefault(flow)).length > 1) report([node]);
  }
};

export const fakeJoin: LintRule = ({ nodes, incoming }, report) => {
  for (const node of nodes) if (is(node, 'bpmn:Activity', 'bpmn:Event') && incoming(node).length > 1) report([node]);
};

export const noDisconnected: LintRule = ({ nodes, incoming, outgoing }, report) => {
  for (const node of nodes) {
    if (is(node, 'bpmn:CallActivity') || isEventSubProcess(node) || forCompensation(node) || is(node.$parent, 'bpmn:AdHocSubProcess')) continue;
    if (node.$type === 'bpmn:BoundaryEvent' && isCompensation(node)) continue;
    if (incoming(node).length === 0 && outgoing(node).length === 0) report([node]);
  }
};

/** BPMN 2.0.2, 8.4.13: beside a conditional flow out of an activity there is another one. */
export const conditionAlone: LintRule = ({ nodes, outgoing }, report) => {
  for (const node of nodes) {
    const [flow, ...others] = outgoing(node);
    if (is(node, 'bpmn:Activity') && flow && others.length === 0 && hasCondition(flow)) report([flow, node]);
  }
};

/** 8.4.13: conditions stand on flows out of activities and of exclusive, inclusive and complex gateways. */
export const conditionAfterEvent: LintRule = ({ flows }, report) => {
  for (const flow of flows) if (hasCondition(flow) && is(child(flow, 'sourceRef'), 'bpmn:Event')) report([flow]);
};

/** 10.6 and 10.3: only activities and exclusive, inclusive and complex gateways have a default flow. */
export const defaultMisplaced: LintRule = ({ nodes }, report) => {
  for (const node of nodes) if (node.$attrs?.default !== undefined) report([node]);
};

/** What a node says of its flows is what the flows say. */
export const flowListed: LintRule = ({ nodes }, report) => {
  for (const node of nodes) {
    for (const [list, end] of [['incoming', 'targetRef'], ['outgoing', 'sourceRef']] as const) {
      for (const flow of children(node, list)) if (flow.$type !== 'bpmn:SequenceFlow' || child(flow, end) !== node) report([node, flow]);
    }
  }
};

/** Where a process says of its nodes which flows they have, it says so of every flow. */
export const flowUnlisted: LintRule = ({ nodes, flows }, report) => {
  const lists = { outgoing: listed(nodes, 'outgoing'), incoming: listed(nodes, 'incoming') };
  const listing = new Set([...lists.outgoing.keys(), ...lists.incoming.keys()].map(processAround));
  for (const flow of flows) {
    if (!listing.has(processAround(flow))) continue;
    const lacking = ([['sourceRef', 'outgoing'], ['targetRef', 'incoming']] as const).flatMap(([end, list]) => {
      const node = child(flow, end);
      return node && is(node, 'bpmn:FlowNode') && lists[list].get(node)?.has(flow) !== true ? [node] : [];
    });
    if (lacking.length > 0) report([flow, ...lacking]);
  }
};

function listed(nodes: ModdleElement[], list: string): Map<ModdleElement, Set<ModdleElement>> {
  return new Map(nodes.flatMap((node) => {
    const flows = children(node, list);
    return flows.length > 0 ? [[node, new Set(flows)]] : [];
  }));
}

/** 8.4.13: what is executed has no time between the end of one node and the next. */
export const flowImmediate: LintRule = ({ flows }, report) => {
  for (const flow of flows) if (flow.get('isImmediate') === false && processAround(flow)?.get('isExecutable') === true) report([flow]);
};
