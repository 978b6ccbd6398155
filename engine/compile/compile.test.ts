import { openCatalog } from '../simulate/open-catalog';
import { compile } from './compile';
import { catalog, definitions, escaped, findingsOf, flows, graphOf, process } from './testing/diagram';

/** Errors as `rule element element`. */
async function errors(xml: string): Promise<string[]> {
  return (await findingsOf(xml)).filter(({ severity }) => severity === 'error').map(({ rule, elements }) => [rule, ...elements].join(' '));
}

const line = (element: string, id = 'x'): string => `<startEvent id="s"/>${element}<endEvent id="e"/>${flows(`s > ${id} > e`)}`;

describe('compile', () => {
  it('gives a plain graph with a hash over all of it', async () => {
    const graph = await graphOf(line('<userTask id="x" name="کار" zamen:nameEn="Work" zamen:taskType="work" zamen:sla="sla.repair" zamen:priority="5" zamen:form="repair" zamen:unit="workshop" zamen:assignee="=manager" zamen:notSameAs="x work"/>'));
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph);
    expect(graph.nodes.x).toEqual({
      id: 'x', kind: 'user-task', scope: 'p', name: { fa: 'کار', en: 'Work' }, incoming: ['s-x'], outgoing: ['x-e'],
      taskType: 'work', sla: 'sla.repair', priority: 5, form: 'repair', assignment: { unit: 'workshop', assignee: 'manager', not: ['x', 'work'] },
    });
    expect(graph.scopes).toEqual({ p: { id: 'p', starts: ['s'], events: [] } });
    expect(graph.hash).toMatch(/^[0-9a-f]{64}$/);
    const again = await graphOf(line('<userTask id="x" name="کار" zamen:nameEn="Work" zamen:taskType="work" zamen:sla="sla.repair" zamen:priority="6" zamen:form="repair" zamen:unit="workshop" zamen:assignee="=manager" zamen:notSameAs="x work"/>'));
    expect(again.hash).not.toBe(graph.hash);
  });

  it('gives a user task the role of its lane', async () => {
    const graph = await graphOf(`<laneSet id="ls"><lane id="l" name="تکنسین" zamen:role="technician"><flowNodeRef>x</flowNodeRef><flowNodeRef>y</flowNodeRef></lane></laneSet>
      <userTask id="x" zamen:taskType="work"/><userTask id="y" zamen:taskType="work" zamen:role="supervisor"/>`);
    expect(graph.nodes.x).toMatchObject({ assignment: { role: 'technician' } });
    expect(graph.nodes.y).toMatchObject({ assignment: { role: 'supervisor' } });
    expect(graph.lanes).toEqual([{ id: 'l', name: { fa: 'تکنسین', en: 'تکنسین' }, nodes: ['x', 'y'], role: 'technician' }]);
  });

  it('prefers the setting of a timer to the duration beside it', async () => {
    const graph = await graphOf(line('<intermediateCatchEvent id="x"><timerEventDefinition zamen:setting="reminder"><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>'));
    expect(graph.nodes.x).toMatchObject({ event: { on: 'timer', timer: { kind: 'setting', setting: 'reminder' } } });
  });

  it('says each finding in English with its parameters', async () => {
    const [finding] = await findingsOf(process(line('<userTask id="x" zamen:taskType="paint"/>')));
    expect(finding).toEqual({ rule: 'unknown-task-type', severity: 'error', elements: ['x'], params: { name: 'paint' }, message: 'The task type "paint" is not known.' });
  });

  it.each([
    ['unsupported-element g', '<complexGateway id="g"/>'],
    ['unsupported-element s', '<startEvent id="s"><conditionalEventDefinition><condition>a</condition></conditionalEventDefinition></startEvent>'],
    ['unsupported-element s', '<startEvent id="s"><errorEventDefinition/></startEvent>'],
    ['unsupported-element s', `<startEvent id="a"/><subProcess id="P"><startEvent id="s"><signalEventDefinition signalRef="s-alarm"/></startEvent></subProcess>${flows('a > P')}`],
    ['unsupported-element c', '<intermediateCatchEvent id="c"/>'],
    ['unsupported-element c', '<intermediateCatchEvent id="c"><errorEventDefinition/></intermediateCatchEvent>'],
    ['unsupported-element c', '<intermediateThrowEvent id="c"><errorEventDefinition/></intermediateThrowEvent>'],
    ['unsupported-element s', '<startEvent id="s"><signalEventDefinition signalRef="s-alarm"/><messageEventDefinition messageRef="m-void"/></startEvent>'],
    ['unsupported-element s', '<task id="t"/><subProcess id="P" triggeredByEvent="true"><startEvent id="s"><compensateEventDefinition/></startEvent></subProcess>'],
    ['unsupported-element t', '<userTask id="t"><multiInstanceLoopCharacteristics behavior="None"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>'],
    ['loop-source t', '<userTask id="t"><multiInstanceLoopCharacteristics/></userTask>'],
    ['loop-source t', '<userTask id="t"><multiInstanceLoopCharacteristics zamen:collection="a"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>'],
    ['loop-output t', '<userTask id="t"><multiInstanceLoopCharacteristics zamen:collection="a" zamen:outputElement="b"/></userTask>'],
    ['loop-endless t', '<userTask id="t"><standardLoopCharacteristics/></userTask>'],
    ['loop-invalid t', '<userTask id="t"><standardLoopCharacteristics loopMaximum="0"/></userTask>'],
    ['compensation-unreached t', '<task id="x"/><userTask id="t" isForCompensation="true"/>'],
    ['compensation-handler b', '<task id="x"/><boundaryEvent id="b" attachedToRef="x"><compensateEventDefinition/></boundaryEvent><task id="h"/><association id="a" sourceRef="b" targetRef="h"/>'],
    ['compensation-twice P', `<startEvent id="s"/><subProcess id="P"><task id="y"/><subProcess id="E" triggeredByEvent="true"><startEvent id="es"><compensateEventDefinition/></startEvent></subProcess></subProcess><boundaryEvent id="b" attachedToRef="P"><compensateEventDefinition/></boundaryEvent><task id="h" isForCompensation="true"/><association id="a" sourceRef="b" targetRef="h"/>${flows('s > P')}`],
    ['compensation-target c', `<startEvent id="s"/><intermediateThrowEvent id="c"><compensateEventDefinition activityRef="y"/></intermediateThrowEvent><subProcess id="P"><task id="y"/></subProcess>${flows('s > c > P')}`],
    ['cancel-misplaced c', '<endEvent id="c"><cancelEventDefinition/></endEvent>'],
    ['cancel-misplaced b', '<task id="x"/><boundaryEvent id="b" attachedToRef="x"><cancelEventDefinition/></boundaryEvent>'],
    ['cancel-uncaught T c', '<transaction id="T"><endEvent id="c"><cancelEventDefinition/></endEvent></transaction>'],
    ['link-target c', '<intermediateThrowEvent id="c"><linkEventDefinition name="a"/></intermediateThrowEvent>'],
    ['link-missing c', '<intermediateThrowEvent id="c"><linkEventDefinition/></intermediateThrowEvent>'],
    ['condition-empty c', '<intermediateCatchEvent id="c"><conditionalEventDefinition/></intermediateCatchEvent>'],
    ['signal-missing c', '<intermediateCatchEvent id="c"><signalEventDefinition/></intermediateCatchEvent>'],
    ['unsupported-element c', '<intermediateCatchEvent id="c" parallelMultiple="true"><messageEventDefinition messageRef="m-void"/><linkEventDefinition name="a"/></intermediateCatchEvent>'],
    ['unsupported-element b', '<task id="x"/><boundaryEvent id="b" attachedToRef="x" parallelMultiple="true"><messageEventDefinition messageRef="m-void"/><errorEventDefinition/></boundaryEvent>'],
    ['event-interrupts b', '<task id="x"/><boundaryEvent id="b" attachedToRef="x" cancelActivity="false"><messageEventDefinition messageRef="m-void"/><errorEventDefinition/></boundaryEvent>'],
    ['unsupported-element c', '<endEvent id="c"><messageEventDefinition messageRef="m-void"/><errorEventDefinition/></endEvent>'],
    ['no-incoming y', '<task id="x"/><subProcess id="P" triggeredByEvent="true"><startEvent id="s"><messageEventDefinition messageRef="m-void"/></startEvent><task id="y"/></subProcess>'],
    ['event-gateway-parallel g', `<startEvent id="s"/><eventBasedGateway id="g" eventGatewayType="Parallel"/><intermediateCatchEvent id="c"><timerEventDefinition zamen:setting="reminder"/></intermediateCatchEvent>${flows('s > g > c')}`],
    ['unsupported-element r', '<task id="x"/><subProcess id="P"><task id="y"/><receiveTask id="r" instantiate="true" messageRef="m-void"/></subProcess>'],
    ['unknown-task-type x', line('<userTask id="x" zamen:taskType="paint"/>')],
    ['unknown-topic x', line('<serviceTask id="x" zamen:topic="launch"/>')],
    ['unknown-role x', line('<userTask id="x" zamen:taskType="work" zamen:role="king"/>')],
    ['unknown-unit x', line('<userTask id="x" zamen:taskType="work" zamen:unit="moon"/>')],
    ['unknown-form x', line('<userTask id="x" zamen:taskType="work" zamen:form="nobody"/>')],
    ['unknown-setting x', line('<userTask id="x" zamen:taskType="work" zamen:sla="soon"/>')],
    ['unknown-element x', line('<userTask id="x" zamen:taskType="work" zamen:notSameAs="nobody"/>')],
    ['priority-invalid x', line('<userTask id="x" zamen:taskType="work" zamen:priority="high"/>')],
    ['unknown-status x', line('<task id="x" zamen:status="lost"/>')],
    ['unknown-sub-status x', line('<task id="x" zamen:status="awaiting" zamen:subStatus="rain"/>')],
    ['status-missing x', line('<task id="x" zamen:clock="pause"/>')],
    ['clock-invalid x', line('<task id="x" zamen:status="ready" zamen:clock="slow"/>')],
    ['unknown-attribute x', line('<userTask id="x" zamen:taskType="work" zamen:colour="red"/>')],
    ['unknown-attribute x', line('<task id="x" zamen:topic="reserve"/>')],
    ['unknown-attribute x', line('<exclusiveGateway id="x" zamen:status="ready"/>')],
    ['unknown-attribute x', line('<serviceTask id="x" zamen:topic="reserve"><extensionElements><zamen:nope/></extensionElements></serviceTask>')],
    ['unknown-attribute x', line('<userTask id="x" zamen:taskType="work"><extensionElements><zamen:input target="a" source="b"/></extensionElements></userTask>')],
    ['unknown-attribute x', line('<serviceTask id="x" zamen:topic="reserve"><extensionElements><zamen:input target="a" source="b" kind="c"/></extensionElements></serviceTask>')],
    ['mapping-invalid x', line('<serviceTask id="x" zamen:topic="reserve"><extensionElements><zamen:input target="a b" source="b"/></extensionElements></serviceTask>')],
    ['quantity-invalid x', line('<task id="x" startQuantity="0"/>')],
    ['quantity-invalid x', line('<task id="x" completionQuantity="-2"/>')],
    ['quantity-invalid x', line('<task id="x" completionQuantity="1001"/>')],
    ['quantity-invalid x', '<task id="x" startQuantity="2"/>'],
    ['quantity-invalid h', '<task id="x"/><boundaryEvent id="b" attachedToRef="x"><compensateEventDefinition/></boundaryEvent><task id="h" isForCompensation="true" startQuantity="2"/><association id="a" sourceRef="b" targetRef="h"/>'],
    ['event-gateway-target x g', `<startEvent id="s"/><eventBasedGateway id="g"/><receiveTask id="x" messageRef="m-void" startQuantity="2"/>${flows('s > g > x')}`],
    ['script-missing x', line('<scriptTask id="x"/>')],
    ['unsupported-script x', line('<scriptTask id="x" scriptFormat="javascript"><script>1</script></scriptTask>')],
    ['feel-syntax x', line('<scriptTask id="x"><script>1 +</script></scriptTask>')],
    ['feel-unbounded x', line('<userTask id="x" zamen:taskType="work" zamen:assignee="=matches(a, b)"/>')],
    ['unknown-process x', line('<callActivity id="x" calledElement="other"/>')],
    ['recursive-call x', line('<callActivity id="x" calledElement="p"/>')],
    ['timer-missing x', line('<intermediateCatchEvent id="x"><timerEventDefinition/></intermediateCatchEvent>')],
    ...['<timeDuration>-P1D</timeDuration>', '<timeDuration>P</timeDuration>', '<timeDuration>PT</timeDuration>', '<timeDuration>P1DT</timeDuration>', '<timeDate>2026-02-30</timeDate>', '<timeDate>2026-04-31T10:00:00Z</timeDate>', '<timeDate>PT1H</timeDate>',
      '<timeCycle>R3</timeCycle>', '<timeCycle>R0/PT1H</timeCycle>', '<timeCycle>R/PT0S</timeCycle>', '<timeCycle>R3/-PT1H</timeCycle>', '<timeCycle>R/2026-02-30/P1D</timeCycle>', '<timeCycle>PT1H</timeCycle>'].map((time): [string, string] =>
      ['timer-invalid x', line(`<intermediateCatchEvent id="x"><timerEventDefinition>${time}</timerEventDefinition></intermediateCatchEvent>`)]),
    ['timer-invalid x', line('<intermediateCatchEvent id="x"><timerEventDefinition><timeDuration>3 days</timeDuration></timerEventDefinition></intermediateCatchEvent>')],
    ...['*/5 * * * *', '0 0/5 * * * ?', '0 0 8 ? * MON-FRI 2027'].map((cron): [string, string] => ['timer-cron x', line(`<intermediateCatchEvent id="x"><timerEventDefinition><timeCycle>${cron}</timeCycle></timerEventDefinition></intermediateCatchEvent>`)]),
    ['timer-ambiguous x', line('<intermediateCatchEvent id="x"><timerEventDefinition zamen:setting="reminder"><timeDate>2026-01-01</timeDate></timerEventDefinition></intermediateCatchEvent>')],
    ['timer-ambiguous x', line('<intermediateCatchEvent id="x"><timerEventDefinition><timeDuration>P1D</timeDuration><timeCycle>R/P1D</timeCycle></timerEventDefinition></intermediateCatchEvent>')],
    ['timer-repeat x', line('<intermediateCatchEvent id="x"><timerEventDefinition zamen:setting="reminder" zamen:repeat="true"/></intermediateCatchEvent>')],
    ['unknown-setting x', line('<intermediateCatchEvent id="x"><timerEventDefinition zamen:setting="never"/></intermediateCatchEvent>')],
    ['no-incoming x', '<startEvent id="s"/><task id="x"/>'],
    ['start-missing p', ''],
    ['start-missing p', `<task id="a"/><task id="b"/>${flows('a > b > a')}`],
    ['several-starts P a b', '<startEvent id="s"/><subProcess id="P"><startEvent id="a"/><startEvent id="b"/></subProcess>' + flows('s > P')],
    ['event-start P', '<task id="x"/><subProcess id="P" triggeredByEvent="true"><task id="y"/></subProcess>'],
    ['flow-misplaced s', `<startEvent id="s"/><task id="x"/>${flows('s > x > s')}`],
    ['flow-misplaced e', `<startEvent id="s"/><endEvent id="e"/><task id="x"/>${flows('s > e > x')}`],
    ['flow-crosses-scope s-y', `<startEvent id="s"/><subProcess id="P"><task id="y"/></subProcess>${flows('s > P, s > y')}`],
    ['flow-crosses-scope s-y', `<startEvent id="s"/><subProcess id="P"><startEvent id="i"/><task id="y"/>${flows('i > y')}${flows('s > y')}</subProcess>${flows('s > P')}`],
    ['flow-crosses-scope y-z', `<startEvent id="s"/><subProcess id="P"><task id="y"/>${flows('y > z')}</subProcess><task id="z"/>${flows('s > P > z')}`],
    ['flow-ends s-n', `<startEvent id="s"/><textAnnotation id="n"/>${flows('s > n')}`],
    ['flow-ends o-x', `<startEvent id="s"/><dataObject id="o"/><task id="x"/>${flows('s > x, o > x')}`],
    ['reference-type e', `<startEvent id="s"/><endEvent id="e"><errorEventDefinition errorRef="m-void"/></endEvent>${flows('s > e')}`],
    ['dangling-reference s-nobody', `<startEvent id="s"/>${flows('s > nobody')}`],
    ['boundary-host b', '<task id="x"/><boundaryEvent id="b"><timerEventDefinition zamen:setting="reminder"/></boundaryEvent>'],
    ['event-interrupts b', '<task id="x"/><boundaryEvent id="b" attachedToRef="x" cancelActivity="false"><errorEventDefinition/></boundaryEvent>'],
    ['event-gateway-target g', `<startEvent id="s"/><eventBasedGateway id="g"/>${flows('s > g')}`],
    ['event-gateway-target x g', `<startEvent id="s"/><eventBasedGateway id="g"/><task id="x"/>${flows('s > g > x')}`],
    ['condition-missing g-y g', `<startEvent id="s"/><exclusiveGateway id="g"/><task id="x"/><task id="y"/>${flows('s > g, g > x: =a, g > y')}`],
    ['condition-on-default g-y', `<startEvent id="s"/><exclusiveGateway id="g" default="g-y"/><task id="x"/><task id="y"/>${flows('s > g, g > x: =a, g > y: =b')}`],
    ['condition-misplaced g-x g', `<startEvent id="s"/><parallelGateway id="g"/><task id="x"/>${flows('s > g, g > x: =a')}`],
    ['unknown-outcome g-x', `<startEvent id="s"/><userTask id="t" zamen:taskType="approve"/><exclusiveGateway id="g" default="g-y"/><task id="x"/><task id="y"/>${flows('s > t > g, g > x: =approve.outcome = "maybe", g > y')}`],
    ['duplicate-id x', '<task id="x"/><task id="x"/>'],
    ['variable-invalid p', '<extensionElements><zamen:variable name="a" type="money"/></extensionElements><task id="x"/>'],
    ['unknown-variable x', '<extensionElements><zamen:variable name="a" type="number"/></extensionElements><scriptTask id="x" zamen:resultVariable="c"><script>a + b + c</script></scriptTask>'],
    ['xml-invalid s', '<startEvent id="s"/><unheard id="u"/>'],
  ])('refuses: %s', async (expected, content) => {
    expect(await errors(process(content))).toEqual([expected]);
  });

  it('refuses names that are computed: taken as they stand nobody would ever say them', async () => {
    for (const name of ['=order', 'order-${id}', '#{id}']) {
      const xml = definitions(`<message id="m" name="${name}"/><signal id="s" name="${name}"/><error id="c" errorCode="${name}"/><process id="p"><receiveTask id="r" messageRef="m"/><endEvent id="t"><signalEventDefinition signalRef="s"/></endEvent><endEvent id="e"><errorEventDefinition errorRef="c"/></endEvent>${flows('r > t, r > e')}</process>`);
      expect(await errors(xml)).toEqual(['name-computed r', 'name-computed t', 'name-computed e']);
      expect((await compile(xml, openCatalog)).graph).toBeNull();
    }
  });

  it('warns of what is waited for and comes neither from the product nor from a diagram', async () => {
    const waits = '<message id="m" name="paid"/><signal id="g" name="storm"/><process id="p" isExecutable="true"><startEvent id="s"/><receiveTask id="r" messageRef="m"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>' + flows('s > r > c') + '</process>';
    const unsent = async (content: string, known = catalog) => (await findingsOf(definitions(content), known)).filter(({ rule }) => rule.startsWith('unknown-')).map(({ rule, severity, elements }) => `${severity} ${rule} ${elements.join()}`);
    expect(await unsent(waits)).toEqual(['warning unknown-message r', 'warning unknown-signal c']);
    expect(await unsent(waits, { ...catalog, messages: ['paid'], signals: ['storm'] })).toEqual([]);
    expect(await unsent(waits, { ...catalog, thrown: { messages: ['paid'], signals: ['storm'] } })).toEqual([]);
    // another pool of the file does
    expect(await unsent(waits + '<process id="q"><startEvent id="qs"/><sendTask id="t" messageRef="m"/><endEvent id="qe"><signalEventDefinition signalRef="g"/></endEvent>' + flows('qs > t > qe') + '</process>')).toEqual([]);
    // to throw what nobody waits for is no mistake
    expect(await unsent('<message id="m" name="paid"/><process id="p"><startEvent id="s"/><sendTask id="t" messageRef="m"/>' + flows('s > t') + '</process>')).toEqual([]);
  });

  it('refuses a message or signal that is something else, and links that refer past each other', async () => {
    expect(await errors(process(`<startEvent id="s"/><intermediateCatchEvent id="c"><messageEventDefinition messageRef="s-alarm"/></intermediateCatchEvent>${flows('s > c')}`))).toEqual(['reference-type c']);
    expect(await errors(process(`<startEvent id="s"/><intermediateThrowEvent id="c"><signalEventDefinition signalRef="m-void"/></intermediateThrowEvent>${flows('s > c')}`))).toEqual(['reference-type c']);
    expect(await errors(process(`<startEvent id="s"/><intermediateThrowEvent id="a"><linkEventDefinition name="x"><target>lc</target></linkEventDefinition></intermediateThrowEvent>
      <intermediateCatchEvent id="c"><linkEventDefinition id="lc" name="y"/></intermediateCatchEvent><intermediateCatchEvent id="k"><linkEventDefinition name="x"/></intermediateCatchEvent>${flows('s > a')}`))).toEqual(['link-target k', 'no-incoming k']);
  });

  it('takes the id of a message, signal, error or escalation that has a blank name', async () => {
    const blank = definitions(`<message id="m1" name=" "/><message id="m2" name=""/><escalation id="l" name=""/><process id="p" isExecutable="true"><startEvent id="s"/><receiveTask id="a" messageRef="m1"/><receiveTask id="b" messageRef="m2"/><endEvent id="e"><escalationEventDefinition escalationRef="l"/></endEvent>${flows('s > a > b > e')}</process>`);
    const { graph } = await compile(blank, openCatalog);
    expect(graph!.nodes).toMatchObject({ a: { event: { message: 'm1' } }, b: { event: { message: 'm2' } }, e: { event: { code: 'l' } } });
  });

  it('says also in an open catalogue that no message or signal is named', async () => {
    const open = async (content: string): Promise<string[]> => (await compile(process(content), openCatalog)).findings.map(({ rule, severity, elements }) => `${severity} ${rule} ${elements.join()}`);
    expect(await open(`<startEvent id="s"/><intermediateCatchEvent id="c"><messageEventDefinition/></intermediateCatchEvent>${flows('s > c')}`)).toEqual(['warning message-missing c']);
    expect(await open(`<startEvent id="s"/><intermediateCatchEvent id="c"><signalEventDefinition/></intermediateCatchEvent>${flows('s > c')}`)).toEqual(['warning signal-missing c']);
  });

  it('refuses another expression language, and reads none or FEEL as FEEL', async () => {
    const xml = (attribute: string): string => process(`<startEvent id="s"/><userTask id="x"/>${flows('s > x')}<endEvent id="e"/>
      <sequenceFlow id="f" sourceRef="x" targetRef="e"><conditionExpression ${attribute}>a = 1</conditionExpression></sequenceFlow>`);
    expect(await errors(xml(''))).toEqual([]);
    expect(await errors(xml('language="https://www.omg.org/spec/DMN/20191111/FEEL/"'))).toEqual([]);
    expect(await errors(xml('language="groovy"'))).toEqual(['unsupported-language f']);
    expect(await errors(xml('').replace('id="d"', 'id="d" expressionLanguage="http://www.java.com/"'))).toEqual(['unsupported-language p']);
  });

  it('warns of an outcome that no flow is for', async () => {
    const rulesOf = async (one: string, other: string, rest = ''): Promise<unknown[]> => (await findingsOf(process(`<startEvent id="s"/><userTask id="t" zamen:taskType="approve"/>
      <exclusiveGateway id="g" ${rest}/><task id="x"/><task id="y"/>${flows(`s > t > g, g > x: =${one}`)}${other === '' ? flows('g > y') : flows(`g > y: =${other}`)}`))).map(({ rule, params }) => [rule, params.outcome]);
    expect(await rulesOf('approve.outcome = "yes"', 'approve.outcome = "no"')).toEqual([]);
    expect(await rulesOf('approve.outcome = "yes"', 'approve.outcome in ("yes")')).toEqual([['outcome-unhandled', 'no']]);
    expect(await rulesOf('approve.outcome = "yes"', 'approve.outcome = "yes" and n > 1')).toEqual([]);
    expect(await rulesOf('approve.outcome = "yes"', '', 'default="g-y"')).toEqual([]);
  });

  it('warns of what has no effect', async () => {
    const findings = await findingsOf(process('<userTask id="x"/>').replace('id="d"', 'id="d" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"').replace('<userTask id="x"', '<userTask id="x" camunda:dueDate="2026-01-01"'));
    expect(findings.map(({ rule, severity, elements }) => [rule, severity, ...elements])).toEqual([
      ['foreign-extension', 'warning', 'x'], ['missing-task-type', 'warning', 'x'],
    ]);
  });

  it('names the elements of other products', async () => {
    const xml = process('<userTask id="x" zamen:taskType="work"><extensionElements><camunda:formData><camunda:formField id="f" type="string"/></camunda:formData></extensionElements></userTask>');
    const findings = await findingsOf(xml.replace('id="d"', 'id="d" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"'));
    expect(findings.map(({ rule, elements, params }) => [rule, ...elements, params.name])).toEqual([['foreign-extension', 'x', 'camunda:formData']]);
  });

  it('takes the process of a pool, and refuses two', async () => {
    const one = definitions('<collaboration id="c"><participant id="pool" name="تعمیر" processRef="p"/><participant id="other" name="مشتری"/></collaboration><process id="p"><task id="x"/></process>');
    const { graph } = await compile(one, catalog);
    expect(graph?.name).toEqual({ fa: 'تعمیر', en: 'تعمیر' });
    expect(await errors(definitions('<process id="p" isExecutable="true"><task id="x"/></process><process id="q" isExecutable="true"><task id="y"/></process>'))).toEqual(['several-processes p q']);
    expect(await errors(definitions(''))).toEqual(['process-missing d']);
    expect(await errors(definitions(`<process id="p" isExecutable="true"><startEvent id="s"/>${flows('s > y')}</process><process id="q"><task id="y"/></process>`))).toEqual(['flow-crosses-scope s-y']);
  });

  it('binds called processes under the call, with their hash', async () => {
    const called = await graphOf('<userTask id="a" zamen:taskType="work"/><userTask id="b" zamen:taskType="work" zamen:notSameAs="a"/>');
    const processes = { inner: { ...called, process: 'inner', scopes: { inner: { ...called.scopes.p!, id: 'inner' } }, nodes: JSON.parse(JSON.stringify(called.nodes).replaceAll('"scope":"p"', '"scope":"inner"')) as typeof called.nodes } };
    const graph = await graphOf('<callActivity id="Call" calledElement="inner"/>', { ...catalog, processes });
    expect(Object.keys(graph.nodes)).toEqual(['Call', 'Call/a', 'Call/b']);
    expect(graph.nodes['Call/b']).toMatchObject({ scope: 'Call', assignment: { not: ['Call/a'] } });
    expect(graph.scopes.Call).toMatchObject({ parent: 'p', isolated: true, starts: ['Call/a', 'Call/b'] });
    expect(graph.calls).toEqual({ inner: called.hash });
    const twice = { ...called, scopes: { p: { ...called.scopes.p!, starts: [], triggers: ['x'] } } };
    expect((await findingsOf(process('<callActivity id="c" calledElement="q"/>'), { ...catalog, processes: { q: { ...twice, process: 'p' } } })).map(({ rule }) => rule)).toEqual(['call-start']);
    const outer = await compile(definitions('<process id="inner" isExecutable="true"><callActivity id="c" calledElement="p"/></process>'), { ...catalog, processes: { p: graph } });
    expect(outer.findings.map(({ rule }) => rule)).toEqual(['recursive-call']);
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'hello'],
    ['HTML', '<html><body/></html>'],
    ['a cut file', process('<task id="x"/>').slice(0, -30)],
    ['an entity', `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(10)}">]>${definitions('&a;')}`],
    ['deep nesting', definitions('<process id="p">' + '<subProcess>'.repeat(5000) + '</subProcess>'.repeat(5000) + '</process>')],
    ['too much', definitions(`<process id="p">${'<task id="x"/>'.repeat(200_000)}</process>`)],
    ['too many elements', process(Array.from({ length: 2500 }, (_, index) => `<task id="t${index}"/>`).join(''))],
    ['ids of built-in properties', process('<task id="__proto__"/><task id="constructor"/>' + flows('__proto__ > toString'))],
    ['a hostile expression', process(`<scriptTask id="x"><script>${escaped('('.repeat(2000))}</script></scriptTask>`)],
  ])('refuses %s without an exception', async (_, xml) => {
    const before = Date.now();
    const { graph, findings } = await compile(xml, catalog);
    expect(graph).toBeNull();
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(Date.now() - before).toBeLessThan(5000);
  });
});
