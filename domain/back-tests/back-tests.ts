import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { BackTest, BackTestList, BackTestResult, BackTestStart } from '../../contracts/back-tests';
import type { Graph } from '../../engine/model';
import { actingRole, branchesOf, sightOf } from '../access/may';
import { systemActor, type UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { BackTestRow, BackTests, BackTestStarter } from './ports';
import { shownOutcome, summaryOf } from './summary';

export interface BackTestDeps {
  unitOfWork: UnitOfWork; backTests: BackTests; journal: Journal; starter: BackTestStarter;
  /** A deployed version, or the graph of a diagram that is not deployed; a refusal when it cannot be executed. */
  version(actor: UserActor, process: string, which: { version: number } | { xml: string }): Promise<Result<Graph>>;
}

const dayMilliseconds = 86_400_000;

/** Back-tests as people start and watch them; the replaying is done by the back-test's own workflow. */
export function createBackTests({ unitOfWork, backTests, journal, starter, version }: BackTestDeps) {
  const told = async (tx: Tx, actor: UserActor, action: AuditAction, id: string, after: object): Promise<void> => {
    await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'process.back-test'), action, resource: 'back-test', resourceId: id, after }]);
    await journal.changes(tx, [{ topic: 'back-test', keys: { id }, branchId: actor.branchId }]);
  };

  async function read(tx: Tx, id: string): Promise<BackTest | null> {
    const row = await backTests.find(tx, id);
    return row && { ...headOf(row), summary: summaryOf(row.graph, row.graphs, await backTests.outcomes(tx, id)) };
  }

  return {
    /** Keeps what is to be tested, once under this id, and starts its workflow. Requests are those of the actor's branches. */
    async start(actor: UserActor, process: string, id: string, { version: number, xml, mapping, from, to, most }: BackTestStart): Promise<Result<BackTest>> {
      const graph = await version(actor, process, xml === undefined ? { version: number! } : { xml });
      if (!graph.ok) return graph;
      const created = await unitOfWork.run<BackTest>(actor, async (tx) => {
        const known = await read(tx, id);
        if (known) return ok(known);
        if (graph.value.process !== process) return refuse('back-test.other-process', { process: graph.value.process });
        const until = to ?? new Date().toISOString();
        const since = from ?? new Date(Date.parse(until) - 30 * dayMilliseconds).toISOString();
        await backTests.create(tx, { id, process, version: number ?? null, graph: graph.value, mapping, from: since, to: until, most, createdBy: actor.id, branchId: actor.branchId, branches: branchesOf(actor, 'process.back-test').filter((id) => sightOf(actor).branches.includes(id)) });
        await told(tx, actor, 'back-test.start', id, { process, hash: graph.value.hash, from: since, to: until });
        return ok((await read(tx, id))!);
      });
      // Temporal away: the back-test stands, and `restart` brings it later.
      if (created.ok && created.value.state === 'running') await starter.start(id);
      return created;
    },

    find: (actor: UserActor, id: string): Promise<Result<BackTest>> => unitOfWork.run<BackTest>(actor, async (tx) => {
      const found = await read(tx, id);
      return found ? ok(found) : refuse('back-test.not-found');
    }),

    list: (actor: UserActor, process: string, page: Parameters<BackTests['list']>[2]): Promise<Result<BackTestList>> => unitOfWork.run(actor, async (tx) => {
      const found = await backTests.list(tx, process, page);
      return found.ok ? ok({ items: found.value.items.map(headOf), next: found.value.next }) : found;
    }),

    /** What became of each request, the newest first. */
    results: (actor: UserActor, id: string, page: { limit: number; after?: string; is?: string }): Promise<Result<{ items: BackTestResult[]; next: string | null }>> => unitOfWork.run(actor, async (tx) => {
      const found = await backTests.find(tx, id);
      if (!found) return refuse('back-test.not-found');
      const rows = await backTests.results(tx, id, page);
      if (!rows.ok) return rows;
      return ok({
        next: rows.value.next,
        items: rows.value.items.map(({ instance, endedAt, requestId, no, replayed }) => ({
          instance, endedAt, request: requestId !== null && no !== null ? { id: requestId, no } : null, outcome: shownOutcome(found.graph, found.graphs, replayed?.outcome ?? null),
          took: replayed?.took ?? null, waited: replayed?.waited ?? [], path: replayed?.path ?? [],
        })),
      });
    }),

    /** Stops after the round at hand; what is known stays. One that has ended stays as it is. */
    cancel: (actor: UserActor, id: string): Promise<Result<BackTest>> => unitOfWork.run<BackTest>(actor, async (tx) => {
      if (!await backTests.find(tx, id)) return refuse('back-test.not-found');
      if (await backTests.finish(tx, id, 'cancelled')) await told(tx, actor, 'back-test.cancel', id, {});
      return ok((await read(tx, id))!);
    }),

    /** Starts the workflows of running back-tests that were not started, or whose start was lost. */
    async restart(): Promise<void> {
      for (const id of await unitOfWork.do(systemActor, (tx) => backTests.running(tx))) if (await starter.start(id) === 'unavailable') return;
    },
  };
}
export type BackTestService = ReturnType<typeof createBackTests>;

const headOf = ({ id, process, version, hash, from, to, state, total, done, createdAt, finishedAt }: BackTestRow): BackTestList['items'][number] => ({ id, process, version, hash, from, to, state, total, done, createdAt, finishedAt });
