import { flows, graphOf } from '../compile/testing/diagram';
import type { EngineEvent, State } from '../model';
import { step } from '../step';
import { brief, Player } from '../testing/player';
import { operate } from './operate';

const at = '2026-11-23T09:00:00.000Z';
const task = (id: string, more = '') => `<userTask id="${id}" zamen:taskType="work" ${more}/>`;

/** Sends the player back to where `state` stood, before its activity on the element was left. */
function back(player: Player, state: State, element: string, mark?: Extract<EngineEvent, { kind: 'rewound' }>['mark']): string[] | string {
  const event: EngineEvent & { kind: 'rewound' } = { kind: 'rewound', at, activity: state.activities.find((row) => row.element === element)!.id, state, ...(mark && { mark }) };
  const operated = operate(player.graph, player.state, event);
  return operated.ok ? player.send(event) : operated.obstacle.code;
}

it('cancels what came after, and enters the step again with the variables as they were', async () => {
  const player = new Player(await graphOf(`<startEvent id="s"/>${task('A')}<scriptTask id="S" zamen:resultVariable="n"><script>=n + 1</script></scriptTask>${task('B')}<endEvent id="e"/>${flows('s > A > S > B > e')}`), { n: 1 });
  const then = player.state;
  const { id } = player.activity('A');
  player.complete('A', 'done', { by: 'first' });
  expect(player.variables).toEqual({ n: 2, work: { by: 'first', outcome: 'done' } });
  expect(back(player, then, 'A')).toEqual(['cancel-task', 'cancel B', 'enter A', 'create-task A']);
  expect(player.variables).toEqual({ n: 1 });
  expect(player.open).toEqual(['A']);
  expect(player.activity('A').id).not.toBe(id);
  player.complete('A', 'done', { by: 'second' });
  expect(player.variables).toEqual({ n: 2, work: { by: 'second', outcome: 'done' } });
  expect(player.complete('B').at(-1)).toBe('end e');
});

it('leaves what was open then and still is: the same task, the same timer', async () => {
  const player = new Player(await graphOf(`<startEvent id="s"/><parallelGateway id="F"/>${task('A')}${task('B')}<parallelGateway id="J"/>${task('C')}
    <boundaryEvent id="T" attachedToRef="B" cancelActivity="false"><timerEventDefinition><timeDuration>PT9H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="t"/>${flows('s > F > A > J > C, F > B > J, T > t')}`));
  const [then, task1, timer] = [player.state, player.activity('B').id, player.wait('T').id];
  player.complete('A');
  expect(back(player, then, 'A')).toEqual(['enter A', 'create-task A']);
  expect([player.activity('B').id, player.wait('T').id]).toEqual([task1, timer]);
  player.complete('A');
  expect(player.complete('B').at(-1)).toBe('create-task C');
});

it('enters anew what is over by now, arms its events from now on, and takes the reminder that has fired back', async () => {
  const player = new Player(await graphOf(`<startEvent id="s"/><parallelGateway id="F"/>${task('A')}${task('B')}<parallelGateway id="J"/>${task('C')}<endEvent id="e"/>
    <boundaryEvent id="T" attachedToRef="B" cancelActivity="false"><timerEventDefinition><timeDuration>PT9H</timeDuration></timerEventDefinition></boundaryEvent>${task('R')}${flows('s > F > A > J > C > e, F > B > J, T > R')}`));
  const then = player.state;
  player.fire('T');
  player.complete('A');
  player.complete('B');
  expect(player.open).toEqual(['C', 'R']);
  expect(back(player, then, 'A')).toEqual(['cancel-task', 'cancel R', 'cancel-task', 'cancel C', 'enter A', 'enter B', 'create-task A', 'arm-timer T', 'create-task B']);
  expect(player.wait('T').due).toBe('2026-11-23T18:00:00.000Z');
  player.complete('B');
  player.complete('A');
  expect(player.complete('C').at(-1)).toBe('end e');
});

it('gives what is done again its whole time again, and leaves the time of what has never ended', async () => {
  const limit = (id: string, host: string, timer: string, more = '') => `<boundaryEvent id="${id}" attachedToRef="${host}" ${more}><timerEventDefinition>${timer}</timerEventDefinition></boundaryEvent>`;
  const player = new Player(await graphOf(`<startEvent id="s"/><subProcess id="P"><startEvent id="ps"/><subProcess id="Q"><startEvent id="qs"/>${task('A')}<endEvent id="qe"/>${flows('qs > A > qe')}</subProcess>
    ${limit('L', 'Q', '<timeDuration>P3D</timeDuration>')}${limit('R', 'Q', '<timeCycle>R3/PT4H</timeCycle>', 'cancelActivity="false"')}${limit('D', 'Q', '<timeDate>2026-11-22T20:00:00Z</timeDate>', 'cancelActivity="false"')}
    ${task('B')}<endEvent id="pe"/><endEvent id="t"/>${flows('ps > Q > B > pe, L > t, R > t, D > t')}</subProcess>${limit('W', 'P', '<timeDuration>P9D</timeDuration>')}<endEvent id="e"/>${flows('s > P > e, W > e')}`));
  player.fire('R');
  const then = player.state;
  player.complete('A');
  expect(player.open).toEqual(['B', 'P']);
  back(player, then, 'A');
  expect(Object.fromEntries(player.state.waits.map(({ element, due, left }) => [element, [due, left]]))).toEqual({
    W: ['2026-12-01T08:00:00.000Z', undefined], L: ['2026-11-26T09:00:00.000Z', undefined], R: ['2026-11-23T13:00:00.000Z', 3], D: ['2026-11-22T20:00:00.000Z', undefined],
  });
});

it('arms several events in one together: one that has happened takes the others along', async () => {
  const player = new Player(await graphOf(`<startEvent id="s"/><parallelGateway id="F"/>${task('A')}${task('B')}<endEvent id="a"/><endEvent id="b"/>
    <boundaryEvent id="M" attachedToRef="B" cancelActivity="false"><messageEventDefinition messageRef="m-parts" zamen:correlationKey="=k"/><messageEventDefinition messageRef="m-answer" zamen:correlationKey="=k"/></boundaryEvent>${task('R')}${flows('s > F > A > a, F > B > b, M > R')}`), { k: 'R1' });
  const then = player.state;
  const parts = player.state.waits.map(({ part }) => part);
  expect(parts).toEqual([0, 1]);
  player.receive('M');
  player.complete('A');
  back(player, then, 'A');
  expect(player.state.waits.map(({ element, part, activity }) => [element, part, activity])).toEqual([['M', 0, player.activity('B').id], ['M', 1, player.activity('B').id]]);
});

it('goes back into a sub-process that is over, and out of one that came after', async () => {
  const player = new Player(await graphOf(`<startEvent id="s"/><subProcess id="P"><startEvent id="ps"/>${task('X')}${task('Y')}${flows('ps > X > Y')}</subProcess>
    <boundaryEvent id="M" attachedToRef="P"><messageEventDefinition messageRef="m-void" zamen:correlationKey="k"/></boundaryEvent>${task('V')}<subProcess id="Q"><startEvent id="qs"/>${task('Z')}${flows('qs > Z')}</subProcess><endEvent id="e"/>${flows('s > P > Q > e, M > V')}`), { k: 'R1' });
  const then = player.state;
  player.complete('X');
  player.complete('Y');
  expect(player.open).toEqual(['Q', 'Z']);
  expect(back(player, then, 'X')).toEqual(['cancel Q', 'cancel-task', 'cancel Z', 'enter P', 'enter X', 'subscribe M', 'create-task X']);
  expect(player.receive('M')).toEqual(['unsubscribe', 'cancel-task', 'cancel X', 'cancel P', 'enter M', 'leave M', 'take M-V', 'enter V', 'create-task V']);
});

it('goes back among several instances: those that are done are to be done again, the others stay', async () => {
  const player = new Player(await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>${task('B')}${flows('s > A > B')}`));
  const then = player.state;
  const third = player.activity('A', 2).id;
  player.complete('A');
  player.complete('A');
  const wanted = then.activities.find(({ instance }) => instance === 1)!.id;
  expect(player.send({ kind: 'rewound', at, activity: wanted, state: then })).toEqual(['enter A', 'enter A', 'create-task A', 'create-task A']);
  expect(player.state.activities.filter(({ open }) => open).map(({ instance }) => instance).sort()).toEqual([1, 2, 3]);
  expect(player.state.activities.find(({ instance }) => instance === 3)!.id).toBe(third);
  player.complete('A');
  player.complete('A');
  expect(player.complete('A').at(-1)).toBe('create-task B');
});

it('asks a service again, raises again what had failed on its way, and shows the status of then', async () => {
  const player = new Player(await graphOf(`<startEvent id="s"/><parallelGateway id="F"/><serviceTask id="V" zamen:topic="reserve"/><exclusiveGateway id="G"/>${task('A')}${task('B', 'zamen:status="ready"')}${flows('s > F > V > B, F > G, G > A: =ok')}`));
  const then = player.state;
  player.retry({ ok: true });
  player.serve('V', { sum: 1 });
  expect(back(player, then, 'V', { element: 'X', status: 'awaiting', subStatus: 'part', clock: 'pause' })).toEqual([
    'cancel-task', 'cancel A', 'cancel-task', 'cancel B', 'enter V', 'enter G', 'status awaiting', 'run-service V', 'incident G feel.unresolved',
  ]);
  expect(player.commands.find((command) => command.kind === 'run-service')).toMatchObject({ attempt: 1 });
  expect(player.variables).toEqual({});
});

it('is refused for what was never there, and for what stands there still', async () => {
  const player = new Player(await graphOf(`<startEvent id="s"/>${task('A')}${task('B')}${flows('s > A > B')}`));
  expect(back(player, player.state, 'A')).toBe('still-there');
  expect(step(player.graph, player.state, { kind: 'rewound', at, activity: 'a99', state: player.state }).accepted).toBe(false);
  expect(operate(player.graph, player.state, { kind: 'rewound', at, activity: 'a99', state: player.state })).toMatchObject({ ok: false, obstacle: { code: 'never-visited' } });
  expect(brief({ kind: 'take', flow: 'x' })).toBe('take x');
});
