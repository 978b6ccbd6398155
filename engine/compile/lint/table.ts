import type { ModdleElement } from 'bpmn-moddle';
import { idNear } from '../parse-xml';
import type { Findings, Rule } from '../rules';
import * as adHoc from './ad-hoc';
import * as data from './data';
import * as drawing from './drawing';
import * as events from './events';
import * as flows from './flows';
import * as gateways from './gateways';
import * as labels from './labels';
import * as messages from './messages';
import { readDrawing } from './read-drawing';
import * as ends from './starts-and-ends';
import { viewOf, type LintRule } from './view';

/** Where the standard is not kept though the diagram can run. */
const standard = {
  'ad-hoc-empty': adHoc.adHocEmpty,
  'ad-hoc-sub-process': adHoc.adHocSubProcess,
  'code-missing': events.codeMissing,
  'compensation-interrupting': events.compensationInterrupting,
  'condition-after-event': flows.conditionAfterEvent,
  'condition-alone': flows.conditionAlone,
  'data-end': data.dataEnd,
  'data-of-sub-process': data.dataOfSubProcess,
  'data-sources': data.dataSources,
  'data-types': data.dataTypes,
  'data-unlisted': data.dataUnlisted,
  'default-misplaced': flows.defaultMisplaced,
  'end-without-start': ends.endWithoutStart,
  'event-based-gateway': gateways.eventBasedGateway,
  'event-definition-shared': events.eventDefinitionShared,
  'event-gateway-boundary': gateways.eventGatewayBoundary,
  'event-gateway-mixed': gateways.eventGatewayMixed,
  'event-unreached': ends.eventUnreached,
  'flow-listed': flows.flowListed,
  'gateway-direction': gateways.gatewayDirection,
  'gateway-flows': gateways.gatewayFlows,
  'instantiate-reached': gateways.instantiateReached,
  'message-flow-end': messages.messageFlowEnd,
  'message-flow-inside': messages.messageFlowInside,
  'no-outgoing': ends.noOutgoing,
  'participant-multiplicity': messages.participantMultiplicity,
  'several-lanes': data.severalLanes,
  'start-without-end': ends.startWithoutEnd,
  'timer-once': events.timerOnce,
  'timer-zero': events.timerZero,
} satisfies Partial<Record<Rule, LintRule>>;

/** What only concerns style and drawing, under the names that are usual for it. */
const style = {
  'conditional-flows': flows.conditionalFlows,
  'end-event-required': ends.endEventRequired,
  'event-sub-process-typed-start-event': ends.eventSubProcessTypedStartEvent,
  'fake-join': flows.fakeJoin,
  'global': labels.global,
  'label-required': labels.labelRequired,
  'link-event': events.linkEvent,
  'no-bpmndi': drawing.noBpmndi,
  'no-complex-gateway': gateways.noComplexGateway,
  'no-disconnected': flows.noDisconnected,
  'no-duplicate-sequence-flows': flows.noDuplicateSequenceFlows,
  'no-gateway-join-fork': gateways.noGatewayJoinFork,
  'no-implicit-end': ends.noImplicitEnd,
  'no-implicit-split': flows.noImplicitSplit,
  'no-implicit-start': ends.noImplicitStart,
  'no-inclusive-gateway': gateways.noInclusiveGateway,
  'no-overlapping-elements': drawing.noOverlappingElements,
  'single-blank-start-event': ends.singleBlankStartEvent,
  'single-event-definition': events.singleEventDefinition,
  'start-event-required': ends.startEventRequired,
  'sub-process-blank-start-event': ends.subProcessBlankStartEvent,
  'superfluous-gateway': gateways.superfluousGateway,
  'superfluous-label': labels.superfluousLabel,
  'superfluous-termination': ends.superfluousTermination,
} satisfies Partial<Record<Rule, LintRule>>;

export const lintRules: Partial<Record<Rule, LintRule>> = { ...standard, ...style };

/** Looks at a whole file, also at processes that are not compiled, for what does not keep it from running. */
export function lint(root: ModdleElement, xml: string, findings: Findings): void {
  const view = viewOf(root, readDrawing(xml));
  for (const [rule, look] of Object.entries(lintRules)) look(view, (elements, params) => findings.add(rule as Rule, elements.map(idNear), params));
}
