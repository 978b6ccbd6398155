import type { Catalog } from '../../model';
import { compile } from '../compile';
import { catalog, definitions } from '../testing/diagram';

const NAMESPACES = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:renamed="http://activiti.org/bpmn" xmlns:other="urn:other"';
const known: Catalog = { ...catalog, topics: { ...catalog.topics, charge: {} } };

/** The node `x`, and the findings that are not about the missing task type or topic. */
async function nodeOf(element: string, given = known): Promise<{ node: unknown; said: string[] }> {
  const xml = definitions(`<message id="m" name="answer"><extensionElements><zeebe:subscription correlationKey="=id"/></extensionElements></message>
    <resource id="res" name="supervisor"/><process id="p" isExecutable="true"><startEvent id="s"/>${element}<sequenceFlow id="f" sourceRef="s" targetRef="x"/></process>`).replace('id="d"', `id="d" ${NAMESPACES}`);
  const { graph, findings } = await compile(xml, given);
  return { node: graph?.nodes.x, said: findings.filter(({ rule }) => !rule.startsWith('missing-')).map(({ rule, params }) => [rule, ...Object.values(params)].join(' ')) };
}

const user = (attributes: string, inside = ''): string => `<userTask id="x" ${attributes}>${inside}</userTask>`;
const extended = (tag: string, inside: string): string => `<${tag} id="x"><extensionElements>${inside}</extensionElements></${tag}>`;
const owned = (inside: string): string => user('', `<potentialOwner><resourceAssignmentExpression><formalExpression>${inside}</formalExpression></resourceAssignmentExpression></potentialOwner>`);

describe('what other products write', () => {
  it.each<[string, object, string[]]>([
    [user('camunda:assignee="kermit"'), { assignment: { assignee: '"kermit"' } }, []],
    [user('camunda:assignee="${order.owner}"'), { assignment: { assignee: 'order.owner' } }, []],
    [user('renamed:assignee="${a}"'), { assignment: { assignee: 'a' } }, []],
    [user('camunda:assignee="${a}" zamen:assignee="b"'), { assignment: { assignee: 'b' } }, []],
    [user('camunda:candidateGroups="technician"'), { assignment: { role: 'technician' } }, []],
    [user('camunda:candidateGroups="ghosts, technician"'), { assignment: { role: 'technician' } }, ['several-groups ghosts, technician technician']],
    [user('camunda:candidateGroups="technician, supervisor"'), { assignment: { role: 'technician' } }, ['several-groups technician, supervisor technician']],
    [user('camunda:candidateGroups="ghosts"'), { assignment: {} }, ['unknown-group ghosts']],
    [user('camunda:candidateGroups="${groups}"'), { assignment: {} }, ['foreign-extension camunda:candidateGroups']],
    [user('camunda:candidateUsers="ann"'), { assignment: { assignee: '"ann"' } }, []],
    [user('camunda:candidateUsers="ann,ben"'), { assignment: {} }, ['several-people ann, ben']],
    [user('camunda:priority="${p}" camunda:formKey="embedded:app:a.html"'), {}, ['foreign-extension camunda:priority', 'foreign-extension camunda:formKey']],
    [user('camunda:formRef="repair" camunda:formRefBinding="latest"'), { form: 'repair' }, []],
    [user('other:assignee="me"'), { assignment: {} }, ['foreign-extension other:assignee']],
    ['<task id="x" camunda:assignee="me"/>', { kind: 'task' }, ['foreign-extension camunda:assignee']],
    ['<serviceTask id="x" camunda:type="external" camunda:topic="charge" camunda:asyncBefore="true"/>', { topic: 'charge', spread: true }, []],
    ['<serviceTask id="x" zamen:topic="notify" camunda:topic="charge"/>', { topic: 'notify' }, []],
    [extended('serviceTask', '<camunda:inputOutput><camunda:inputParameter name="a">n ${b}</camunda:inputParameter><camunda:outputParameter name="c">${d}</camunda:outputParameter></camunda:inputOutput>'),
      { inputs: [{ target: 'a', source: '="n " + string(b)' }], outputs: [{ target: 'c', source: '=d' }] }, []],
    [extended('userTask', '<zeebe:ioMapping><zeebe:input source="=a" target="b"/><zeebe:output source="=c" target="d"/></zeebe:ioMapping>'), { outputs: [{ target: 'd', source: '=c' }] }, ['input-unused b']],
    [extended('serviceTask', '<zeebe:taskDefinition type="charge" retries="2"/>'), { topic: 'charge', spread: true }, []],
    [extended('scriptTask', '<zeebe:taskDefinition type="charge"/>'), { kind: 'service-task', topic: 'charge' }, []],
    [extended('scriptTask', '<zeebe:script expression="=1 + 1" resultVariable="two"/>'), { script: '1 + 1', resultVariable: 'two' }, []],
    [extended('userTask', '<zeebe:assignmentDefinition assignee="ann" candidateGroups="technician"/>'), { assignment: { role: 'technician', assignee: '"ann"' } }, []],
    [extended('userTask', '<zeebe:assignmentDefinition candidateGroups="=groups"/>'), { assignment: {} }, ['foreign-extension zeebe:assignmentDefinition candidateGroups']],
    ['<scriptTask id="x" scriptFormat="juel" camunda:resultVariable="y"><script>${a + 1}</script></scriptTask>', { script: 'a + 1', resultVariable: 'y' }, []],
    ['<receiveTask id="x" messageRef="m"/>', { event: { on: 'message', message: 'answer', key: 'id' } }, []],
    ['<intermediateCatchEvent id="x"><messageEventDefinition messageRef="m" zamen:correlationKey="own"/></intermediateCatchEvent>', { event: { key: 'own' } }, []],
    [owned('user(ann)'), { assignment: { assignee: '"ann"' } }, []],
    [owned('technician'), { assignment: { role: 'technician' } }, []],
    [owned('=groups'), { assignment: {} }, ['owner-computed =groups']],
    [user('', '<potentialOwner><resourceRef>res</resourceRef></potentialOwner>'), { assignment: { role: 'supervisor' } }, []],
    [user('', '<performer><resourceAssignmentExpression><formalExpression language="FEEL">order.owner</formalExpression></resourceAssignmentExpression></performer>'), { assignment: { assignee: 'order.owner' } }, []],
  ])('%s', async (element, expected, findings) => {
    const { node, said } = await nodeOf(element);
    expect({ node, said }).toMatchObject({ node: expected, said: findings });
    if ('assignment' in expected) expect(node).toHaveProperty('assignment', expected.assignment);
  });

  it.each([
    ['<serviceTask id="x" camunda:class="org.example.X"/>', 'foreign-code camunda:class'],
    ['<serviceTask id="x" camunda:expression="${bean.run()}"/>', 'foreign-code camunda:expression'],
    [extended('userTask', '<zeebe:taskListeners/>'), 'foreign-code zeebe:taskListeners'],
    [extended('serviceTask', '<camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput>'), 'foreign-code camunda:inputParameter a'],
    [user('camunda:assignee="${identity.of(a)}"'), 'foreign-expression ${identity.of(a)}'],
    ['<serviceTask id="x" camunda:topic="${t}"/>', 'foreign-expression ${t}'],
    [extended('callActivity', '<zeebe:calledElement processId="=p"/>'), 'foreign-expression =p,unknown-process '],
    ['<intermediateCatchEvent id="x"><timerEventDefinition><timeDuration>${helper.wait()}</timeDuration></timerEventDefinition></intermediateCatchEvent>', 'foreign-expression ${helper.wait()}'],
  ])('refuses %s', async (element, expected) => {
    const { node, said } = await nodeOf(element);
    expect({ node, said: said.join() }).toEqual({ node: undefined, said: expected });
  });

  it('goes on in an open catalogue where code is missing, and takes groups as roles', async () => {
    const { node, said } = await nodeOf('<serviceTask id="x" camunda:class="org.example.X"/>', { ...known, open: true });
    expect({ node, said }).toMatchObject({ node: { kind: 'service-task', topic: 'x', spread: true }, said: ['foreign-code camunda:class'] });
    expect((await nodeOf(user('camunda:candidateGroups="ghosts"'), { ...known, open: true })).node).toMatchObject({ assignment: { role: 'ghosts' } });
  });

  it.each([
    ['<multiInstanceLoopCharacteristics isSequential="true" camunda:collection="${order.lines}" camunda:elementVariable="line"><completionCondition>${nrOfCompletedInstances &gt; 1}</completionCondition></multiInstanceLoopCharacteristics>',
      { is: 'multi', sequential: true, collection: 'order.lines', item: 'line', complete: 'numberOfCompletedInstances > 1' }],
    ['<multiInstanceLoopCharacteristics camunda:collection="people"><loopCardinality/></multiInstanceLoopCharacteristics>', { is: 'multi', sequential: false, collection: 'people' }],
    ['<multiInstanceLoopCharacteristics><loopCardinality>${n * 2}</loopCardinality></multiInstanceLoopCharacteristics>', { is: 'multi', sequential: false, cardinality: 'n * 2' }],
    ['<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="results" outputElement="=result"/></extensionElements></multiInstanceLoopCharacteristics>',
      { is: 'multi', sequential: false, collection: 'items', item: 'item', outputCollection: 'results', outputElement: 'result' }],
  ])('several instances: %s', async (loop, expected) => {
    const { node, said } = await nodeOf(`<userTask id="x">${loop}</userTask>`);
    expect(said).toEqual([]);
    expect(node).toHaveProperty('loop', expected);
  });

  it.each([
    ['<camunda:in variables="all"/><camunda:out variables="all"/>', [], [], []],
    ['<camunda:in source="a" target="b"/><camunda:in businessKey="#{k}"/><camunda:out sourceExpression="${c + 1}" target="d"/>', [{ target: 'b', source: '=a' }], [{ target: 'd', source: '=c + 1' }], []],
    ['<camunda:in source="a" target="b"/>', [{ target: 'b', source: '=a' }], [], ['returns-everything']],
    ['', [], [], ['passes-everything', 'returns-everything']],
    ['<camunda:in businessKey="#{k}"/><camunda:out variables="all"/>', [], [], ['passes-everything']],
    ['<camunda:in variables="all"/>', [], [], ['returns-everything']],
    ['<zeebe:calledElement processId="q" propagateAllParentVariables="false"/>', [], [], ['passes-everything']],
    ['<camunda:in variables="all"/><camunda:in source="a" target="b"/><camunda:out variables="all"/>', [{ target: 'b', source: '=a' }], [], ['passes-only-mapped']],
    ['<zeebe:calledElement processId="q" propagateAllChildVariables="false"/>', [], [], ['returns-everything']],
    ['<zeebe:calledElement processId="q"/><zeebe:ioMapping><zeebe:input source="=a" target="b"/></zeebe:ioMapping>', [{ target: 'b', source: '=a' }], [], ['passes-only-mapped']],
  ])('a called process gets and gives: %s', async (extension, inputs, outputs, findings) => {
    const { graph } = await compile(definitions('<process id="q" isExecutable="true"><task id="t"/></process>'), known);
    const { node, said } = await nodeOf(`<callActivity id="x" ${extension.includes('zeebe') ? '' : 'calledElement="q"'} camunda:calledElementBinding="deployment"><extensionElements>${extension}</extensionElements></callActivity>`, { ...known, processes: { q: graph! } });
    expect({ node, said }).toMatchObject({ node: { inputs, outputs }, said: findings });
  });
});
