import { definitions, flows } from './diagram';

/** A rule, what breaks it with the elements that are named, and what is like it and does not. */
export type LintCase = [rule: string, broken: string, elements: string[], kept: string];

const TYPES = `<itemDefinition id="Text" structureRef="text"/><itemDefinition id="Word" structureRef="text"/><itemDefinition id="Money" structureRef="money"/><itemDefinition id="Bare"/><itemDefinition id="Texts" structureRef="text" isCollection="true"/>
  <message id="m" name="void" itemRef="Text"/><signal id="sg" name="alarm" structureRef="Money"/>
  <interface id="face"><operation id="asks" name="asks"><inMessageRef>m</inMessageRef><outMessageRef>m</outMessageRef></operation><operation id="tells" name="tells"><inMessageRef>m</inMessageRef></operation></interface>`;
/** A process with one thing between its start and its end, and others beside. */
const one = (element: string, beside = '', attributes = 'isExecutable="true"', before = ''): string => definitions(`${TYPES}${before}<process id="p" ${attributes}>${beside}<startEvent id="s"/>${element}<endEvent id="e"/>${flows('s > x > e')}</process>`);

type Data = `${string}:${string}` | string;
const data = (tag: 'dataInput' | 'dataOutput', items: Data[]): string => items.map((item) => item.split(':')).map(([id, type]) => `<${tag} id="${id}"${type === undefined ? '' : ` itemSubjectRef="${type}"${type === 'Texts' ? ' isCollection="true"' : ''}`}/>`).join('');
const ids = (items: Data[], tag: string): string => items.map((item) => `<${tag}>${item.split(':')[0]!}</${tag}>`).join('');
/** Inputs and outputs as `id:type`, each side in one set. */
const io = (inputs: Data[], outputs: Data[] = []): string => `<ioSpecification>${data('dataInput', inputs)}${data('dataOutput', outputs)}<inputSet>${ids(inputs, 'dataInputRefs')}</inputSet><outputSet>${ids(outputs, 'dataOutputRefs')}</outputSet></ioSpecification>`;
/** The same with sets of its own. */
const sets = (inputs: string, outputs: string): string => one(`<task id="x"><ioSpecification><dataInput id="a"/><dataInput id="b"/><dataOutput id="c"/><dataOutput id="d"/>${inputs}${outputs}</ioSpecification></task>`);
const IN = '<inputSet id="in"><dataInputRefs>a</dataInputRefs><dataInputRefs>b</dataInputRefs>';
const OUT = '<outputSet id="out"><dataOutputRefs>c</dataOutputRefs><dataOutputRefs>d</dataOutputRefs>';

const service = (specification: string, operation = 'asks'): string => one(`<serviceTask id="x" operationRef="${operation}">${specification}</serviceTask>`);
const send = (specification: string): string => one(`<sendTask id="x" messageRef="m">${specification}</sendTask>`);
const receive = (specification: string): string => one(`<receiveTask id="x" messageRef="m">${specification}</receiveTask>`);
const carries = (inputs: Data[], definition = '<messageEventDefinition messageRef="m"/>'): string => one(`<intermediateThrowEvent id="x">${data('dataInput', inputs)}${definition}</intermediateThrowEvent>`);
const brings = (outputs: Data[], definition: string): string => one(`<intermediateCatchEvent id="x">${data('dataOutput', outputs)}${definition}</intermediateCatchEvent>`);
const loop = (content: string, lists = 'Texts'): string => one(`<task id="x">${io([`list:${lists}`], [`results:${lists}`])}<multiInstanceLoopCharacteristics>${content}</multiInstanceLoopCharacteristics></task>`);
const LIST = '<loopDataInputRef>list</loopDataInputRef>';
const call = (own: string, called: string): string => definitions(`${TYPES}<process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="x" calledElement="q">${own}</callActivity><endEvent id="e"/>${flows('s > x > e')}</process><process id="q">${called}<startEvent id="t"/><endEvent id="f"/>${flows('t > f')}</process>`);
const offers = (binding: string): string => one('<task id="x"/>', `<supportedInterfaceRef>face</supportedInterfaceRef>${io(['a:Text', 'b:Money'], ['c:Text'])}${binding}`);
const links = (target: string, source: string): string => definitions(`<process id="p" isExecutable="true"><startEvent id="s"/><intermediateThrowEvent id="a"><linkEventDefinition id="there" name="one">${target}</linkEventDefinition></intermediateThrowEvent>
  <intermediateCatchEvent id="b"><linkEventDefinition id="here" name="one">${source}</linkEventDefinition></intermediateCatchEvent><endEvent id="e"/>${flows('s > a, b > e')}</process>`);
const condition = (written: string): string => definitions(`<process id="p" isExecutable="true"><startEvent id="s"/><task id="x"/><task id="y"/><endEvent id="e"/>${flows('s > x > y > e')}<sequenceFlow id="f" sourceRef="x" targetRef="e">${written}</sequenceFlow></process>`);
const FORMAL = 'xsi:type="tFormalExpression"';
const association = (from: string, to: string): string => one(`<task id="x">${io(['in'], ['out'])}<dataOutputAssociation id="da"><sourceRef>${from}</sourceRef><targetRef>${to}</targetRef></dataOutputAssociation></task>`, `${io(['given'], ['result'])}`);
const reads = (from: string): string => one(`<task id="x">${io(['in'])}<dataInputAssociation id="da"><sourceRef>${from}</sourceRef><targetRef>in</targetRef></dataInputAssociation></task>`, `${io(['given'], ['result'])}`);
const performer = (content: string): string => one(`<task id="x"><performer id="who"><resourceRef>r</resourceRef>${content}</performer></task>`, '', 'isExecutable="true"', '<resource id="r" name="r"/>');
const beside = (other: string): string => one('<task id="x"/>', '', 'isExecutable="true"', other);
const listed = (more: string): string => definitions(`<process id="p"><startEvent id="s"><outgoing>s-x</outgoing></startEvent><task id="x">${more}<outgoing>x-e</outgoing></task><endEvent id="e"><incoming>x-e</incoming></endEvent>${flows('s > x > e')}</process>`);

const global = (own: string, theirs: string, rest = ''): string => definitions(`${TYPES}<globalUserTask id="q">${theirs}</globalUserTask><process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="x" calledElement="q">${own}</callActivity><endEvent id="e"/>${flows('s > x > e')}${rest}</process>`);

export const dataCases: LintCase[] = [
  ['call-data', global(io(['a:Money']), io(['q1:Text'])), ['x q'], global(io(['a:Text']), io(['q1:Text']))],
  ['no-outgoing', global('', '').replace('sourceRef="x"', 'sourceRef="s"'), ['x'], global('', '')],
  ['call-data', call('', io(['q1:Text'])), ['x q'], call(io(['a:Word']), io(['q1:Text']))],
  ['call-data', call(io(['a:Money']), io(['q1:Text'])), ['x q'], call('', '')],
  ['data-collection', one('<task id="x"/>', '<dataObject id="o" itemSubjectRef="Texts"/>'), ['o Texts'], one('<task id="x"/>', '<dataObject id="o" itemSubjectRef="Texts" isCollection="true"/>')],
  ['data-collection', one('<task id="x"/>', '<dataObject id="o" itemSubjectRef="Text" isCollection="true"/>'), ['o Text'], one('<task id="x"/>', '<dataObject id="o" isCollection="true"/>')],
  ['data-direction', association('out', 'given'), ['x given'], association('out', 'result')],
  ['data-direction', reads('result'), ['x result'], reads('given')],
  ['data-reference-name', one('<task id="x"/>', '<dataObject id="o" name="Order"/><dataObjectReference id="r" dataObjectRef="o" name="Bill"><dataState name="new"/></dataObjectReference>'), ['r'],
    one('<task id="x"/>', '<dataObject id="o" name="Order"/><dataObjectReference id="r" dataObjectRef="o" name="Order [new]"><dataState name="new"/></dataObjectReference>')],
  ['data-set-member', sets('<inputSet id="in"><dataInputRefs>a</dataInputRefs><optionalInputRefs>b</optionalInputRefs></inputSet>', `${OUT}</outputSet>`), ['b in x'], sets(`${IN}<optionalInputRefs>b</optionalInputRefs></inputSet>`, `${OUT}</outputSet>`)],
  ['data-set-member', sets(`${IN}</inputSet>`, '<outputSet id="out"><dataOutputRefs>c</dataOutputRefs><whileExecutingOutputRefs>d</whileExecutingOutputRefs></outputSet>'), ['d out x'],
    sets(`${IN}</inputSet>`, `${OUT}<whileExecutingOutputRefs>d</whileExecutingOutputRefs></outputSet>`)],
  ['data-set-pair', sets(`${IN}<outputSetRefs>out</outputSetRefs></inputSet>`, `${OUT}</outputSet>`), ['in out x'], sets(`${IN}<outputSetRefs>out</outputSetRefs></inputSet>`, `${OUT}<inputSetRefs>in</inputSetRefs></outputSet>`)],
  ['data-sources', one(`<task id="x">${io(['in'])}<dataInputAssociation id="da"><targetRef>in</targetRef></dataInputAssociation></task>`), ['x da'],
    one(`<task id="x">${io(['in'])}<dataInputAssociation id="da"><targetRef>in</targetRef><assignment><from ${FORMAL}>1</from><to ${FORMAL}>in</to></assignment></dataInputAssociation></task>`)],
  ['data-types', one(`<task id="x">${io(['in:Bare'])}<dataInputAssociation id="da"><sourceRef>o</sourceRef><targetRef>in</targetRef></dataInputAssociation></task>`, '<dataObject id="o" itemSubjectRef="Text"/>'), ['x da'],
    one(`<task id="x">${io(['in:Word'])}<dataInputAssociation id="da"><sourceRef>o</sourceRef><targetRef>in</targetRef></dataInputAssociation></task>`, '<dataObject id="o" itemSubjectRef="Text"/>')],
  ['event-data-number', carries(['a:Text', 'b:Text']), ['x'], carries(['a:Text'])],
  ['event-data-type', carries(['a:Money']), ['x a'], carries(['a:Word'])],
  ['event-data-type', brings(['a:Text', 'b:Text'], '<messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sg"/>'), ['x b'], brings(['a:Text', 'b:Money'], '<messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sg"/>')],
  ['loop-data', one('<task id="x"><multiInstanceLoopCharacteristics><loopDataInputRef>o</loopDataInputRef></multiInstanceLoopCharacteristics></task>', '<dataObject id="o" isCollection="true"/>'), ['x o'], loop(LIST)],
  ['loop-data', one('<callActivity id="x" calledElement="q"><multiInstanceLoopCharacteristics><loopDataInputRef>o</loopDataInputRef></multiInstanceLoopCharacteristics></callActivity>', '<dataObject id="o" isCollection="true"/>'), ['x o'],
    one('<subProcess id="x"><multiInstanceLoopCharacteristics><loopDataInputRef>o</loopDataInputRef></multiInstanceLoopCharacteristics></subProcess>', '<dataObject id="o" isCollection="true"/>')],
  ['loop-item', loop(`${LIST}<inputDataItem id="i" itemSubjectRef="Money"/>`), ['x i'], loop(`${LIST}<inputDataItem id="i" itemSubjectRef="Text"/>`)],
  ['loop-item', loop(`${LIST}<loopDataOutputRef>results</loopDataOutputRef><outputDataItem id="i" itemSubjectRef="Texts" isCollection="true"/>`), ['x i'], loop(`${LIST}<loopDataOutputRef>results</loopDataOutputRef><outputDataItem id="i"/>`)],
  ['message-data', service(io(['a:Money'], ['b:Text'])), ['x'], service(io(['a:Word'], ['b:Text']))],
  ['message-data', service(io(['a:Text'])), ['x'], service(io(['a:Text']), 'tells')],
  ['message-data', send(io(['a'])), ['x'], send(io(['a:Text']))],
  ['message-data', receive(io([], ['a:Bare'])), ['x'], receive(io([], ['a:Text']))],
  ['message-sets', service(''), ['x'], service(io([]))],
  ['message-sets', send(io(['a:Text', 'b:Text'])), ['x'], send('')],
  ['message-sets', receive(io([], ['a:Text', 'b:Text'])), ['x'], receive(io(['b:Text', 'c:Text'], ['a:Text']))],
  ['service-binding', offers(''), ['p'], offers('<ioBinding operationRef="asks" inputDataRef="a" outputDataRef="c"/>')],
  ['service-binding', offers('<ioBinding operationRef="asks" inputDataRef="b" outputDataRef="c"/>'), ['p'], one('<task id="x"/>', io(['a:Text']))],
];

const caught = (one: string, other: string): string => beside('<error id="e1" errorCode="a"/><error id="e2" errorCode="a"/><error id="e3" errorCode="b"/>').replace('<task id="x"/>', `<task id="x"/><boundaryEvent id="b" attachedToRef="x">${one}</boundaryEvent><boundaryEvent id="c" attachedToRef="x">${other}</boundaryEvent>`);
const error = (id = ''): string => `<errorEventDefinition errorRef="${id}"/>`;
const handler = (id: string): string => `<subProcess id="P${id}" triggeredByEvent="true"><startEvent id="${id}"><escalationEventDefinition/></startEvent></subProcess>`;
const awaited = (one: string, other: string): string => definitions(`${TYPES}<message id="m2" name="void"/><message id="m3" name="parts"/><process id="p" isExecutable="true"><startEvent id="s"/><eventBasedGateway id="g"/><endEvent id="e"/>
  ${[['a', one], ['b', other]].map(([id, message]) => `<intermediateCatchEvent id="${id}"><messageEventDefinition ${message}/></intermediateCatchEvent>`).join('')}${flows('s > g > a > e, g > b > e')}</process>`);

export const otherCases: LintCase[] = [
  ['caught-twice', caught(error('e1'), error('e2')), ['c b'], caught(error('e1'), error('e3'))],
  ['caught-twice', caught(error(), error()).replaceAll(' errorRef=""', ''), ['c b'], caught(error('e1'), error()).replaceAll(' errorRef=""', '')],
  ['caught-twice', one('<task id="x"/>', handler('i') + handler('j')), ['j i'], one(`<subProcess id="x">${handler('i')}</subProcess>`, handler('j'))],
  ['caught-twice', awaited('messageRef="m"', 'messageRef="m2"'), ['b a'], awaited('messageRef="m"', 'messageRef="m3"')],
  ['caught-twice', awaited('messageRef="m"', 'messageRef="m"'), ['b a'], awaited('messageRef="m"', 'messageRef="m" zamen:correlationKey="k"')],
  ['choreography-reference', beside('<choreography id="c"/><globalConversation id="g"><choreographyRef>c</choreographyRef></globalConversation>'), ['g'], beside('<choreography id="c"/><collaboration id="g"><choreographyRef>c</choreographyRef></collaboration>')],
  ['collaboration-closed', beside('<choreography id="c" isClosed="true"/><collaboration id="g"><choreographyRef>c</choreographyRef></collaboration>'), ['g c'], beside('<choreography id="c" isClosed="true"/><collaboration id="g" isClosed="true"><choreographyRef>c</choreographyRef></collaboration>')],
  ['conversation-content', beside('<globalConversation id="g"><conversation id="c"/></globalConversation>'), ['g'], beside('<globalConversation id="g"><participant id="A" name="A"/></globalConversation>')],
  ['expression-empty', condition(`<conditionExpression ${FORMAL}/>`), ['f'], condition(`<conditionExpression ${FORMAL}>true</conditionExpression>`)],
  ['expression-empty', one(`<task id="x">${io(['in'])}<dataInputAssociation id="da"><sourceRef>o</sourceRef><targetRef>in</targetRef><transformation/></dataInputAssociation></task>`, '<dataObject id="o"/>'), ['da'],
    one(`<task id="x">${io(['in'])}<dataInputAssociation id="da"><sourceRef>o</sourceRef><targetRef>in</targetRef><transformation>o</transformation></dataInputAssociation></task>`, '<dataObject id="o"/>')],
  ['expression-informal', condition('<conditionExpression>a > 1</conditionExpression>'), ['f'], condition(`<conditionExpression ${FORMAL}>a > 1</conditionExpression>`)],
  ['flow-immediate', one('<task id="x"/>').replace('id="s-x"', 'id="s-x" isImmediate="false"'), ['s-x'], one('<task id="x"/>', '', 'isExecutable="false"').replace('id="s-x"', 'id="s-x" isImmediate="false"')],
  ['flow-unlisted', listed(''), ['s-x x'], listed('<incoming>s-x</incoming>')],
  ['flow-unlisted', listed('<incoming>x-e</incoming>'), ['s-x x'], one('<task id="x"/>')],
  ['link-by-name', links('', ''), ['a', 'b'], links('<target>here</target>', '<source>there</source>')],
  ['link-pair', links('<target>here</target>', ''), ['a b'], links('<target>here</target>', '<source>there</source>')],
  ['link-pair', links('', '<source>there</source>'), ['a b'], links('', '')],
  ['natural-language', condition('<conditionExpression>the customer agrees</conditionExpression>'), ['f'], condition('<conditionExpression>agrees and paid</conditionExpression>')],
  ['natural-language', one('<task id="x"><standardLoopCharacteristics><loopCondition>not done yet.</loopCondition></standardLoopCharacteristics></task>'), ['x'], one('<task id="x"><standardLoopCharacteristics><loopCondition>not(done)</loopCondition></standardLoopCharacteristics></task>')],
  ['operation-missing', carries([]), ['x'], carries([], '<messageEventDefinition messageRef="m"><operationRef>asks</operationRef></messageEventDefinition>')],
  ['process-public', one('<task id="x"/>', '', 'processType="Public" isExecutable="true"'), ['p'], one('<task id="x"/>', '', 'processType="Public" isExecutable="false"')],
  ['reference-kind', one('<task id="x"/>', '<dataObject id="o" itemSubjectRef="m"/>'), ['o m'], one('<task id="x"/>', '<dataObject id="o" itemSubjectRef="Text"/>')],
  ['reference-kind', one('<task id="x"/>', '<laneSet id="ls"><lane id="l"><flowNodeRef>s-x</flowNodeRef></lane></laneSet>'), ['l s-x'], one('<task id="x"/>', '<laneSet id="ls"><lane id="l"><flowNodeRef>x</flowNodeRef></lane></laneSet>')],
  ['reference-elsewhere', one('<task id="x"/>', '<dataObject id="o" itemSubjectRef="xsd:string"/>'), ['o'], one('<task id="x"/>', '<dataObject id="o" itemSubjectRef="string"/>')],
  ['resource-twice', performer('<resourceAssignmentExpression><formalExpression>a</formalExpression></resourceAssignmentExpression>'), ['x who'], performer('')],
  ['text-format', one('<task id="x"/>').replace('</process>', '<textAnnotation id="t" textFormat="wrong"><text>a</text></textAnnotation></process>'), ['t'], one('<task id="x"/>').replace('</process>', '<textAnnotation id="t" textFormat="text/html; charset=utf-8"><text>a</text></textAnnotation></process>')],
];
