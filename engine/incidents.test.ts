import { openActivities, openIncidents, variablesOf } from './inspect';
import { flows, graphOf } from './compile/testing/diagram';
import type { Json } from './model';
import { step } from './step';
import { Player } from './testing/player';

describe('incidents', () => {
  it('keeps the token where an expression failed, and does that work again on a retry', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work" zamen:assignee="=boss.id"/>${flows('s > A')}`));
    expect(player.commands.at(-1)).toEqual({ kind: 'raise-incident', incident: 'i4', element: 'A', activity: 'a3', code: 'feel.unresolved', message: 'there is no variable "boss"' });
    expect(openActivities(player.state)).toEqual([{ activity: 'a3', element: 'A', scope: 's1', waitsFor: 'incident', incident: 'i4' }]);
    expect(player.retry()).toEqual(['resolve-incident', 'incident A feel.unresolved']);
    expect(player.retry({ boss: { id: 'u1' } })).toEqual(['resolve-incident', 'create-task A']);
    expect(player.commands.at(-1)).toMatchObject({ assignment: { assignee: 'u1' }, activity: 'a3' });
    expect(openIncidents(player.state)).toEqual([]);
  });

  it('never takes an unresolved variable or a mixed comparison in a condition for false', async () => {
    const graph = await graphOf(`<startEvent id="s"/><exclusiveGateway id="G" default="G-B"/><task id="A"/><task id="B"/>${flows('s > G, G > A: =n > 1, G > B')}`);
    expect(new Player(graph, {}).last.at(-1)).toBe('incident G feel.unresolved');
    expect(new Player(graph, { n: '2' }).last.at(-1)).toBe('incident G feel.type');
    expect(new Player(graph, { n: 9007199254740993 }).last.at(-1)).toBe('incident G feel.number');
    expect(new Player(graph, { n: 0 }).last.at(-1)).toBe('end B');
  });

  it('keeps a completed task completed when its way on fails', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="approve"/><exclusiveGateway id="G"/><task id="B"/><task id="C"/>
      ${flows('s > A > G, G > B: =approve.amount > 1, G > C: =approve.amount <= 1')}`));
    const task = player.activity('A').id;
    expect(player.complete('A', 'yes')).toEqual(['leave A', 'take A-G', 'enter G', 'incident G feel.unresolved']);
    expect(() => player.send({ kind: 'task-completed', at: player.at, activity: task, output: {} })).toThrow('not accepted');
    expect(player.retry({ approve: { outcome: 'yes', amount: 2 } }).at(-1)).toBe('end B');
  });

  it('keeps the answer of a service whose output cannot be mapped', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><serviceTask id="V" zamen:topic="reserve"><extensionElements><zamen:output target="sum" source="=amount + extra"/></extensionElements></serviceTask>${flows('s > V')}`));
    const { id } = player.activity('V');
    expect(player.serve('V', { amount: 2 })).toEqual(['incident V feel.unresolved']);
    expect(() => player.send({ kind: 'service-completed', at: player.at, activity: id, output: {} })).toThrow('not accepted');
    expect(player.retry({ extra: 1 })).toEqual(['resolve-incident', 'leave V', 'end V']);
    expect(player.variables).toEqual({ extra: 1, sum: 3 });
  });

  it('asks a failed service again under the same activity, with the next attempt', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><serviceTask id="V" zamen:topic="reserve"/>${flows('s > V')}`));
    const { id } = player.activity('V');
    expect(player.fail('V', 'sms.down')).toEqual(['incident V sms.down']);
    player.retry();
    expect(player.commands).toEqual([
      { kind: 'resolve-incident', incident: expect.any(String) },
      { kind: 'run-service', activity: id, element: 'V', topic: 'reserve', input: {}, attempt: 2 },
    ]);
  });

  it('lets a task be worked on while its reminder cannot be armed', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"/>
      <boundaryEvent id="T" attachedToRef="A" cancelActivity="false"><timerEventDefinition><timeDuration>=warn</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="r"/>
      ${flows('s > A, T > r')}`));
    expect(player.last).toEqual(['enter s', 'leave s', 'take s-A', 'enter A', 'incident A feel.unresolved', 'create-task A']);
    expect(openActivities(player.state)[0]).toMatchObject({ waitsFor: 'task', incident: expect.any(String) });
    expect(player.complete('A')).toEqual(['resolve-incident', 'leave A', 'end A']);
  });

  it('resolves the incidents of what is cancelled', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><serviceTask id="V" zamen:topic="reserve"/>
      <boundaryEvent id="T" attachedToRef="V"><timerEventDefinition zamen:setting="reminder"/></boundaryEvent><endEvent id="r"/>${flows('s > V, T > r')}`));
    player.fail('V', 'down');
    expect(player.fire('T')).toEqual(['resolve-incident', 'cancel V', 'enter T', 'leave T', 'take T-r', 'enter r', 'leave r', 'end r']);
    expect(player.state.incidents).toEqual([]);
  });

  it('takes a step back that loops without a wait, and goes on when an operator says so', async () => {
    const graph = await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"/><exclusiveGateway id="L"/><intermediateThrowEvent id="P"><messageEventDefinition messageRef="m-parts"/></intermediateThrowEvent>
      <exclusiveGateway id="G" default="G-e"/><endEvent id="e"/>${flows('s > A > L > P > G, G > L: =again, G > e')}`);
    const player = new Player(graph, { again: true });
    const before = player.state;
    expect(player.complete('A')).toEqual(['incident A runaway']);
    expect(player.state.scopes).toEqual(before.scopes);
    expect(player.open).toEqual(['A']);
    expect(player.retry({ again: false })).toEqual([
      'resolve-incident', 'leave A', 'take A-L', 'enter L', 'leave L', 'take L-P', 'enter P', 'publish parts', 'leave P', 'take P-G', 'enter G', 'leave G', 'take G-e', 'enter e', 'leave e', 'end e',
    ]);
  });

  it('takes back a fork that multiplies', async () => {
    const graph = await graphOf(`<startEvent id="s"/><exclusiveGateway id="L"/><parallelGateway id="F"/>${flows('s > L > F')}
      <sequenceFlow id="f1" sourceRef="F" targetRef="L"/><sequenceFlow id="f2" sourceRef="F" targetRef="L"/>`);
    const player = new Player(graph);
    expect(player.last).toEqual(['incident p runaway']);
    expect(JSON.stringify(player.state).length).toBeLessThan(1000);
  });

  it('says which start is missing', async () => {
    const graph = await graphOf('<startEvent id="a"/><startEvent id="b"/>');
    expect(new Player(graph).last).toEqual(['incident p start']);
    const player = new Player(graph, {}, { element: 'c' });
    expect(player.last).toEqual(['incident p start']);
    expect(player.retry()).toEqual(['resolve-incident', 'incident p start']);
    expect(new Player(graph, {}, { element: 'b' }).last).toEqual(['enter b', 'leave b', 'end b']);
  });

  it('raises an incident for an event sub-process that cannot be armed', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"/>${flows('s > A')}
      <subProcess id="V" triggeredByEvent="true"><startEvent id="vs"><messageEventDefinition messageRef="m-void" zamen:correlationKey="=id"/></startEvent></subProcess>`));
    expect(player.last).toEqual(['incident p feel.unresolved', 'enter s', 'leave s', 'take s-A', 'enter A', 'create-task A']);
    expect(player.retry({ id: 'R1' })).toEqual(['resolve-incident', 'subscribe vs']);
    expect(player.commands[1]).toMatchObject({ message: 'void', key: 'R1' });
    const other = new Player(player.graph);
    expect(other.complete('A')).toEqual(['leave A', 'resolve-incident', 'end A']);
  });

  it('survives values that are nested too deep', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"/><scriptTask id="X" zamen:resultVariable="copy"><script>work</script></scriptTask>${flows('s > A > X')}`));
    let deep: Json = 1;
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    const { commands } = step(player.graph, player.state, { kind: 'task-completed', at: player.at, activity: player.activity('A').id, output: { deep } });
    expect(commands.at(-1)).toMatchObject({ kind: 'raise-incident', element: 'X', code: 'runaway' });
  });
});

describe('late and unknown events', () => {
  it('changes nothing', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"/>
      <boundaryEvent id="T" attachedToRef="A"><timerEventDefinition zamen:setting="reminder"/></boundaryEvent><userTask id="B" zamen:taskType="work"/>${flows('s > A, T > B')}`));
    const { at } = player;
    const { id } = player.activity('A');
    const timer = player.wait('T').id;
    player.fire('T');
    for (const event of [
      { kind: 'task-completed', at, activity: id, output: {} },
      { kind: 'task-completed', at, activity: 'constructor', output: {} },
      { kind: 'service-completed', at, activity: player.activity('B').id, output: {} },
      { kind: 'service-failed', at, activity: id, code: 'x', message: '' },
      { kind: 'timer-fired', at, timer },
      { kind: 'message-received', at, subscription: '__proto__', payload: {} },
      { kind: 'incident-retried', at, incident: 'i1' },
      { kind: 'variables-set', at, scope: 's99', variables: { a: 1 } },
    ] as const) expect(() => player.send(event)).toThrow('not accepted');
    player.send({ kind: 'variables-set', at, variables: { a: 1, __proto__: { b: 2 } } });
    expect(variablesOf(player.graph, player.state, player.activity('B').id)).toEqual({ a: 1 });
    player.complete('B');
    expect(() => player.send({ kind: 'variables-set', at, variables: { a: 2 } })).toThrow('not accepted');
  });
});
