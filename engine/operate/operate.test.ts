import { flows, graphOf } from '../compile/testing/diagram';
import type { Graph } from '../model';
import { brief, Player } from '../testing/player';
import { effectsOf } from './effects';
import type { OperatorEvent } from './model';
import { operate } from './operate';

const at = '2026-11-22T08:00:00.000Z';
const task = (id: string, more = '') => `<userTask id="${id}" zamen:taskType="work" ${more}/>`;
const forked = (): Promise<Graph> => graphOf(`<startEvent id="s"/><parallelGateway id="F"/>${task('A')}${task('B')}<parallelGateway id="J"/>${task('C')}<endEvent id="e"/>
  ${flows('s > F > A > J > C > e, F > B > J')}`);

type Move = OperatorEvent extends infer E ? E extends OperatorEvent ? Omit<E, 'at'> : never : never;
/** The obstacle's code, or the commands in short; what is possible is taken. */
function move(player: Player, event: Move): string | string[] {
  const operated = operate(player.graph, player.state, { at, ...event } as OperatorEvent);
  if (!operated.ok) return operated.obstacle.code;
  player.send({ at, ...event } as OperatorEvent);
  expect(player.commands).toEqual(operated.result.commands);
  return operated.result.commands.map(brief);
}

describe('cancelling a token', () => {
  it('takes the task away, with its timer', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><parallelGateway id="F"/>${task('A')}${task('B')}<endEvent id="a"/><endEvent id="b"/>
      <boundaryEvent id="T" attachedToRef="A"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="t"/>${flows('s > F > A > a, F > B > b, T > t')}`));
    expect(move(player, { kind: 'token-cancelled', token: player.activity('A').id })).toEqual(['cancel-task', 'cancel-timer', 'cancel A']);
    expect(player.open).toEqual(['B']);
    expect(player.complete('B').at(-1)).toBe('end b');
  });

  it('is refused where a join would wait for ever, where it is the last token, and where nothing is', async () => {
    const player = new Player(await forked());
    expect(move(player, { kind: 'token-cancelled', token: player.activity('A').id })).toBe('waits-for-ever');
    expect(move(player, { kind: 'token-cancelled', token: 'a99' })).toBe('token-gone');
    player.complete('A');
    player.complete('B');
    expect(move(player, { kind: 'token-cancelled', token: player.activity('C').id })).toBe('last-token');
    player.complete('C');
    expect(move(player, { kind: 'variables-set', variables: {} })).toBe('ended');
  });

  it('takes one that waits at a join, and the join is then looked at again', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><inclusiveGateway id="F"/>${task('A')}${task('B')}${task('D')}<inclusiveGateway id="J"/>${task('C')}
      ${flows('s > F > A > J > C, F > B > J, F > D > J')}`));
    player.complete('A');
    expect(move(player, { kind: 'token-cancelled', token: player.activity('B').id })).toEqual(['cancel-task', 'cancel B']);
    expect(move(player, { kind: 'token-cancelled', token: player.activity('D').id })).toEqual(['cancel-task', 'cancel D', 'enter J', 'leave J', 'take J-C', 'enter C', 'create-task C']);
    const waiting = new Player(await forked());
    waiting.complete('A');
    expect(move(waiting, { kind: 'token-cancelled', token: { scope: 's1', join: 'J', flow: 'B-J' } })).toBe('token-gone');
    expect(move(waiting, { kind: 'token-cancelled', token: { scope: 's1', join: 'J', flow: 'A-J' } })).toBe('waits-for-ever');
  });

  it('is an incident where inclusive joins then pass one another\'s token for ever, and a retry says so again', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><parallelGateway id="F"/>${task('A')}${task('B')}<inclusiveGateway id="J"/><inclusiveGateway id="K"/><endEvent id="j"/><endEvent id="k"/>
      ${flows('s > F > A > J > j, F > B > K > k, J > K > J')}`));
    move(player, { kind: 'token-cancelled', token: player.activity('A').id });
    move(player, { kind: 'element-started', element: 'J' });
    expect(move(player, { kind: 'token-cancelled', token: player.activity('B').id })).toEqual(['cancel-task', 'cancel B', 'incident p runaway']);
    expect(player.state.incidents).toMatchObject([{ element: 'p', code: 'runaway', work: [] }]);
    expect(player.retry()).toEqual(['resolve-incident', 'incident p runaway']);
  }, 60_000);

  it('leaves one of several instances alone, whose activity can be cancelled as a whole', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><parallelGateway id="F"/><userTask id="A" zamen:taskType="work"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>${task('B')}${flows('s > F > A, F > B')}`));
    expect(move(player, { kind: 'token-cancelled', token: player.activity('A').id })).toBe('one-of-several');
    const around = player.state.activities.find(({ loop }) => loop)!.id;
    expect(move(player, { kind: 'token-cancelled', token: around })).toEqual(['cancel-task', 'cancel A', 'cancel-task', 'cancel A']);
    expect(player.open).toEqual(['B']);
  });
});

describe('starting at an element', () => {
  it('puts a token on it, with variables', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/>${task('A')}${task('B', 'zamen:assignee="=who"')}<endEvent id="e"/>${flows('s > A > B > e')}`));
    expect(move(player, { kind: 'element-started', element: 'B', variables: { who: 'u1' } })).toEqual(['enter B', 'create-task B']);
    expect(player.commands.at(-1)).toMatchObject({ assignment: { assignee: 'u1' } });
    expect(move(player, { kind: 'token-cancelled', token: player.activity('A').id })).toEqual(['cancel-task', 'cancel A']);
    expect(player.complete('B').at(-1)).toBe('end e');
  });

  it('enters a join as if all had come', async () => {
    const player = new Player(await forked());
    expect(move(player, { kind: 'element-started', element: 'J' })).toEqual(['enter J', 'leave J', 'take J-C', 'enter C', 'create-task C']);
  });

  it('is refused inside a parallel region whose join would wait for ever', async () => {
    const player = new Player(await forked());
    expect(move(player, { kind: 'element-started', element: 'A' })).toBe('waits-for-ever');
    player.complete('A');
    player.complete('B');
    expect(move(player, { kind: 'element-started', element: 'B' })).toBe('waits-for-ever');
    expect(move(player, { kind: 'element-started', element: 'F' })).toEqual(['enter F', 'leave F', 'take F-A', 'take F-B', 'enter A', 'create-task A', 'enter B', 'create-task B']);
  });

  it('is refused for what is not there, cannot begin by itself, or lies in a sub-process that does not run, or runs twice', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/>${task('A')}<boundaryEvent id="T" attachedToRef="A" cancelActivity="false"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="t"/>
      <subProcess id="P"><startEvent id="ps"/>${task('X')}${task('Y')}<endEvent id="pe"/>${flows('ps > X > Y > pe')}</subProcess><endEvent id="e"/>${flows('s > A > P > e, T > t')}`));
    expect(move(player, { kind: 'element-started', element: 'nowhere' })).toBe('element-unknown');
    expect(move(player, { kind: 'element-started', element: 'T' })).toBe('not-startable');
    expect(move(player, { kind: 'element-started', element: 'X' })).toBe('scope-not-running');
    expect(move(player, { kind: 'element-started', element: 'P' })).toContain('create-task X');
    expect(move(player, { kind: 'element-started', element: 'P' })).toContain('create-task X');
    expect(move(player, { kind: 'element-started', element: 'Y' })).toBe('scope-ambiguous');
    expect(move(player, { kind: 'element-started', element: 'Y', scope: player.activity('X', 1).scope })).toEqual(['enter Y', 'create-task Y']);
  });
});

describe('skipping an incident', () => {
  it('lets a service that failed pass as done, with what it would have given', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><serviceTask id="V" zamen:topic="reserve"/><exclusiveGateway id="G"/>${task('A')}${task('B')}${flows('s > V > G, G > A: =ok, G > B: =not(ok)')}`));
    player.fail('V', 'broken');
    const incident = player.state.incidents[0]!.id;
    expect(move(player, { kind: 'incident-skipped', incident, variables: { ok: true } })).toEqual(['resolve-incident', 'leave V', 'take V-G', 'enter G', 'leave G', 'take G-A', 'enter A', 'create-task A']);
    expect(move(player, { kind: 'incident-skipped', incident })).toBe('incident-gone');
  });

  it('is told the way where a gateway could not decide', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><exclusiveGateway id="G"/>${task('A')}${task('B')}${flows('s > G, G > A: =ok, G > B: =not(ok)')}`));
    const incident = player.state.incidents[0]!.id;
    expect(move(player, { kind: 'incident-skipped', incident })).toBe('flow-needed');
    expect(move(player, { kind: 'incident-skipped', incident, flow: 's-G' })).toBe('flow-unknown');
    expect(move(player, { kind: 'incident-skipped', incident, flow: 'G-B' })).toEqual(['resolve-incident', 'leave G', 'take G-B', 'enter B', 'create-task B']);
  });

  it('leaves unarmed what could not be armed, and the task goes on', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/>${task('A')}<boundaryEvent id="T" attachedToRef="A" cancelActivity="false"><timerEventDefinition><timeDuration>=warn</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="r"/>${flows('s > A, T > r')}`));
    expect(move(player, { kind: 'incident-skipped', incident: player.state.incidents[0]!.id })).toEqual(['resolve-incident']);
    expect(player.complete('A').at(-1)).toBe('end A');
  });

  it('is not possible for what has no token to go on with', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><exclusiveGateway id="G" default="G-A"/>${task('A')}${task('B')}<parallelGateway id="J"/><endEvent id="e"/>${flows('s > G > A > J > e, G > B: =false, B > J')}`));
    player.complete('A');
    expect(player.state.incidents).toMatchObject([{ code: 'stuck' }]);
    expect(move(player, { kind: 'incident-skipped', incident: player.state.incidents[0]!.id })).toBe('cannot-skip');
    expect(move(player, { kind: 'element-started', element: 'J' })).toEqual(['enter J', 'leave J', 'take J-e', 'enter e', 'leave e']);
  });
});

it('the effects of a move are what begins and what ends, for people', async () => {
  const player = new Player(await graphOf(`<startEvent id="s"/>${task('A')}<userTask id="B" name="Bench" zamen:taskType="approve" zamen:status="awaiting" zamen:subStatus="cost"/>
    <boundaryEvent id="T" attachedToRef="B"><timerEventDefinition zamen:setting="reminder"><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="t"/><endEvent id="e"/>${flows('s > A > B > e, T > t')}`));
  const operated = operate(player.graph, player.state, { kind: 'element-started', at, element: 'B' });
  if (!operated.ok) throw new Error(operated.obstacle.code);
  const name = { fa: 'Bench', en: 'Bench' };
  expect(effectsOf(player.graph, player.state, operated.result)).toEqual({
    over: false,
    tokens: { begins: [{ element: 'B', name }], ends: [] },
    tasks: { begins: [{ element: 'B', name, activity: 'a4', taskType: 'approve' }], ends: [] },
    services: { begins: [], ends: [] },
    waits: { begins: [{ element: 'T', name: { fa: '', en: '' }, kind: 'timer', setting: 'reminder' }], ends: [] },
    incidents: { begins: [], ends: [] }, sent: [],
    statuses: [{ element: 'B', name, status: 'awaiting', subStatus: 'cost', clock: 'run' }],
  });
});
