import { compile } from '../compile';
import { openCatalog } from '../../simulate/open-catalog';
import { catalog, definitions, flows, process } from '../testing/diagram';
import { dataCases, otherCases, type LintCase } from '../testing/lint-cases';
import { lintRules } from './table';

const found = async (xml: string, rule: string): Promise<string[]> =>
  (await compile(xml, catalog, { lint: true })).findings.filter((finding) => finding.rule === rule).map(({ elements }) => elements.join(' '));

const around = (element: string, id = 'x'): string => `<startEvent id="s"/>${element}<endEvent id="e"/>${flows(`s > ${id} > e`)}`;
const catching = (id: string, definition = '<messageEventDefinition messageRef="m-void"/>'): string => `<intermediateCatchEvent id="${id}">${definition}</intermediateCatchEvent>`;
const behind = (targets: string, ids: string[]): string => `<startEvent id="s"/><eventBasedGateway id="g"/>${targets}<endEvent id="e"/>${flows(ids.map((id) => `g > ${id} > e`).join(','))}${flows('s > g')}`;
const pools = (messageFlow: string, inside = ''): string => definitions(`<message id="m" name="void"/><collaboration id="c"><participant id="A" processRef="p"/><participant id="B" processRef="q"/>${messageFlow}</collaboration>
  <process id="p" isExecutable="true"><startEvent id="s"/><task id="x"/><task id="z"/><endEvent id="e"/>${flows('s > x > z > e')}${inside}</process>
  <process id="q"><startEvent id="t"><messageEventDefinition messageRef="m"/></startEvent><task id="y"/><endEvent id="f"><messageEventDefinition messageRef="m"/></endEvent>${flows('t > y > f')}</process>`);
const sends = (source: string, target: string): string => pools(`<messageFlow id="mf" sourceRef="${source}" targetRef="${target}"/>`);
const gateway = (direction: string, into: string, out: string): string => process(`<startEvent id="s"/><startEvent id="r"/><parallelGateway id="g" gatewayDirection="${direction}"/><task id="a"/><task id="b"/>${flows(`${into}, ${out}`)}`);
const io = '<ioSpecification><dataInput id="in" name="in"/><inputSet/><outputSet/></ioSpecification>';

const typed = (source: string, target: string): string => definitions(`<itemDefinition id="T1" structureRef="money"/><itemDefinition id="T2" structureRef="text"/>
  <process id="p"><dataObject id="o" itemSubjectRef="${source}"/><dataObjectReference id="r" dataObjectRef="o"/><property id="q" itemSubjectRef="${target}"/>${around('<task id="x"><dataInputAssociation id="da"><sourceRef>r</sourceRef><targetRef>q</targetRef></dataInputAssociation></task>')}</process>`);

const cases: LintCase[] = [
  ['ad-hoc-empty', process(around('<adHocSubProcess id="x"/>')), ['x'], process(around('<adHocSubProcess id="x"><task id="t"/></adHocSubProcess>'))],
  ['ad-hoc-sub-process', process(around(`<adHocSubProcess id="x"><startEvent id="i"/><task id="t"/><endEvent id="j"/>${flows('i > t > j')}</adHocSubProcess>`)), ['i', 'j'], process(around('<adHocSubProcess id="x"><task id="t"/></adHocSubProcess>'))],
  ['code-missing', process(`<startEvent id="s"/><endEvent id="x"><errorEventDefinition/></endEvent>${flows('s > x')}`), ['x'], process(`<startEvent id="s"/><endEvent id="x"><errorEventDefinition errorRef="e-broken"/></endEvent>${flows('s > x')}`)],
  ['code-missing', process(around('<intermediateThrowEvent id="x"><escalationEventDefinition/></intermediateThrowEvent>')), ['x'], process(around('<intermediateThrowEvent id="x"><escalationEventDefinition escalationRef="e-late"/></intermediateThrowEvent>'))],
  ['compensation-interrupting', process(around('<task id="x"/><boundaryEvent id="b" attachedToRef="x" cancelActivity="false"><compensateEventDefinition/></boundaryEvent><task id="h" isForCompensation="true"/><association id="as" sourceRef="b" targetRef="h"/>')), ['b'],
    process(around('<task id="x"/><boundaryEvent id="b" attachedToRef="x"><compensateEventDefinition/></boundaryEvent><task id="h" isForCompensation="true"/><association id="as" sourceRef="b" targetRef="h"/>'))],
  ['condition-after-event', process(`<startEvent id="s"/><endEvent id="e"/>${flows('s > e: =a')}`), ['s-e'], process(`<startEvent id="s"/><task id="x"/><endEvent id="e"/>${flows('s > x, x > e: =a')}`)],
  ['condition-alone', process(`<startEvent id="s"/><task id="x"/><endEvent id="e"/>${flows('s > x, x > e: =a')}`), ['x-e x'], process(`<startEvent id="s"/><task id="x"/><task id="y"/><endEvent id="e"/>${flows('s > x, x > e: =a, x > y > e')}`)],
  ['data-end', process(around('<task id="x"><dataInputAssociation id="da"><sourceRef>s</sourceRef><targetRef>o</targetRef></dataInputAssociation></task><dataObject id="o"/>')), ['x s'], process(around('<task id="x"><dataInputAssociation id="da"><sourceRef>o</sourceRef><targetRef>o</targetRef></dataInputAssociation></task><dataObject id="o"/>'))],
  ['data-of-sub-process', process(around(`<subProcess id="x">${io}<task id="t"/></subProcess>`)), ['x'], process(around('<subProcess id="x"><task id="t"/></subProcess>'))],
  ['data-sources', process(around('<dataObject id="a"/><dataObject id="b"/><task id="x"><dataInputAssociation id="da"><sourceRef>a</sourceRef><sourceRef>b</sourceRef><targetRef>a</targetRef></dataInputAssociation></task>')), ['x da'],
    process(around('<dataObject id="a"/><dataObject id="b"/><task id="x"><dataInputAssociation id="da"><sourceRef>a</sourceRef><sourceRef>b</sourceRef><targetRef>a</targetRef><transformation>a</transformation></dataInputAssociation></task>'))],
  ['data-types', typed('T1', 'T2'), ['x da'], typed('T1', 'T1')],
  ['data-unlisted', process(around(`<task id="x">${io}</task>`)), ['in x'], process(around(`<task id="x">${io.replace('<inputSet/>', '<inputSet><dataInputRefs>in</dataInputRefs></inputSet>')}</task>`))],
  ['default-misplaced', process(`<startEvent id="s"/><parallelGateway id="x" default="x-e"/><endEvent id="e"/><endEvent id="f"/>${flows('s > x > e, x > f')}`), ['x'], process(`<startEvent id="s"/><inclusiveGateway id="x" default="x-e"/><endEvent id="e"/><endEvent id="f"/>${flows('s > x > e, x > f: =a')}`)],
  ['end-without-start', process(`<task id="x"/><endEvent id="e"/>${flows('x > e')}`), ['e'], process(`<startEvent id="s"/><task id="x"/><endEvent id="e"/>${flows('s > x > e')}`)],
  ['start-without-end', process(`<startEvent id="s"/><task id="x"/>${flows('s > x')}`), ['s'], process('<task id="x"/>')],
  ['event-based-gateway', process(behind(catching('x'), ['x'])), ['g'], process(behind(catching('x') + catching('y'), ['x', 'y']))],
  ['event-definition-shared', process(`<startEvent id="s"/><intermediateThrowEvent id="x"><messageEventDefinition id="ed" messageRef="m-void"/></intermediateThrowEvent><intermediateCatchEvent id="y"><eventDefinitionRef>ed</eventDefinitionRef></intermediateCatchEvent>${flows('s > x > y')}`), ['y x'],
    process(`<startEvent id="s"/><intermediateThrowEvent id="x"><messageEventDefinition id="ed" messageRef="m-void"/></intermediateThrowEvent>${catching('y')}${flows('s > x > y')}`)],
  ['event-gateway-boundary', process(behind(`<receiveTask id="x" messageRef="m-void"/><boundaryEvent id="b" attachedToRef="x"><errorEventDefinition/></boundaryEvent>${catching('y', '<signalEventDefinition signalRef="s-alarm"/>')}`, ['x', 'y'])), ['x g'],
    process(behind(`<receiveTask id="x" messageRef="m-void"/>${catching('y', '<signalEventDefinition signalRef="s-alarm"/>')}`, ['x', 'y']))],
  ['event-gateway-mixed', process(behind(`<receiveTask id="x" messageRef="m-void"/>${catching('y')}`, ['x', 'y'])), ['g x'], process(behind(`<receiveTask id="x" messageRef="m-void"/>${catching('y', '<signalEventDefinition signalRef="s-alarm"/>')}`, ['x', 'y']))],
  ['event-unreached', process(`<task id="x"/>${catching('y')}<endEvent id="e"/>${flows('y > e')}`), ['y'], process(`<task id="x"/>${catching('y')}<endEvent id="e"/>${flows('x > y > e')}`)],
  ['flow-listed', process(around('<task id="x"><incoming>x-e</incoming></task>')), ['x x-e'], process(around('<task id="x"><incoming>s-x</incoming><outgoing>x-e</outgoing></task>'))],
  ['gateway-direction', gateway('Converging', 's > g', 'g > a, g > b'), ['g'], gateway('Diverging', 's > g', 'g > a, g > b')],
  ['gateway-direction', gateway('Diverging', 's > g, r > g', 'g > a'), ['g'], gateway('Converging', 's > g, r > g', 'g > a')],
  ['gateway-direction', gateway('Mixed', 's > g, r > g', 'g > a'), ['g'], gateway('Mixed', 's > g, r > g', 'g > a, g > b')],
  ['gateway-flows', gateway('Unspecified', 's > g', 'g > a'), ['g'], gateway('Unspecified', 's > g', 'g > a, g > b')],
  ['instantiate-reached', process(around('<receiveTask id="x" instantiate="true" messageRef="m-void"/>')), ['x'], process(`<receiveTask id="x" instantiate="true" messageRef="m-void"/><endEvent id="e"/>${flows('x > e')}`)],
  ['message-flow-end', sends('s', 'y'), ['mf s'], sends('x', 'y')],
  ['message-flow-end', sends('x', 'f'), ['mf f'], sends('f', 'x')],
  ['message-flow-end', sends('t', 'e'), ['mf t', 'mf e'], sends('x', 't')],
  ['message-flow-end', sends('x', 'nobody'), ['mf'], sends('A', 'B')],
  ['message-flow-inside', sends('x', 'z'), ['mf'], sends('x', 'y')],
  ['message-flow-inside', sends('A', 'x'), ['mf'], sends('B', 'x')],
  ['no-outgoing', process(`<startEvent id="s"/><endEvent id="e"/><task id="x"/>${flows('s > x')}`), ['x'], process(`<startEvent id="s"/><task id="x"/>${flows('s > x')}`)],
  ['no-outgoing', process('<startEvent id="s"/>'), ['s'], process(`<startEvent id="s"/><endEvent id="e"/>${flows('s > e')}`)],
  ['no-outgoing', process(around('<task id="x"/><boundaryEvent id="b" attachedToRef="x"><errorEventDefinition/></boundaryEvent>')), ['b'], process(around('<task id="x"/><boundaryEvent id="b" attachedToRef="x"><errorEventDefinition/></boundaryEvent>') + flows('b > e'))],
  ['participant-multiplicity', sends('x', 'y').replace('<participant id="B" processRef="q"/>', '<participant id="B" processRef="q"><participantMultiplicity minimum="3" maximum="2"/></participant>'), ['B'],
    sends('x', 'y').replace('<participant id="B" processRef="q"/>', '<participant id="B" processRef="q"><participantMultiplicity minimum="2" maximum="3"/></participant>')],
  ['several-lanes', process('<laneSet id="ls"><lane id="l"><flowNodeRef>x</flowNodeRef></lane><lane id="k"><flowNodeRef>x</flowNodeRef></lane></laneSet><task id="x"/>'), ['x'],
    process('<laneSet id="ls"><lane id="l"><flowNodeRef>x</flowNodeRef></lane><lane id="k"><flowNodeRef>y</flowNodeRef></lane></laneSet><task id="x"/><task id="y"/>')],
  ['timer-once', process(around(catching('x', '<timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition>'))), ['x'], process(`<startEvent id="x"><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></startEvent>`)],
  ['timer-zero', process(around(catching('x', '<timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition>'))), ['x'], process(around(catching('x', '<timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition>')))],
  ['reference-unresolved', process(around('<dataObject id="o" itemSubjectRef="nobody"/><task id="x"/>')), ['o'], process(around('<dataObject id="o"/><task id="x"/>'))],
  ...dataCases, ...otherCases,
];

describe('what does not keep a diagram from running', () => {
  it.each(cases)('is found: %s %#', async (rule, broken, elements, kept) => {
    expect(await found(broken, rule)).toEqual(elements);
    expect(await found(kept, rule)).toEqual([]);
  });

  it('has a case for each rule of the standard; those of style are compared with their peer', () => {
    const covered = new Set(cases.map(([rule]) => rule));
    const standard = Object.keys(lintRules).slice(0, Object.keys(lintRules).indexOf('conditional-flows'));
    expect(standard.filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it('is said on request alone, never refuses, and leaves the graph as it is', async () => {
    for (const [, broken] of cases) {
      const [plain, linted] = [await compile(broken, openCatalog), await compile(broken, openCatalog, { lint: true })];
      expect(linted.graph?.hash).toBe(plain.graph?.hash);
      expect(plain.findings.filter(({ rule }) => rule in lintRules)).toEqual([]);
      expect(linted.findings.filter(({ rule, severity }) => rule in lintRules && severity === 'error')).toEqual([]);
    }
  });
});
