import { child, children, text } from '../moddle';
import { is, type LintRule } from './view';

/** BPMN 2.0.2, 9.1 and 9.5: only a collaboration of its own refers to choreographies. */
export const choreographyReference: LintRule = ({ elements }, report) => {
  for (const element of elements) if (is(element, 'bpmn:Choreography', 'bpmn:GlobalConversation') && children(element, 'choreographyRef').length > 0) report([element]);
};

const OF_ITS_OWN = ['conversations', 'participantAssociations', 'messageFlowAssociations', 'artifacts'];

/** 9.5: a global conversation is only called; it has participants, message flows and correlation keys. */
export const conversationContent: LintRule = ({ elements }, report) => {
  for (const element of elements) {
    if (is(element, 'bpmn:GlobalConversation') && (child(element, 'conversationAssociations') || OF_ITS_OWN.some((content) => children(element, content).length > 0))) report([element]);
  }
};

/** 9.1: a collaboration is as closed as the choreography between its pools. */
export const collaborationClosed: LintRule = ({ elements }, report) => {
  for (const element of elements) {
    const closed = (one: typeof element): boolean => one.get('isClosed') === true;
    const unlike = is(element, 'bpmn:Collaboration') ? children(element, 'choreographyRef').find((other) => is(other, 'bpmn:Choreography') && closed(other) !== closed(element)) : undefined;
    if (unlike) report([element, unlike]);
  }
};

/** 10.2: what is executed is private. */
export const processPublic: LintRule = ({ containers }, report) => {
  for (const process of containers) if (process.$type === 'bpmn:Process' && text(process, 'processType') === 'Public' && process.get('isExecutable') === true) report([process]);
};

/** 8.4.1: what a text is written in is said as a MIME type. */
export const textFormat: LintRule = ({ elements }, report) => {
  for (const element of elements) {
    const format = is(element, 'bpmn:TextAnnotation', 'bpmn:Documentation') ? text(element, 'textFormat') : undefined;
    if (format !== undefined && !/^[\w.+-]+\/[\w.+-]+\s*(?:;.*)?$/.test(format)) report([element], { format });
  }
};

/** 8.4.9: whoever does the work is a resource by name, with its parameters, or computed, not both. */
export const resourceTwice: LintRule = ({ elements }, report) => {
  for (const element of elements) if (is(element, 'bpmn:ResourceRole') && child(element, 'resourceRef') && child(element, 'resourceAssignmentExpression')) report([element.$parent, element]);
};
