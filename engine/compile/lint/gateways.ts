import type { ModdleElement } from 'bpmn-moddle';
import { child, text } from '../moddle';
import { definitionsOf, is, type LintRule, type View } from './view';

const gateways = ({ nodes }: View): ModdleElement[] => nodes.filter((node) => is(node, 'bpmn:Gateway'));

export const superfluousGateway: LintRule = (view, report) => {
  for (const gateway of gateways(view)) if (view.incoming(gateway).length === 1 && view.outgoing(gateway).length === 1) report([gateway]);
};

export const noGatewayJoinFork: LintRule = (view, report) => {
  for (const gateway of gateways(view)) if (view.incoming(gateway).length > 1 && view.outgoing(gateway).length > 1) report([gateway]);
};

export const noComplexGateway: LintRule = ({ nodes }, report) => {
  for (const node of nodes) if (is(node, 'bpmn:ComplexGateway')) report([node]);
};

export const noInclusiveGateway: LintRule = ({ nodes }, report) => {
  for (const node of nodes) if (is(node, 'bpmn:InclusiveGateway')) report([node]);
};

/** BPMN 2.0.2, 10.6: a gateway joins or splits. */
export const gatewayFlows: LintRule = (view, report) => {
  for (const gateway of gateways(view)) if (view.incoming(gateway).length < 2 && view.outgoing(gateway).length < 2) report([gateway]);
};

/** 8.4.10: what `gatewayDirection` says is what is drawn. */
export const gatewayDirection: LintRule = (view, report) => {
  for (const gateway of gateways(view)) {
    const direction = text(gateway, 'gatewayDirection') ?? 'Unspecified';
    const [joins, splits] = [view.incoming(gateway).length > 1, view.outgoing(gateway).length > 1];
    const right = ({ Converging: joins && !splits, Diverging: splits && !joins, Mixed: joins && splits } as Record<string, boolean>)[direction];
    if (right === false) report([gateway], { direction });
  }
};

/** 10.6.6: an event-based gateway waits for one of several events. */
export const eventBasedGateway: LintRule = ({ nodes, outgoing }, report) => {
  for (const node of nodes) if (is(node, 'bpmn:EventBasedGateway') && outgoing(node).length < 2) report([node]);
};

/** 10.6.6: messages are received by events or by tasks, not by both behind one gateway. */
export const eventGatewayMixed: LintRule = (view, report) => {
  for (const [gateway, targets] of behindEvents(view)) {
    const tasks = targets.filter((target) => is(target, 'bpmn:ReceiveTask'));
    if (tasks.length > 0 && targets.some((target) => is(target, 'bpmn:Event') && definitionsOf(target).some(({ $type }) => $type === 'bpmn:MessageEventDefinition'))) report([gateway, ...tasks]);
  }
};

/** 10.6.6: a receive task behind an event-based gateway has no events on its border. */
export const eventGatewayBoundary: LintRule = (view, report) => {
  const hosts = new Set(view.nodes.map((node) => (node.$type === 'bpmn:BoundaryEvent' ? child(node, 'attachedToRef') : undefined)));
  for (const [gateway, targets] of behindEvents(view)) {
    for (const target of targets) if (is(target, 'bpmn:ReceiveTask') && hosts.has(target)) report([target, gateway]);
  }
};

/** 10.3.3 and 10.6.6: what starts a process is not reached by a flow. */
export const instantiateReached: LintRule = ({ nodes, incoming }, report) => {
  for (const node of nodes) if (is(node, 'bpmn:ReceiveTask', 'bpmn:EventBasedGateway') && node.get('instantiate') === true && incoming(node).length > 0) report([node]);
};

function behindEvents({ nodes, outgoing }: View): [ModdleElement, ModdleElement[]][] {
  return nodes.filter((node) => is(node, 'bpmn:EventBasedGateway'))
    .map((gateway) => [gateway, outgoing(gateway).flatMap((flow) => child(flow, 'targetRef') ?? [])]);
}
