import type { ModdleElement } from 'bpmn-moddle';
import { idNear } from '../parse-xml';
import type { JsonObject } from '../../model';
import type { Rule } from '../rules';
import * as adHoc from './ad-hoc';
import * as collaborations from './collaborations';
import * as data from './data';
import * as sets from './data-sets';
import * as drawing from './drawing';
import * as events from './events';
import * as expressions from './expressions';
import * as flows from './flows';
import * as gateways from './gateways';
import * as labels from './labels';
import * as links from './links';
import * as messages from './messages';
import * as passed from './passed-data';
import { readDrawing } from './read-drawing';
import * as references from './references';
import * as ends from './starts-and-ends';
import { viewOf, type LintRule } from './view';

/** Where the standard is not kept though the diagram can run. */
const standard = {
  'ad-hoc-empty': adHoc.adHocEmpty,
  'ad-hoc-sub-process': adHoc.adHocSubProcess,
  'call-data': passed.callData,
  'caught-twice': events.caughtTwice,
  'choreography-reference': collaborations.choreographyReference,
  'code-missing': events.codeMissing,
  'collaboration-closed': collaborations.collaborationClosed,
  'compensation-interrupting': events.compensationInterrupting,
  'condition-after-event': flows.conditionAfterEvent,
  'condition-alone': flows.conditionAlone,
  'conversation-content': collaborations.conversationContent,
  'data-collection': data.dataCollection,
  'data-direction': data.dataDirection,
  'data-end': data.dataEnd,
  'data-of-sub-process': data.dataOfSubProcess,
  'data-reference-name': data.dataReferenceName,
  'data-set-member': sets.dataSetMember,
  'data-set-pair': sets.dataSetPair,
  'data-sources': data.dataSources,
  'data-types': data.dataTypes,
  'data-unlisted': sets.dataUnlisted,
  'default-misplaced': flows.defaultMisplaced,
  'end-without-start': ends.endWithoutStart,
  'event-based-gateway': gateways.eventBasedGateway,
  'event-data-number': passed.eventDataNumber,
  'event-data-type': passed.eventDataType,
  'event-definition-shared': events.eventDefinitionShared,
  'event-gateway-boundary': gateways.eventGatewayBoundary,
  'event-gateway-mixed': gateways.eventGatewayMixed,
  'event-unreached': ends.eventUnreached,
  'expression-empty': expressions.expressionEmpty,
  'expression-informal': expressions.expressionInformal,
  'flow-immediate': flows.flowImmediate,
  'flow-listed': flows.flowListed,
  'flow-unlisted': flows.flowUnlisted,
  'gateway-direction': gateways.gatewayDirection,
  'gateway-flows': gateways.gatewayFlows,
  'instantiate-reached': gateways.instantiateReached,
  'link-by-name': links.linkByName,
  'link-pair': links.linkPair,
  'loop-data': passed.loopData,
  'loop-item': passed.loopItem,
  'message-data': passed.messageData,
  'message-flow-end': messages.messageFlowEnd,
  'message-flow-inside': messages.messageFlowInside,
  'message-sets': passed.messageSets,
  'natural-language': expressions.naturalLanguage,
  'no-outgoing': ends.noOutgoing,
  'operation-missing': events.operationMissing,
  'participant-multiplicity': messages.participantMultiplicity,
  'process-public': collaborations.processPublic,
  'reference-kind': references.referenceKind,
  'resource-twice': collaborations.resourceTwice,
  'service-binding': passed.serviceBinding,
  'several-lanes': data.severalLanes,
  'start-without-end': ends.startWithoutEnd,
  'text-format': collaborations.textFormat,
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
  'link-event': links.linkEvent,
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

export interface Reported { rule: Rule; elements: (string | undefined)[]; params?: JsonObject }

/** Looks at a whole file as it was written, also at processes that are not compiled, for what does not keep it from running. */
export function lint(root: ModdleElement, xml: string): Reported[] {
  const view = viewOf(root, readDrawing(xml));
  const reported: Reported[] = [];
  for (const [rule, look] of Object.entries(lintRules)) look(view, (elements, params) => reported.push({ rule: rule as Rule, elements: elements.map(idNear), ...(params && { params }) }));
  return reported;
}
