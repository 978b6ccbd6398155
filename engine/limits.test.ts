import { flows, graphOf } from './compile/testing/diagram';
import type { Graph } from './model';
import { Player } from './testing/player';

jest.setTimeout(120_000);

/** Processor seconds that any of these may take, on a slow machine too. */
const MAX_SECONDS = 20;

function inBoundedTime<T>(work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(MAX_SECONDS);
  return result;
}

const many = (cardinality: string, sequential = false): string => `<multiInstanceLoopCharacteristics isSequential="${sequential}"><loopCardinality>${cardinality}</loopCardinality></multiInstanceLoopCharacteristics>`;
const count = (player: Player, entry: string): number => player.last.filter((given) => given === entry).length;
const add = (id: string, inside = ''): string => `<scriptTask id="${id}" zamen:resultVariable="n"><script>n + 1</script>${inside}</scriptTask>`;

describe('instances of a multi-instance activity', () => {
  it('are 1,000 at most: so many tasks at once, and an end when all are done', async () => {
    const graph = await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work">${many('1000')}</userTask>${flows('s > A')}`);
    inBoundedTime(() => {
      const player = new Player(graph);
      expect(count(player, 'create-task A')).toBe(1000);
      for (let done = 0; done < 1000; done += 1) player.complete('A');
      expect(player.last).toEqual(['leave A', 'end A']);
    });
  });

  it('are 1,000 at most one after another', async () => {
    const graph = await graphOf(`<startEvent id="s"/>${add('X', many('1000', true))}${flows('s > X')}`);
    expect(inBoundedTime(() => new Player(graph, { n: 0 })).variables).toEqual({ n: 1000 });
  });

  it.each([['parallel', false], ['sequential', true]])('of 1,001 are an incident (%s); a retry with fewer goes on', async (_, sequential) => {
    const graph = await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work">${many('size', sequential)}</userTask>${flows('s > A')}`);
    const player = new Player(graph, { size: 1001 });
    expect(player.last.at(-1)).toBe('incident A loop.limit');
    expect(player.open).toEqual(['A']);
    expect(player.retry({ size: 1 }).slice(0, 3)).toEqual(['resolve-incident', 'enter A', 'create-task A']);
  });

  it('of a list of 1,001 items are an incident, of 1,000 none', async () => {
    const graph = await graphOf(`<startEvent id="s"/><task id="A"><multiInstanceLoopCharacteristics zamen:collection="items"/></task>${flows('s > A')}`);
    const items = (length: number): number[] => Array.from({ length }, (_, index) => index);
    expect(new Player(graph, { items: items(1001) }).last.at(-1)).toBe('incident A loop.limit');
    expect(count(new Player(graph, { items: items(1000) }), 'enter A')).toBe(1000);
  });

  it('inside instances run away before there are a million', async () => {
    const graph = await graphOf(`<startEvent id="s"/><subProcess id="P">${many('1000')}<userTask id="A" zamen:taskType="work">${many('1000')}</userTask></subProcess>${flows('s > P')}`);
    const player = inBoundedTime(() => new Player(graph));
    expect(player.last).toEqual(['incident p runaway']);
    expect(player.state.activities).toEqual([]);
  });
});

describe('a standard loop', () => {
  it('ends after 1,000 times where the diagram names no maximum', async () => {
    const graph = await graphOf(`<startEvent id="s"/>${add('X', '<standardLoopCharacteristics><loopCondition>true</loopCondition></standardLoopCharacteristics>')}${flows('s > X')}`);
    const player = inBoundedTime(() => new Player(graph, { n: 0 }));
    expect(player.variables).toEqual({ n: 1000 });
    expect(player.last.at(-1)).toBe('end X');
  });

  it('runs away where it names one that one step cannot hold', async () => {
    const graph = await graphOf(`<startEvent id="s"/>${add('X', '<standardLoopCharacteristics loopMaximum="1000000"/>')}${flows('s > X')}`);
    expect(inBoundedTime(() => new Player(graph, { n: 0 })).last).toEqual(['incident p runaway']);
  });

  it('goes on over as many steps as its maximum says', async () => {
    const graph = await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"><standardLoopCharacteristics loopMaximum="1500"/></userTask>${flows('s > A')}`);
    const player = new Player(graph);
    inBoundedTime(() => { for (let done = 0; done < 1500; done += 1) player.complete('A'); });
    expect(player.last).toEqual(['leave A', 'end A']);
  });
});

/** Each runs in a circle without a wait, once the task `A` is done. */
const circles: Record<string, string> = {
  'a flow back': `<exclusiveGateway id="L"/><scriptTask id="X" zamen:resultVariable="n"><script>1</script></scriptTask>${flows('A > L > X > L')}`,
  'a link back': `<exclusiveGateway id="L"/><intermediateCatchEvent id="C"><linkEventDefinition name="again"/></intermediateCatchEvent>
    <intermediateThrowEvent id="T"><linkEventDefinition name="again"/></intermediateThrowEvent>${flows('A > L > T, C > L')}`,
  'a sub-process': `<exclusiveGateway id="L"/><subProcess id="P"><task id="X"/></subProcess>${flows('A > L > P > L')}`,
  'a fork that multiplies': `<exclusiveGateway id="L"/><parallelGateway id="F"/><task id="X"/>${flows('A > L > F, F > L, F > X > L')}`,
  'an inclusive join': `<inclusiveGateway id="J"/><task id="X"/>${flows('A > J > X > J')}`,
  'an error caught and thrown again': `<exclusiveGateway id="L"/><subProcess id="P"><endEvent id="x"><errorEventDefinition errorRef="e-broken"/></endEvent></subProcess>
    <boundaryEvent id="E" attachedToRef="P"><errorEventDefinition errorRef="e-broken"/></boundaryEvent>${flows('A > L > P, E > L')}`,
  'a signal that throws itself': `<intermediateThrowEvent id="T"><signalEventDefinition signalRef="s-alarm"/></intermediateThrowEvent>${flows('A > T')}
    <subProcess id="V" triggeredByEvent="true"><startEvent id="vs" isInterrupting="false"><signalEventDefinition signalRef="s-alarm"/></startEvent>
    <intermediateThrowEvent id="U"><signalEventDefinition signalRef="s-alarm"/></intermediateThrowEvent>${flows('vs > U')}</subProcess>`,
  'a condition that makes itself true again': `<scriptTask id="X" zamen:resultVariable="on"><script>true</script></scriptTask>${flows('A > X')}
    <subProcess id="V" triggeredByEvent="true"><startEvent id="vs" isInterrupting="false"><conditionalEventDefinition><condition>on</condition></conditionalEventDefinition></startEvent>
    <scriptTask id="Y" zamen:resultVariable="on"><script>false</script></scriptTask><scriptTask id="Z" zamen:resultVariable="on"><script>true</script></scriptTask>${flows('vs > Y > Z')}</subProcess>`,
  'an ad-hoc sub-process': `<exclusiveGateway id="L"/><adHocSubProcess id="P"><task id="X"/></adHocSubProcess>${flows('A > L > P > L')}`,
  'compensation': `<exclusiveGateway id="L"/><task id="X"/><boundaryEvent id="B" attachedToRef="X"><compensateEventDefinition/></boundaryEvent><task id="U" isForCompensation="true"/>
    <association id="a" sourceRef="B" targetRef="U"/><intermediateThrowEvent id="T"><compensateEventDefinition/></intermediateThrowEvent>${flows('A > L > X > T > L')}`,
};

describe('a circle without a wait', () => {
  it.each(Object.keys(circles))('is an incident, with everything as it was before the step: %s', async (name) => {
    const graph: Graph = await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"/>${flows('s > A')}${circles[name]!}`);
    const player = new Player(graph, { n: 0 });
    const { state } = player;
    const given = inBoundedTime(() => player.complete('A'));
    expect(given).toEqual(['incident A runaway']);
    expect(player.state.scopes).toEqual(state.scopes);
    expect(player.state.waits).toEqual(state.waits);
    expect(player.open).toEqual(['A']);
    expect(JSON.stringify(player.state).length).toBeLessThan(2000);
  });
});
