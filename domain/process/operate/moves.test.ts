import { flows, graphOf } from '../../../engine/compile/testing/diagram';
import { start } from '../../../engine/start';
import { noPlaces, shippedRights } from '../../access/fakes/shipped-rights';
import type { UserActor } from '../../shared/actor';
import type { Tx, UnitOfWork } from '../../shared/unit-of-work';
import { createOperatorMoves, type MovesDeps } from './moves';
import { planMove } from './plan-move';

const mockOpen = { transactions: 0, explored: [] as number[] };
jest.mock('../../../engine/check/explore', () => {
  const actual = jest.requireActual<typeof import('../../../engine/check/explore')>('../../../engine/check/explore');
  return { ...actual, explore: (...given: Parameters<typeof actual.explore>) => { mockOpen.explored.push(mockOpen.transactions); return actual.explore(...given); } };
});

const at = '2026-11-22T08:00:00.000Z';
const manager: UserActor = { kind: 'user', id: 'manager', roles: ['manager'], rights: shippedRights(['manager']), branches: ['branch'], places: noPlaces, branchId: 'branch', unitId: null, agentId: null };
const run: UnitOfWork['run'] = async (_actor, work) => {
  mockOpen.transactions += 1;
  try {
    const result = await work({} as Tx);
    return result.ok ? { ok: true, value: await result.value } : result;
  } finally {
    mockOpen.transactions -= 1;
  }
};

/** A join of two ways, of which a token has taken the one. */
async function standing(): Promise<MovesDeps> {
  const graph = await graphOf(`<startEvent id="s"/><exclusiveGateway id="x"/><userTask id="A"/><userTask id="B"/><parallelGateway id="j"/><endEvent id="e"/>${flows('s > x, x > A: =n = 1, A > j, x > B: =n = 2, B > j > e')}`);
  const { state } = start(graph, { input: { n: 1 }, zone: 'UTC' }, at);
  const instance = { id: 'instance', process: 'p', definitionId: 'd', definitionHash: 'h', requestId: null, branchId: 'branch', agentId: null, status: 'active' as const, input: {}, start: null, state, seq: 1 };
  const deps = {
    unitOfWork: { run, do: async (actor: UserActor, work: (tx: Tx) => unknown) => { const done = await run(actor, async (tx) => ({ ok: true as const, value: await work(tx) })); return done.ok ? done.value : undefined; } },
    store: { lock: async () => instance, context: async () => ({ now: at, done: [] }), graph: async () => graph, stateOf: async () => ({ state, definitionId: 'd' }) }, log: { names: async () => new Map() }, taskTypes: {}, reversals: {},
  } as unknown as MovesDeps;
  return { ...deps, advance: async (_id, _event, asked) => {
    const planned = await run(manager, (tx) => planMove(deps, tx, instance, (asked as { move: Parameters<typeof planMove>[3] }).move, at));
    return planned.ok ? { result: 'done', nextDue: null, services: [], ended: false } : { result: 'refused', refusal: planned.error, nextDue: null, services: [], ended: false };
  } };
}

beforeEach(() => { mockOpen.explored.length = 0; });

test('what a move may lead to is proved while no transaction is open, and its answer is the same', async () => {
  const move = { kind: 'start-element', element: 'B' } as const;
  const previewed = createOperatorMoves(await standing());
  expect(await previewed.preview(manager, 'instance', move)).toMatchObject({ ok: true, value: { tasks: { begins: [{ element: 'B' }] } } });
  expect([mockOpen.explored.length > 0, mockOpen.explored.filter((open) => open > 0)]).toEqual([true, []]);

  mockOpen.explored.length = 0;
  const done = createOperatorMoves(await standing());
  expect(await done.move(manager, 'instance', { move, reason: 'x', key: 'k' })).toEqual({ ok: true, value: null });
  expect([mockOpen.explored.length > 0, mockOpen.explored.filter((open) => open > 0)]).toEqual([true, []]);
});
