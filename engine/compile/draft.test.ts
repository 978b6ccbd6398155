import { compile } from './compile';
import { catalog, definitions, flows, process } from './testing/diagram';

const draftOf = async (content: string) => {
  const { graph, draft } = await compile(process(content), catalog);
  expect(graph).toBeNull();
  return draft;
};
const around = (element: string): string => `<startEvent id="s"/>${element}<endEvent id="e"/>${flows('s > x > e')}`;

describe('the draft of a diagram that is refused', () => {
  it.each([
    ['a script of another language', '<scriptTask id="x" scriptFormat="groovy"><script>1</script></scriptTask>', { kind: 'task' }],
    ['a process that is not there', '<callActivity id="x" calledElement="nobody"/>', { kind: 'task' }],
    ['a decision that is not there', '<businessRuleTask id="x" zamen:decision="nobody"/>', { kind: 'task' }],
    ['a timer without a time', '<intermediateCatchEvent id="x"><timerEventDefinition/></intermediateCatchEvent>', { kind: 'catch-event', event: { on: 'message', message: 'x', outputs: [] } }],
    ['an event without a condition', '<intermediateCatchEvent id="x"><conditionalEventDefinition/></intermediateCatchEvent>', { kind: 'catch-event' }],
    ['an event that belongs elsewhere', '<intermediateThrowEvent id="x"><timerEventDefinition/></intermediateThrowEvent>', { kind: 'throw-event', event: { throws: 'none' } }],
    ['a complex gateway', '<complexGateway id="x"/>', { kind: 'inclusive-gateway' }],
    ['a quantity that is none', '<task id="x" startQuantity="0"/>', { kind: 'task' }],
    ['a loop over nothing', '<task id="x"><multiInstanceLoopCharacteristics isSequential="true"/></task>', { loop: { is: 'multi', sequential: true, cardinality: '1' } }],
    ['a loop of no rounds', '<task id="x"><standardLoopCharacteristics loopMaximum="0"/></task>', { loop: { is: 'standard', max: 1000 } }],
  ])('something stands in for %s', async (_, element, expected) => {
    const draft = await draftOf(around(element));
    expect(draft?.nodes.x).toMatchObject({ id: 'x', incoming: ['s-x'], outgoing: ['x-e'], ...expected });
    expect(Object.keys(draft!.nodes)).toEqual(['s', 'x', 'e']);
  });

  it('is whole where only a name is not known', async () => {
    const draft = await draftOf(around('<userTask id="x" zamen:taskType="paint" zamen:role="king"/>'));
    expect(draft?.nodes.x).toMatchObject({ kind: 'user-task', taskType: 'paint', assignment: { role: 'king' } });
  });

  it('ends where a link leads nowhere, and loses a default that is none', async () => {
    const draft = await draftOf(`<startEvent id="s"/><exclusiveGateway id="x" default="nobody"/><intermediateThrowEvent id="l"><linkEventDefinition name="far"/></intermediateThrowEvent>${flows('s > x > l')}`);
    expect(draft?.nodes.l).toMatchObject({ event: { throws: 'none' } });
    expect(draft?.nodes.x).not.toHaveProperty('default');
  });

  it('hears the end of everything among several events of an end', async () => {
    const draft = await draftOf(`<startEvent id="s"/><endEvent id="x"><messageEventDefinition messageRef="m-void"/><terminateEventDefinition/></endEvent>${flows('s > x')}`);
    expect(draft?.nodes.x).toMatchObject({ kind: 'end-event', event: { throws: 'terminate' } });
  });

  it('has what a called process of the file would be', async () => {
    const { graph, draft } = await compile(definitions(`<process id="p" isExecutable="true"><callActivity id="c" calledElement="q"/></process>
      <process id="q"><complexGateway id="g"/></process>`), catalog, { process: 'p' });
    expect(graph).toBeNull();
    expect(Object.keys(draft!.nodes)).toEqual(['c', 'c/g']);
  });

  it('is the graph itself where nothing is refused, and none where something was left out', async () => {
    const { graph, draft } = await compile(process('<task id="x"/>'), catalog);
    expect(draft).toBe(graph);
    const large = await compile(process(Array.from({ length: 2001 }, (_, index) => `<task id="t${index}"/>`).join('')), catalog);
    expect(large).toMatchObject({ graph: null, draft: null });
    expect(await compile('<a/>', catalog)).toMatchObject({ graph: null, draft: null });
  });
});
