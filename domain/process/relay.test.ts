import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { Courier, Outbox, OutboxRow, WokenInstance } from './ports';
import { createReconcile, createRelay } from './relay';

const unitOfWork = { do: (_actor, work) => work({} as Tx) } as UnitOfWork;
const instance = (id: string): WokenInstance => ({ id, number: `N-${id}`, branch: 'T', closed: false });

function setUp(rows: OutboxRow[], answer: (id: string) => 'ok' | 'unavailable' = () => 'ok') {
  const said: { done: string[]; failed: string[]; woken: string[]; most: number; now: number } = { done: [], failed: [], woken: [], most: 0, now: 0 };
  const outbox: Outbox = {
    due: async () => rows, done: async (_tx, ids) => { said.done.push(...ids); }, failed: async (_tx, ids) => { said.failed.push(...ids); }, overdue: async () => rows.map((row) => row.instance),
  };
  const courier: Courier = {
    complete: async () => 'unavailable',
    async wake({ id }) {
      said.now += 1;
      said.most = Math.max(said.most, said.now);
      said.woken.push(id);
      await new Promise((resolve) => { setImmediate(resolve); });
      said.now -= 1;
      return answer(id);
    },
  };
  return { said, relay: createRelay({ unitOfWork, outbox, courier }), reconcile: createReconcile({ unitOfWork, outbox, courier }) };
}
const row = (id: string, of: string): OutboxRow => ({ id, instance: instance(of) });

test('wakes each instance once, many at a time but not all, and settles all its rows', async () => {
  const { said, relay } = setUp(Array.from({ length: 200 }, (_, index) => row(String(index), `i${index % 100}`)));
  expect(await relay(200)).toEqual({ settled: 200, failed: 0 });
  expect(said.woken).toHaveLength(100);
  expect(new Set(said.woken).size).toBe(100);
  expect(said.most).toBe(16);
  expect(said.done).toHaveLength(200);
});

test('leaves the rest when Temporal is away, and knows whom it reached before', async () => {
  let calls = 0;
  const { said, relay } = setUp(Array.from({ length: 100 }, (_, index) => row(String(index), `i${index}`)), () => { calls += 1; return calls <= 20 ? 'ok' : 'unavailable'; });
  const { settled, failed } = await relay(200);
  expect(settled).toBe(20);
  expect(failed).toBe(80);
  expect(said.woken.length).toBeLessThanOrEqual(36);
  expect(said.done).toHaveLength(20);
  expect(new Set([...said.done, ...said.failed]).size).toBe(100);
});

test('reconciling answers how many were reached', async () => {
  const { reconcile } = setUp([row('1', 'a'), row('2', 'b')]);
  expect(await reconcile(60, 10)).toBe(2);
});
