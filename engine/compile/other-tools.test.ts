import { Player } from '../testing/player';
import type { Catalog, Finding } from '../model';
import { compile } from './compile';
import { catalog } from './testing/diagram';

const open: Catalog = { ...catalog, open: true, messages: [] };
const MODEL = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const briefly = (findings: Finding[]): string[] => findings.map(({ rule, severity, elements }) => [severity, rule, ...elements].join(' '));

async function playerOf(xml: string, options: { process?: string } = {}, known = open): Promise<Player> {
  const { graph, findings } = await compile(xml, known, options);
  if (!graph) throw new Error(findings.map(({ message }) => message).join('\n'));
  return new Player(graph);
}

describe('BPMN of other tools', () => {
  it('is read with any prefix, a byte order mark, CDATA, no ids on flows, and flows noted wrongly on their ends', async () => {
    const player = await playerOf(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>
      <semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:x">
      <semantic:process>
        <semantic:startEvent id="s"><semantic:outgoing>nowhere</semantic:outgoing></semantic:startEvent>
        <semantic:exclusiveGateway id="g" default="no"><semantic:incoming>s</semantic:incoming></semantic:exclusiveGateway>
        <semantic:userTask id="Big"/><semantic:userTask id="Small"/>
        <semantic:sequenceFlow sourceRef="s" targetRef="g"/>
        <semantic:sequenceFlow sourceRef="g" targetRef="Big"><semantic:conditionExpression i:type="semantic:tFormalExpression"><![CDATA[1 < 2]]></semantic:conditionExpression></semantic:sequenceFlow>
        <semantic:sequenceFlow id="no" sourceRef="g" targetRef="Small"/>
      </semantic:process></semantic:definitions>`);
    expect(player.graph.process).toBe('process-1');
    expect(Object.keys(player.graph.flows)).toEqual(['flow-1', 'flow-2', 'no']);
    expect(player.open).toEqual(['Big']);
  });

  it('may refer by qualified names, and over line ends', async () => {
    const player = await playerOf(`<definitions ${MODEL} xmlns:tns="urn:x" id="d" targetNamespace="urn:x"><message id="m" name="hello"/>
      <process id="p" isExecutable="true"><receiveTask id="r" messageRef="tns:m"/>
      <boundaryEvent id="b" attachedToRef="tns:r"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
      </process></definitions>`);
    expect(player.last).toEqual(['enter r', 'arm-timer b', 'subscribe r']);
    expect(player.receive('r', { text: 'hi' }).at(-1)).toBe('end r');
    expect(player.variables).toEqual({ hello: { text: 'hi' }, text: 'hi' });
  });

  it('may call a global script task, whose script is an element', async () => {
    const xml = (format: string, script: string): string => `<definitions ${MODEL} id="d" targetNamespace="urn:x">
      <globalScriptTask id="g" name="Count" ${format}><script>${script}</script></globalScriptTask>
      <process id="p" isExecutable="true"><callActivity id="c" calledElement="g"/></process></definitions>`;
    const player = await playerOf(xml('scriptLanguage="feel"', '{n: 1 + 1}'));
    expect(player.last).toEqual(['enter c', 'leave c', 'end c']);
    expect(player.variables).toEqual({ n: 2 });
    expect((await playerOf(xml('scriptLanguage="text/x-groovy"', 'n++'))).last).toEqual(['enter c', 'run-service c']);
  });

  it('may have correlation keys of the standard, which are named and not read', async () => {
    const { graph, findings } = await compile(`<definitions ${MODEL} id="d" targetNamespace="urn:x"><message id="m" name="hello"/><correlationProperty id="cp" name="number"><correlationPropertyRetrievalExpression messageRef="m"><messagePath>number</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
      <process id="p" isExecutable="true"><receiveTask id="r" messageRef="m"/><correlationSubscription id="cs" correlationKeyRef="ck"><correlationPropertyBinding correlationPropertyRef="cp"><dataPath>number</dataPath></correlationPropertyBinding></correlationSubscription></process>
      <collaboration id="c"><participant id="P" processRef="p"/><correlationKey id="ck"><correlationPropertyRef>cp</correlationPropertyRef></correlationKey></collaboration></definitions>`, open);
    expect(graph).not.toBeNull();
    expect(briefly(findings)).toEqual(['warning correlation-unread p']);
  });

  it('may mark a compensation event sub-process as being for compensation', async () => {
    const player = await playerOf(`<definitions ${MODEL} id="d" targetNamespace="urn:x"><process id="p" isExecutable="true"><startEvent id="s"/>
      <subProcess id="P"><startEvent id="i"/><subProcess id="E" triggeredByEvent="true" isForCompensation="true"><startEvent id="c"><compensateEventDefinition/></startEvent></subProcess></subProcess>
      <endEvent id="e"><compensateEventDefinition/></endEvent><sequenceFlow id="f" sourceRef="s" targetRef="P"/><sequenceFlow id="g" sourceRef="P" targetRef="e"/></process></definitions>`);
    expect(player.last.filter((entry) => !entry.startsWith('take'))).toEqual(['enter s', 'leave s', 'enter P', 'enter i', 'leave i', 'leave P', 'enter e', 'enter E', 'enter c', 'leave c', 'leave E', 'leave e', 'end e']);
  });

  it('may hold scripts without a language: FEEL, or outside the product a service that waits', async () => {
    const xml = (script: string): string => `<definitions ${MODEL} id="d" targetNamespace="urn:x"><process id="p" isExecutable="true"><scriptTask id="x"><script>${script}</script></scriptTask></process></definitions>`;
    for (const script of ['{n: 1}', 'if true then {n: 1} else {n: 2}', '[{n: 1}][1]', '{a: {n: 1}}.a']) {
      const player = await playerOf(xml(script));
      expect(player.variables).toEqual({ n: 1 });
    }
    for (const script of ['SCRIPT_task1', 'println("x")', 'x = 1; y = 2', 'x = 5', 'test.put("a")', '"text"']) {
      expect((await playerOf(xml(script))).last).toEqual(['enter x', 'run-service x']);
      expect(briefly((await compile(xml(script), open)).findings)).toEqual(['warning undeclared-script x']);
    }
    expect(briefly((await compile(xml('x = 1; y = 2'), catalog)).findings)).toEqual(['error feel-syntax x']);
  });

  it('may call a global task several times at once', async () => {
    const { graph } = await compile(`<definitions ${MODEL} id="d" targetNamespace="urn:x"><globalTask id="g"/><process id="p" isExecutable="true"><callActivity id="c" calledElement="g" completionQuantity="2"/><task id="t" startQuantity="2"/><sequenceFlow id="f" sourceRef="c" targetRef="t"/></process></definitions>`, catalog);
    expect(graph!.nodes).toMatchObject({ c: { kind: 'task', completionQuantity: 2 }, t: { startQuantity: 2 } });
  });

  it('may write true and false as 1 and 0', async () => {
    const { graph, findings } = await compile(`<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:x"><b:message id="m" name="m"/><b:process id="p" isExecutable=" 1 "><b:userTask id="t"><b:multiInstanceLoopCharacteristics isSequential='1'><b:loopCardinality>2</b:loopCardinality></b:multiInstanceLoopCharacteristics></b:userTask>
      <b:boundaryEvent id="a" attachedToRef="t" cancelActivity="1"><b:messageEventDefinition messageRef="m"/></b:boundaryEvent><b:boundaryEvent id="c" attachedToRef="t" cancelActivity="0"><b:messageEventDefinition messageRef="m"/></b:boundaryEvent></b:process></b:definitions>`, { ...catalog, messages: ['m'] });
    expect(briefly(findings)).toEqual(['warning missing-task-type t']);
    expect(graph!.nodes).toMatchObject({ t: { loop: { sequential: true } }, a: { interrupting: true }, c: { interrupting: false } });
  });

  it.each([
    ['<userTask id="t"/><boundaryEvent id="b" attachedToRef="t" cancelActivity="yes"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>', 'error attribute-invalid b'],
    ['<task id="t" completionQuantity="2x"/>', 'error attribute-invalid t'],
    ['<task id="t"><standardLoopCharacteristics id="l" loopMaximum="3.5"/></task>', 'error attribute-invalid l'],
    ['<startEvent id="s"/><adHocSubProcess id="a" ordering="sequential"><task id="t"/></adHocSubProcess><sequenceFlow id="f" sourceRef="s" targetRef="a"/>', 'error attribute-invalid a'],
    ['<task id="t"/><dataObject id="o" isCollection=""/>', 'error attribute-invalid o'],
    ['<startEvent id="s"/><parallelGateway id="g" gatewayDirection="diverging"/><sequenceFlow id="f" sourceRef="s" targetRef="g"/>', 'warning attribute-odd g'],
    ['<userTask id="t"/><boundaryEvent id="b" attachedToRef="t" cancelActvity="false"><errorEventDefinition/></boundaryEvent>', 'warning attribute-unknown b'],
    ['<extensionElements><x:y xmlns:x="urn:x" what="1"/></extensionElements><task id="t"/>', 'warning foreign-extension p'],
  ])('is not guessed at where a value is none: %s', async (content, expected) => {
    const { findings } = await compile(`<definitions ${MODEL} id="d" targetNamespace="urn:x"><process id="p" isExecutable="true">${content}</process></definitions>`, open);
    expect(briefly(findings)).toEqual([expected]);
  });

  it('may have markup in its notes, and the names of the schema where the parser has others', async () => {
    const { graph, findings } = await compile(`<definitions ${MODEL} xmlns:h="http://www.w3.org/1999/xhtml" id="d" targetNamespace="urn:x"><endPoint id="ep"/>
      <collaboration id="c"><participant id="A" processRef="p"><endPointRef>ep</endPointRef></participant><participant id="B"/><messageFlow id="mf" sourceRef="A" targetRef="B"/>
        <conversation id="cv"><participantRef>A</participantRef><messageFlowRef>mf</messageFlowRef></conversation>
        <participantAssociation id="pa"><innerParticipantRef>A</innerParticipantRef><outerParticipantRef>B</outerParticipantRef></participantAssociation></collaboration>
      <process id="p" isExecutable="true"><documentation textFormat="text/html">How <h:b>much</h:b> <br xmlns="http://www.w3.org/1999/xhtml"/></documentation><task id="t"><documentation><text>text</text> and <text/></documentation></task>
        <textAnnotation id="ta"><text><h:p>a <h:i isExecutable="maybe">b</h:i></h:p></text></textAnnotation></process></definitions>`, catalog);
    expect(briefly(findings)).toEqual([]);
    expect(Object.keys(graph!.nodes)).toEqual(['t']);
  });

  it('may be full of what is only for people', async () => {
    const { graph, findings } = await compile(`<definitions ${MODEL} xmlns:x="urn:other" id="d" targetNamespace="urn:x" exporter="x" exporterVersion="1">
      <import importType="http://www.w3.org/2001/XMLSchema" location="a.xsd" namespace="urn:a"/><itemDefinition id="item" structureRef="xsd:string"/>
      <interface id="i" name="I"><operation id="op" name="O"><inMessageRef>m</inMessageRef></operation></interface>
      <category id="c"><categoryValue id="cv" value="v"/></category>
      <collaboration id="col"><participant id="P" name="ours" processRef="p"><participantMultiplicity minimum="0" maximum="2"/></participant><participant id="Q" name="theirs" processRef="elsewhere"/>
        <messageFlow id="mf" sourceRef="t" targetRef="Q"/><messageFlow id="mg" sourceRef="gone" targetRef="Q"/></collaboration>
      <process id="p"><documentation>about</documentation><auditing/><monitoring/>
        <extensionElements><x:meta key="a"/><x:meta key="b"/></extensionElements>
        <property id="prop" name="amount" itemSubjectRef="xsd:int"/>
        <laneSet id="ls"><lane id="l" partitionElementRef="none"><flowNodeRef>t</flowNodeRef><flowNodeRef>gone</flowNodeRef></lane></laneSet>
        <task id="t" x:color="red"><documentation>how</documentation></task>
        <dataObject id="do" itemSubjectRef="item"/><dataObjectReference id="dor" dataObjectRef="do"><dataState name="new"/></dataObjectReference><dataStoreReference id="dsr" dataStoreRef="gone"/>
        <textAnnotation id="ta"><text>note</text></textAnnotation><association id="as" sourceRef="t" targetRef="ta"/><group id="gr" categoryValueRef="cv"/>
      </process></definitions>`, catalog);
    expect(briefly(findings)).toEqual([...['op', 'Q', 'mg', 'l', 'l', 'dsr'].map((id) => `warning reference-unresolved ${id}`), 'warning foreign-extension p', 'warning foreign-extension t']);
    expect(Object.keys(graph!.nodes)).toEqual(['t']);
  });
});

describe('a file with several processes', () => {
  const process = (id: string, content: string, executable = true): string => `<process id="${id}" isExecutable="${executable}">${content}</process>`;
  const file = (...processes: string[]): string => `<definitions ${MODEL} id="d" targetNamespace="urn:x">${processes.join('')}</definitions>`;

  it('is about the executable one, or the one that is named', async () => {
    const xml = file(process('a', '<userTask id="A"/>', false), process('b', '<userTask id="B"/>'));
    expect((await playerOf(xml)).open).toEqual(['B']);
    expect((await playerOf(xml, { process: 'a' })).open).toEqual(['A']);
    expect(briefly((await compile(xml, open, { process: 'c' })).findings)).toEqual(['error no-such-process d']);
  });

  it('is about the one that calls the others, which are compiled with it', async () => {
    const player = await playerOf(file(process('inner', '<userTask id="A"/>'), process('outer', '<callActivity id="C" calledElement="inner"/>')));
    expect(player.last).toEqual(['enter C', 'enter C/A', 'create-task C/A']);
    expect(Object.keys(player.graph.calls)).toEqual(['inner']);
    expect(player.complete('C/A', undefined, { n: 1 }).at(-1)).toBe('end C');
    expect(player.variables).toEqual({ A: { n: 1 }, n: 1 });
  });

  it('is in a simulation about the one that starts by itself, where the others are started by events', async () => {
    const started = (id: string, event: string): string => process(id, `<startEvent id="s-${id}">${event}</startEvent><userTask id="T-${id}"/><sequenceFlow id="f-${id}" sourceRef="s-${id}" targetRef="T-${id}"/>`);
    const received = process('r', '<receiveTask id="R" instantiate="true"/>');
    const xml = file(started('a', '<messageEventDefinition/>'), started('b', ''), received);
    expect((await playerOf(xml)).open).toEqual(['T-b']);
    expect(briefly((await compile(xml, catalog)).findings)).toEqual(['error several-processes a b r']);
    expect(briefly((await compile(file(started('a', ''), started('b', ''), received), open)).findings)).toEqual(['error several-processes a b r']);
    expect(briefly((await compile(file(started('a', '<messageEventDefinition/>'), received), open)).findings)).toEqual(['error several-processes a r']);
  });

  it('names them when it cannot be told', async () => {
    const { findings } = await compile(file(process('a', '<task id="A"/>'), process('b', '<task id="B"/>')), open);
    expect(findings).toEqual([{
      rule: 'several-processes', severity: 'error', elements: ['a', 'b'], params: { names: 'a, b' },
      message: 'The file has several processes that could run (a, b); name the one that is meant, or mark it alone as executable.',
    }]);
  });

  it('refuses processes that call each other in a circle, and calls that multiply', async () => {
    const call = (id: string, target: string): string => `<callActivity id="${id}" calledElement="${target}"/>`;
    expect(briefly((await compile(file(process('a', call('A', 'b')), process('b', call('B', 'a'))), open, { process: 'a' })).findings)).toEqual(['error recursive-call B']);
    const tower = Array.from({ length: 30 }, (_, level) => process(`p${level}`, level === 29 ? '<task id="T"/>' : call(`x${level}`, `p${level + 1}`) + call(`y${level}`, `p${level + 1}`)));
    const { graph, findings } = await compile(file(...tower), open);
    expect(graph).toBeNull();
    expect(findings.map(({ rule }) => rule)).toEqual(['too-large']);
  }, 30_000);
});

describe('a global task', () => {
  it('is done where it is called, with what the call says about it', async () => {
    const player = await playerOf(`<definitions ${MODEL} id="d" targetNamespace="urn:x"><resource id="r" name="supervisor"/>
      <globalUserTask id="Sign" name="Sign"><potentialOwner><resourceRef>r</resourceRef></potentialOwner></globalUserTask>
      <globalManualTask id="File"/>
      <process id="p"><callActivity id="a" calledElement="Sign"/><callActivity id="b" calledElement="Sign"/><callActivity id="c" calledElement="File"/>
      <boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
      <sequenceFlow id="ab" sourceRef="a" targetRef="b"/><sequenceFlow id="bc" sourceRef="b" targetRef="c"/></process></definitions>`, {}, catalog);
    expect(player.commands.find(({ kind }) => kind === 'create-task')).toMatchObject({ element: 'a', name: { en: 'Sign' }, assignment: { role: 'supervisor' } });
    player.complete('a');
    expect(player.complete('b').at(-1)).toBe('end c');
    expect(Object.values(player.graph.nodes).map(({ kind }) => kind)).toEqual(['user-task', 'user-task', 'task', 'boundary-event']);
  });
});

describe('an open catalogue', () => {
  const foreign = (content: string): string => `<definitions ${MODEL} xmlns:zamen="urn:zamen:bpmn:1" id="d" targetNamespace="urn:x"><message id="m" name="unheard"/><process id="p" isExecutable="true">${content}</process></definitions>`;

  it('takes names as they are', async () => {
    const xml = foreign('<userTask id="t" zamen:taskType="paint" zamen:role="king"/><serviceTask id="s" zamen:topic="launch"/><receiveTask id="r" messageRef="m"/>');
    expect(briefly((await compile(xml, catalog)).findings)).toEqual(['error unknown-task-type t', 'error unknown-role t', 'error unknown-topic s', 'warning unknown-message r']);
    const { graph, findings } = await compile(xml, open);
    expect(findings).toEqual([]);
    expect(graph!.nodes.t).toMatchObject({ taskType: 'paint', assignment: { role: 'king' } });
  });

  it('lets a service task stand in for a script of another language and for a process that is not there', async () => {
    const xml = foreign(`<scriptTask id="x" scriptFormat="groovy"><script>a = 1</script></scriptTask><callActivity id="c" calledElement="gone"/>
      <sequenceFlow id="f" sourceRef="x" targetRef="c"/>`);
    expect(briefly((await compile(xml, catalog)).findings)).toEqual(['error unsupported-script x', 'error unknown-process c']);
    const player = await playerOf(xml);
    expect(player.last).toEqual(['enter x', 'run-service x']);
    expect(player.serve('x', { a: 1 })).toEqual(['leave x', 'take f', 'enter c', 'run-service c']);
    expect(player.variables).toEqual({ x: { a: 1 }, a: 1 });
  });
});

it('a plain task gives the fields of its answer, and the whole under its id', async () => {
  const player = await playerOf(`<definitions ${MODEL} id="d" targetNamespace="urn:x"><process id="p"><userTask id="t"/><exclusiveGateway id="g"/><task id="y"/><task id="n"/>
    <sequenceFlow id="a" sourceRef="t" targetRef="g"/>
    <sequenceFlow id="b" sourceRef="g" targetRef="y"><conditionExpression>approved and t.approved</conditionExpression></sequenceFlow>
    <sequenceFlow id="c" sourceRef="g" targetRef="n"><conditionExpression>not(approved)</conditionExpression></sequenceFlow></process></definitions>`, {}, catalog);
  expect(player.complete('t', undefined, { approved: true })).toContain('enter y');
});
