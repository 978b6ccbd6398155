import { flows } from '../compile/testing/diagram';
import { left, played } from '../compile/testing/played';
import type { GivenEvent } from './model';
import type { SimulateOptions } from './simulate';

interface Case { about: string; diagram: string; events?: GivenEvent[]; options?: SimulateOptions; trace: string; variables?: object }

const complete = (element: string, data = {}): GivenEvent => ({ kind: 'complete', element, data });
const timer = (text: string): string => `<timerEventDefinition><timeDuration>${text}</timeDuration></timerEventDefinition>`;
const ends = (...ids: string[]): string => ids.map((id) => `<endEvent id="${id}"/>`).join('');
const users = (...ids: string[]): string => ids.map((id) => `<userTask id="${id}"/>`).join('');

/** Plain diagrams as the suites of other engines have them. The traces were written before the engine ran them. */
const cases: Case[] = [
  {
    about: 'an exclusive gateway takes the first true flow in document order',
    diagram: `<startEvent id="s"/><exclusiveGateway id="g" default="g-C"/>${users('A', 'B', 'C')}${ends('e')}
      ${flows('s > g, g > A: = x > 10, g > B: = x > 5, g > C, A > e, B > e, C > e')}`,
    options: { input: { x: 7 }, auto: true }, trace: 's g B e completed', variables: { x: 7 },
  },
  {
    about: 'the default flow is taken when no condition holds',
    diagram: `<startEvent id="s"/><exclusiveGateway id="g" default="g-B"/>${users('A', 'B')}${ends('e')}${flows('s > g, g > A: = x > 10, g > B, A > e, B > e')}`,
    options: { input: { x: 1 }, auto: true }, trace: 's g B e completed',
  },
  {
    about: 'no true flow and no default is an incident',
    diagram: `<startEvent id="s"/><exclusiveGateway id="g"/>${users('A', 'B')}${ends('e')}${flows('s > g, g > A: = x > 10, g > B: = x > 5, A > e, B > e')}`,
    options: { input: { x: 1 } }, trace: 's incident',
  },
  {
    about: 'a parallel fork and join waits for all branches',
    diagram: `<startEvent id="s"/><parallelGateway id="f"/>${users('A', 'B')}<parallelGateway id="j"/>${users('C')}${ends('e')}
      ${flows('s > f > A > j > C > e, f > B > j')}`,
    events: [complete('B'), complete('A'), complete('C')], trace: 's f B A j C e completed',
  },
  {
    about: 'an inclusive fork takes every true flow, and its join waits for these alone',
    diagram: `<startEvent id="s"/><inclusiveGateway id="f"/>${users('A', 'B', 'C')}<inclusiveGateway id="j"/>${users('D')}${ends('e')}
      ${flows('s > f, f > A: = a, f > B: = b, f > C: = c, A > j, B > j, C > j, j > D, D > e')}`,
    events: [complete('C'), complete('A'), complete('D')], options: { input: { a: true, b: false, c: true } }, trace: 's f C A j D e completed',
  },
  {
    about: 'a flow back over an exclusive merge is a loop',
    diagram: `<startEvent id="s"/><exclusiveGateway id="m"/>${users('A')}<exclusiveGateway id="g" default="g-e"/>${ends('e')}
      ${flows('s > m > A > g, g > m: = again, g > e')}`,
    events: [complete('A', { again: true }), complete('A#2', { again: false })], trace: 's m A g m A g e completed', variables: { again: false },
  },
  {
    about: 'an interrupting boundary timer takes the token of its task',
    diagram: `<startEvent id="s"/>${users('A', 'B')}<boundaryEvent id="T" attachedToRef="A">${timer('PT1H')}</boundaryEvent>${ends('e', 'e2')}
      ${flows('s > A > e, T > B > e2')}`,
    events: [{ after: 'PT1H' }, complete('A'), complete('B')], trace: 's T B e2 completed',
  },
  {
    about: 'a signal without a name is caught by who waits for one without a name, and by nobody else',
    diagram: `<startEvent id="s"/><parallelGateway id="f"/><intermediateThrowEvent id="T"><signalEventDefinition/></intermediateThrowEvent>
      <intermediateCatchEvent id="A"><signalEventDefinition/></intermediateCatchEvent><intermediateCatchEvent id="B"><signalEventDefinition signalRef="sS"/></intermediateCatchEvent>
      ${flows('s > f > A, f > B, f > T')}`,
    trace: 's f T A waiting',
  },
  {
    about: 'of several events in one the first that happens counts, by the name of its message or signal',
    diagram: `<startEvent id="s"/><intermediateCatchEvent id="C"><signalEventDefinition signalRef="sS"/><messageEventDefinition messageRef="mM"/></intermediateCatchEvent>${ends('e')}${flows('s > C > e')}`,
    events: [{ kind: 'message', name: 'N' }, { kind: 'message', name: 'M', data: { x: 1 } }], trace: 's C e completed', variables: { x: 1 },
  },
  {
    about: 'of several events in one that have to happen together the last one counts',
    diagram: `<startEvent id="s"/><intermediateCatchEvent id="C" parallelMultiple="true"><signalEventDefinition signalRef="sS"/><messageEventDefinition messageRef="mM"/></intermediateCatchEvent>${ends('e')}${flows('s > C > e')}`,
    events: [{ kind: 'message', name: 'M', data: { x: 1 } }, { kind: 'message', name: 'M', data: { x: 2 } }, { kind: 'signal', name: 'S', data: { y: 3 } }], trace: 's C e completed', variables: { x: 1, y: 3 },
  },
  {
    about: 'a non-interrupting boundary message adds a token each time',
    diagram: `<startEvent id="s"/>${users('A')}<boundaryEvent id="M" attachedToRef="A" cancelActivity="false"><messageEventDefinition messageRef="mM"/></boundaryEvent><task id="B"/>${ends('e', 'e2')}
      ${flows('s > A > e, M > B > e2')}`,
    events: [{ kind: 'message', name: 'M' }, { kind: 'message', name: 'M' }, complete('A')], trace: 's M B e2 M B e2 A e completed',
  },
  {
    about: 'an error end in a sub-process is caught on its border',
    diagram: `<startEvent id="s"/><subProcess id="P"><startEvent id="ps"/>${users('A')}<endEvent id="pe"><errorEventDefinition errorRef="eE"/></endEvent>${flows('ps > A > pe')}</subProcess>
      <boundaryEvent id="all" attachedToRef="P"><errorEventDefinition/></boundaryEvent><boundaryEvent id="E" attachedToRef="P"><errorEventDefinition errorRef="eE"/></boundaryEvent>
      <task id="H"/>${ends('e', 'e2', 'e3')}${flows('s > P > e, E > H > e2, all > e3')}`,
    events: [complete('A')], trace: 's ps A pe E H e2 completed',
  },
  {
    about: 'a service task fails with an error code, and an event sub-process of the process handles it',
    diagram: `<startEvent id="s"/><serviceTask id="A"/>${ends('e')}${flows('s > A > e')}
      <subProcess id="P" triggeredByEvent="true"><startEvent id="ps"><errorEventDefinition errorRef="eF"/></startEvent><task id="H"/>${ends('pe')}${flows('ps > H > pe')}</subProcess>`,
    events: [{ kind: 'error', element: 'A', name: 'F' }], trace: 's ps H pe P completed',
  },
  {
    about: 'a non-interrupting event sub-process runs beside the process',
    diagram: `<startEvent id="s"/>${users('A')}${ends('e')}${flows('s > A > e')}
      <subProcess id="P" triggeredByEvent="true"><startEvent id="ps" isInterrupting="false"><signalEventDefinition signalRef="sS"/></startEvent>${users('H')}${ends('pe')}${flows('ps > H > pe')}</subProcess>`,
    events: [{ kind: 'signal', name: 'S' }, complete('A'), complete('H')], trace: 's ps A e H pe P completed',
  },
  {
    about: 'a parallel multi-instance task runs once for each, in any order',
    diagram: `<startEvent id="s"/><userTask id="A"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>${ends('e')}${flows('s > A > e')}`,
    events: [complete('A#2'), complete('A#3'), complete('A#1')], trace: 's A#2 A#3 A#1 e completed',
  },
  {
    about: 'a sequential multi-instance task ends by its completion condition',
    diagram: `<startEvent id="s"/><userTask id="A"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>5</loopCardinality><completionCondition>= numberOfCompletedInstances &gt;= 2</completionCondition></multiInstanceLoopCharacteristics></userTask>${ends('e')}${flows('s > A > e')}`,
    options: { auto: true }, trace: 's A#1 A#2 e completed',
  },
  {
    about: 'compensation runs handlers in reverse order of completion',
    diagram: `<startEvent id="s"/><task id="A"/><task id="B"/><intermediateThrowEvent id="C"><compensateEventDefinition/></intermediateThrowEvent>${ends('e')}
      <boundaryEvent id="bA" attachedToRef="A"><compensateEventDefinition/></boundaryEvent><task id="uA" isForCompensation="true"/>
      <boundaryEvent id="bB" attachedToRef="B"><compensateEventDefinition/></boundaryEvent><task id="uB" isForCompensation="true"/>
      ${flows('s > A > B > C > e')}<association id="a1" sourceRef="bA" targetRef="uA"/><association id="a2" sourceRef="bB" targetRef="uB"/>`,
    trace: 's A B bB uB bA uA C e completed',
  },
  {
    about: 'a signal that is thrown reaches everyone who waits',
    diagram: `<startEvent id="s"/><parallelGateway id="f"/><intermediateCatchEvent id="c1"><signalEventDefinition signalRef="sS"/></intermediateCatchEvent>
      <intermediateCatchEvent id="c2"><signalEventDefinition signalRef="sS"/></intermediateCatchEvent><intermediateThrowEvent id="t"><signalEventDefinition signalRef="sS"/></intermediateThrowEvent>${ends('e1', 'e2', 'e3')}
      ${flows('s > f > c1 > e1, f > c2 > e2, f > t > e3')}`,
    trace: 's f t c1 e1 c2 e2 e3 completed',
  },
  {
    about: 'a link jumps to the event of its name',
    diagram: `<startEvent id="s"/><intermediateThrowEvent id="L1"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="L2"><linkEventDefinition name="L"/></intermediateCatchEvent><task id="A"/>${ends('e')}
      ${flows('s > L1, L2 > A > e')}`,
    trace: 's L1 L2 A e completed',
  },
  {
    about: 'an event-based gateway takes the event that comes first',
    diagram: `<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="M"><messageEventDefinition messageRef="mM"/></intermediateCatchEvent>
      <intermediateCatchEvent id="T">${timer('PT1H')}</intermediateCatchEvent><task id="A"/><task id="B"/>${ends('e', 'e2')}${flows('s > g > M > A > e, g > T > B > e2')}`,
    events: [{ kind: 'message', name: 'M', after: 'PT59M' }], trace: 's g M A e completed',
  },
  {
    about: 'a terminate end ends everything of its scope',
    diagram: `<startEvent id="s"/><parallelGateway id="f"/>${users('A', 'B')}<endEvent id="t"><terminateEventDefinition/></endEvent>${ends('e')}${flows('s > f > A > t, f > B > e')}`,
    events: [complete('A')], trace: 's f A t completed',
  },
  {
    about: 'a cancelled transaction compensates what was done in it',
    diagram: `<startEvent id="s"/><transaction id="P"><startEvent id="ps"/><task id="A"/><boundaryEvent id="bA" attachedToRef="A"><compensateEventDefinition/></boundaryEvent><task id="uA" isForCompensation="true"/>
      <endEvent id="pc"><cancelEventDefinition/></endEvent>${flows('ps > A > pc')}<association id="a1" sourceRef="bA" targetRef="uA"/></transaction>
      <boundaryEvent id="C" attachedToRef="P"><cancelEventDefinition/></boundaryEvent>${ends('e', 'e2')}${flows('s > P > e, C > e2')}`,
    trace: 's ps A bA uA pc C e2 completed',
  },
  {
    about: 'a conditional event fires when a variable is set',
    diagram: `<startEvent id="s"/><intermediateCatchEvent id="c"><conditionalEventDefinition><condition>= stock &gt; 0</condition></conditionalEventDefinition></intermediateCatchEvent>${ends('e')}${flows('s > c > e')}`,
    events: [{ kind: 'set', data: { stock: 0 } }, { kind: 'set', data: { stock: 3 } }], trace: 's c e completed', variables: { stock: 3 },
  },
  {
    about: 'a process that a message starts has its data',
    diagram: `<startEvent id="s"><messageEventDefinition messageRef="mM"/></startEvent>${users('A')}${ends('e')}${flows('s > A > e')}`,
    events: [{ kind: 'message', name: 'M', data: { order: 7 } }, complete('A', { done: true })], trace: 's A e completed', variables: { order: 7, done: true },
  },
  {
    about: 'a standard loop tests after each round',
    diagram: `<startEvent id="s"/><userTask id="A"><standardLoopCharacteristics><loopCondition>= again</loopCondition></standardLoopCharacteristics></userTask>${ends('e')}${flows('s > A > e')}`,
    events: [complete('A', { again: true }), complete('A', { again: false })], options: { input: { again: true } }, trace: 's A#1 A#2 e completed',
  },
  {
    about: 'an event sub-process with a timer interrupts its sub-process, which then is left',
    diagram: `<startEvent id="s"/><subProcess id="P"><startEvent id="ps"/>${users('A')}${ends('pe')}${flows('ps > A > pe')}
      <subProcess id="V" triggeredByEvent="true"><startEvent id="vs">${timer('PT1H')}</startEvent>${users('H')}${ends('ve')}${flows('vs > H > ve')}</subProcess></subProcess>${users('Z')}${ends('e')}${flows('s > P > Z > e')}`,
    events: [{ after: 'PT1H' }, complete('H'), complete('Z')], trace: 's ps vs H ve V P Z e completed',
  },
  {
    about: 'an error in one instance is caught on the border, and ends the others',
    diagram: `<startEvent id="s"/><subProcess id="P"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics><startEvent id="ps"/>${users('A')}
      <endEvent id="pe"><errorEventDefinition errorRef="eE"/></endEvent>${flows('ps > A > pe')}</subProcess><boundaryEvent id="E" attachedToRef="P"><errorEventDefinition errorRef="eE"/></boundaryEvent>${ends('e', 'e2')}${flows('s > P > e, E > e2')}`,
    events: [complete('A#2')], trace: 's ps ps ps A pe E e2 completed',
  },
  {
    about: 'compensation of a sub-process without a handler compensates what is in it, backwards',
    diagram: `<startEvent id="s"/><subProcess id="P"><startEvent id="ps"/><task id="A"/><boundaryEvent id="bA" attachedToRef="A"><compensateEventDefinition/></boundaryEvent><task id="uA" isForCompensation="true"/>
      <task id="B"/><boundaryEvent id="bB" attachedToRef="B"><compensateEventDefinition/></boundaryEvent><task id="uB" isForCompensation="true"/>${ends('pe')}${flows('ps > A > B > pe')}
      <association id="a1" sourceRef="bA" targetRef="uA"/><association id="a2" sourceRef="bB" targetRef="uB"/></subProcess>
      <intermediateThrowEvent id="C"><compensateEventDefinition activityRef="P"/></intermediateThrowEvent>${ends('e')}${flows('s > P > C > e')}`,
    trace: 's ps A B pe P bB uB bA uA C e completed',
  },
  {
    about: 'a non-interrupting condition fires each time it turns true',
    diagram: `<startEvent id="s"/>${users('A')}<boundaryEvent id="C" attachedToRef="A" cancelActivity="false"><conditionalEventDefinition><condition>= x &gt; 5</condition></conditionalEventDefinition></boundaryEvent>${ends('e', 'e2')}${flows('s > A > e, C > e2')}`,
    events: [{ kind: 'set', data: { x: 6 } }, { kind: 'set', data: { x: 7 } }, { kind: 'set', data: { x: 1 } }, { kind: 'set', data: { x: 9 } }, complete('A')], trace: 's C e2 C e2 A e completed',
  },
  {
    about: 'conditional flows out of a task are all taken that are true, the default only when none is',
    diagram: `<startEvent id="s"/><userTask id="A" default="A-D"/>${users('B', 'C', 'D')}${ends('e')}${flows('s > A, A > B: = x > 1, A > C: = x > 2, A > D, B > e, C > e, D > e')}`,
    events: [complete('A', { x: 3 }), complete('C'), complete('B')], trace: 's A C e B e completed',
  },
  {
    about: 'an inclusive join goes on when the token that it waits for takes another way',
    diagram: `<startEvent id="s"/><inclusiveGateway id="f"/>${users('A', 'B')}<exclusiveGateway id="x" default="x-j"/><inclusiveGateway id="j"/>${ends('e', 'e2')}
      ${flows('s > f, f > A: = true, f > B: = true, A > j, B > x, x > e2: = away, x > j, j > e')}`,
    events: [complete('A'), complete('B', { away: true })], trace: 's f A B x e2 j e completed',
  },
  {
    about: 'an instantiating receive task starts the process',
    diagram: `<receiveTask id="R" instantiate="true" messageRef="mM"/>${users('A')}${ends('e')}${flows('R > A > e')}`,
    events: [{ kind: 'message', name: 'M' }, complete('A')], trace: 'R A e completed',
  },
  {
    about: 'a repeating boundary timer fires as often as it says',
    diagram: `<startEvent id="s"/>${users('A')}<boundaryEvent id="T" attachedToRef="A" cancelActivity="false"><timerEventDefinition><timeCycle>R2/PT10M</timeCycle></timerEventDefinition></boundaryEvent>${ends('e', 'e2')}${flows('s > A > e, T > e2')}`,
    events: [{ after: 'PT1H', kind: 'complete', element: 'A' }], trace: 's T e2 T e2 A e completed',
  },
  {
    about: 'an error of a called service is caught where it is called, and a time that is only passed changes nothing',
    diagram: `<startEvent id="s"/><intermediateCatchEvent id="T"><timerEventDefinition><timeDate>2030-01-01T00:00:00Z</timeDate></timerEventDefinition></intermediateCatchEvent><serviceTask id="A"/>
      <boundaryEvent id="E" attachedToRef="A"><errorEventDefinition errorRef="eE"/></boundaryEvent>${ends('e', 'e2')}${flows('s > T > A > e, E > e2')}`,
    events: [{ at: '2030-01-01T00:00:00.000Z', kind: 'set', data: {} }, { kind: 'error', element: 'A', name: 'E' }, { kind: 'set' }], trace: 's T E e2 completed',
  },
  {
    about: 'an implicit split and merge runs what follows twice',
    diagram: `<startEvent id="s"/>${users('A', 'B')}<task id="C"/>${ends('e')}${flows('s > A > C > e, s > B > C')}`,
    events: [complete('A'), complete('B')], trace: 's A C e B C e completed',
  },
  {
    about: 'an escalation that does not interrupt lets the sub-process go on',
    diagram: `<startEvent id="s"/><subProcess id="P"><startEvent id="ps"/><intermediateThrowEvent id="x"><escalationEventDefinition escalationRef="xX"/></intermediateThrowEvent>${users('A')}${ends('pe')}${flows('ps > x > A > pe')}</subProcess>
      <boundaryEvent id="X" attachedToRef="P" cancelActivity="false"><escalationEventDefinition escalationRef="xX"/></boundaryEvent><task id="H"/>${ends('e', 'e2')}${flows('s > P > e, X > H > e2')}`,
    events: [complete('A')], trace: 's ps x X H e2 A pe P e completed',
  },
  {
    about: 'a condition starts the process when what is set makes it true',
    diagram: `<startEvent id="S"><conditionalEventDefinition><condition>n &gt; 3</condition></conditionalEventDefinition></startEvent>${users('A')}${ends('e')}${flows('S > A > e')}`,
    events: [{ kind: 'set', data: { n: 1 } }, { kind: 'set', data: { n: 5 } }, complete('A')], trace: 'S A e completed', variables: { n: 5 },
  },
];

describe('F301 plain diagrams run as in the suites of other engines', () => {
  it.each(cases)('$about', async ({ diagram, events, options, trace, variables }) => {
    const result = await played(diagram, events, options);
    expect(left(result)).toBe(trace);
    if (variables && result.ok) expect(result.summary.variables).toEqual(variables);
  });

  it('calls a process of the same file, and names its elements as they stand there', async () => {
    const file = (content: string): string => `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:test">${content}</definitions>`;
    const result = await played(file(`<process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="C" calledElement="q"/>${ends('e')}${flows('s > C > e')}</process>
      <process id="q"><startEvent id="qs"/>${users('A')}${ends('qe')}${flows('qs > A > qe')}</process>`), [complete('A', { x: 1 })]);
    expect(left(result)).toBe('s qs A qe C e completed');
    expect(result.lines.find(({ kind }) => kind === 'task')).toEqual({ at: '2026-01-01T00:00:00.000Z', kind: 'task', element: 'A', scope: 'q', call: 'C', type: 'user', activity: 'a6' });
    expect(result).toMatchObject({ summary: { variables: { x: 1 } } });
  });
});
