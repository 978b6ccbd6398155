import type { Rule } from '../../engine/compile/rules';

export interface Refusal { what: string; rule: Rule; clause: string; content: string }

const after = (id: string): string => `<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="${id}"/>`;
const task = `${after('A')}<userTask id="A"/>`;
const boundary = (attributes: string, definition: string): string => `${task}<boundaryEvent id="B" attachedToRef="A" ${attributes}>${definition}</boundaryEvent>`;

/** What the standard has and the engine does not execute, or what the standard forbids: each with a diagram that is refused. */
export const refusals: readonly Refusal[] = [
  { what: 'complex gateway', rule: 'unsupported-element', clause: '10.6.5', content: `${after('G')}<complexGateway id="G"/>` },
  {
    what: 'conditional start of a process', rule: 'unsupported-element', clause: '10.5.2',
    content: '<startEvent id="s"><conditionalEventDefinition><condition>x &gt; 1</condition></conditionalEventDefinition></startEvent>',
  },
  {
    what: 'several events that start a process', rule: 'unsupported-element', clause: '10.5.2',
    content: '<startEvent id="s"><messageEventDefinition messageRef="m-void"/><signalEventDefinition signalRef="s-alarm"/></startEvent>',
  },
  {
    what: 'several events in one that are awaited together and do not interrupt', rule: 'unsupported-element', clause: '10.5.5',
    content: boundary('cancelActivity="false" parallelMultiple="true"', '<messageEventDefinition messageRef="m-void"/><signalEventDefinition signalRef="s-alarm"/>'),
  },
  {
    what: 'a link, compensation, cancel or terminate beside other events in one', rule: 'unsupported-element', clause: '10.5.5',
    content: `${after('C')}<endEvent id="C"><terminateEventDefinition/><messageEventDefinition messageRef="m-void"/></endEvent>`,
  },
  { what: 'an activity that takes or gives no token', rule: 'quantity-invalid', clause: '10.3.1', content: `${after('A')}<userTask id="A" startQuantity="0"/>` },
  {
    what: 'events thrown by multi-instance activities (behavior other than All)', rule: 'unsupported-element', clause: '10.3.8',
    content: `${after('A')}<userTask id="A"><multiInstanceLoopCharacteristics behavior="None"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>`,
  },
  {
    what: 'compensation of a whole process', rule: 'unsupported-element', clause: '13.5.5',
    content: `${task}<subProcess id="E" triggeredByEvent="true"><startEvent id="es"><compensateEventDefinition/></startEvent></subProcess>`,
  },
  { what: 'script in another language than FEEL', rule: 'unsupported-script', clause: '10.3.3', content: `${after('X')}<scriptTask id="X" scriptFormat="groovy"><script>x</script></scriptTask>` },
  {
    what: 'expression in another language than FEEL', rule: 'unsupported-language', clause: '8.4.7',
    content: `${after('C')}<intermediateCatchEvent id="C"><conditionalEventDefinition><condition language="python">x</condition></conditionalEventDefinition></intermediateCatchEvent>`,
  },
  { what: 'intermediate catch event without a trigger', rule: 'unsupported-element', clause: '10.5.4', content: `${after('C')}<intermediateCatchEvent id="C"/>` },
  { what: 'error thrown by an intermediate event', rule: 'unsupported-element', clause: '10.5.4', content: `${after('C')}<intermediateThrowEvent id="C"><errorEventDefinition/></intermediateThrowEvent>` },
  { what: 'error caught without interrupting', rule: 'event-interrupts', clause: '10.5.4', content: boundary('cancelActivity="false"', '<errorEventDefinition/>') },
  { what: 'boundary event on something that is no activity', rule: 'boundary-host', clause: '10.5.4', content: `${after('G')}<exclusiveGateway id="G"/><boundaryEvent id="B" attachedToRef="G"><errorEventDefinition/></boundaryEvent>` },
  { what: 'terminate on a border', rule: 'unsupported-element', clause: '10.5.4', content: boundary('', '<terminateEventDefinition/>') },
  { what: 'cancel end event outside of a transaction', rule: 'cancel-misplaced', clause: '10.5.3', content: `${after('e')}<endEvent id="e"><cancelEventDefinition/></endEvent>` },
  { what: 'cancel event on the border of something else than a transaction', rule: 'cancel-misplaced', clause: '10.5.4', content: boundary('', '<cancelEventDefinition/>') },
  { what: 'a transaction that cancels without a cancel event on its border', rule: 'cancel-uncaught', clause: '10.3.5', content: `${after('T')}<transaction id="T"><endEvent id="x"><cancelEventDefinition/></endEvent></transaction>` },
  { what: 'event sub-process with a none start', rule: 'unsupported-element', clause: '10.3.5', content: `${task}<subProcess id="E" triggeredByEvent="true"><startEvent id="es"/></subProcess>` },
  { what: 'several starts in a sub-process', rule: 'several-starts', clause: '10.3.5', content: `${after('P')}<subProcess id="P"><startEvent id="a"/><startEvent id="b"/></subProcess>` },
  { what: 'an event that starts a sub-process', rule: 'unsupported-element', clause: '10.5.2', content: `${after('P')}<subProcess id="P"><startEvent id="a"><messageEventDefinition messageRef="m-void"/></startEvent></subProcess>` },
  { what: 'sequence flow over the border of a sub-process', rule: 'flow-crosses-scope', clause: '7.6.1', content: `${after('P')}<subProcess id="P"><userTask id="A"/></subProcess><endEvent id="e"/><sequenceFlow id="x" sourceRef="A" targetRef="e"/>` },
  { what: 'sequence flow into a start event', rule: 'flow-misplaced', clause: '10.5.2', content: `${task}<sequenceFlow id="x" sourceRef="A" targetRef="s"/>` },
  { what: 'sequence flow out of an end event', rule: 'flow-misplaced', clause: '10.5.3', content: `${after('e')}<endEvent id="e"/><userTask id="A"/><sequenceFlow id="x" sourceRef="e" targetRef="A"/>` },
  {
    what: 'anything but catch events and receive tasks behind an event-based gateway', rule: 'event-gateway-target', clause: '10.6.6',
    content: `${after('G')}<eventBasedGateway id="G"/><userTask id="A"/><sequenceFlow id="x" sourceRef="G" targetRef="A"/>`,
  },
  { what: 'parallel event-based gateway that does not make an instance', rule: 'event-gateway-parallel', clause: '10.6.6', content: `${after('G')}<eventBasedGateway id="G" eventGatewayType="Parallel"/>` },
  { what: 'link without its other end', rule: 'link-target', clause: '10.5.5', content: `${after('L')}<intermediateThrowEvent id="L"><linkEventDefinition name="far"/></intermediateThrowEvent>` },
  { what: 'compensation event without a handler', rule: 'compensation-handler', clause: '10.7.1', content: boundary('', '<compensateEventDefinition/>') },
  { what: 'compensation handler that no event leads to', rule: 'compensation-unreached', clause: '10.7.1', content: `${task}<userTask id="U" isForCompensation="true"/>` },
  {
    what: 'a sub-process with two compensation handlers', rule: 'compensation-twice', clause: '10.7.1',
    content: `${after('P')}<subProcess id="P"><userTask id="A"/><subProcess id="E" triggeredByEvent="true"><startEvent id="c"><compensateEventDefinition/></startEvent></subProcess></subProcess><boundaryEvent id="B" attachedToRef="P"><compensateEventDefinition/></boundaryEvent><userTask id="H" isForCompensation="true"/><association id="a" sourceRef="B" targetRef="H"/>`,
  },
  { what: 'compensation of an activity out of reach', rule: 'compensation-target', clause: '10.7.2', content: `${after('X')}<intermediateThrowEvent id="X"><compensateEventDefinition activityRef="A"/></intermediateThrowEvent><subProcess id="P"><userTask id="A"/></subProcess><sequenceFlow id="x" sourceRef="X" targetRef="P"/>` },
  { what: 'exclusive gateway whose flow has no condition beside others', rule: 'condition-missing', clause: '10.6.2', content: `${after('G')}<exclusiveGateway id="G"/><userTask id="A"/><userTask id="B"/><sequenceFlow id="x" sourceRef="G" targetRef="A"/><sequenceFlow id="y" sourceRef="G" targetRef="B"/>` },
  { what: 'standard loop without condition and maximum', rule: 'loop-endless', clause: '10.3.8', content: `${after('A')}<userTask id="A"><standardLoopCharacteristics/></userTask>` },
  { what: 'multi-instance activity without a collection or number', rule: 'loop-source', clause: '10.3.8', content: `${after('A')}<userTask id="A"><multiInstanceLoopCharacteristics/></userTask>` },
  { what: 'call of a process that calls itself', rule: 'recursive-call', clause: '10.3.6', content: `${after('C')}<callActivity id="C" calledElement="p"/>` },
];
