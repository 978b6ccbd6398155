import type { Node } from '../../engine/behaviours/table';
import type { Graph } from '../../engine/model';
import type { PolicyDuration } from '../calendar/working-time';
import { theCompany, type Settings } from '../settings/settings';
import { systemActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { BackTests, OpenReplayer } from './ports';

/** Instances a round: enough that reading and replaying take turns seldom, few enough that cancelling is soon noticed. */
const round = 50;

export interface BackTestRunDeps { unitOfWork: UnitOfWork; backTests: BackTests; settings: Settings; journal: Journal; openReplayer: OpenReplayer }
export interface BackTestRunControl {
  /** Called after each round with the number of instances that are done. */
  alive(done: number): void;
  /** Ends the run between two rounds; the next run goes on there. */
  isStopping?(): boolean;
}

/**
 * Carries a back-test out, or goes on with it. Logs are read by keyset and replayed in a thread of their own, the next ones while those
 * before are replayed; results are kept with how far it has come, so that a run that was killed does nothing twice.
 */
export function createBackTestRun({ unitOfWork, backTests, settings, journal, openReplayer }: BackTestRunDeps) {
  return async (id: string, control: BackTestRunControl): Promise<void> => {
    const begun = await unitOfWork.do(systemActor, async (tx) => {
      const work = await backTests.work(tx, id);
      return work && { work, plan: { graph: work.graph, mapping: work.mapping, calendar: await settings.calendar(tx), durations: await durationsOf(settings, tx, work.graph) } };
    });
    if (!begun) return;
    const { work, plan } = begun;
    const replayer = openReplayer(plan);
    const given = new Set<string>();
    const read = (after: typeof work.after, left: number) => unitOfWork.do(systemActor, async (tx) => {
      const instances = left > 0 ? await backTests.recorded(tx, id, after, Math.min(round, left)) : [];
      const fresh = [...new Set(instances.flatMap(({ hashes }) => hashes))].filter((hash) => !given.has(hash));
      for (const hash of fresh) given.add(hash);
      return { instances, graphs: fresh.length > 0 ? await backTests.graphs(tx, work.process, fresh) : {} };
    });
    try {
      let done = work.done;
      let { instances, graphs } = await read(work.after, work.total - done);
      while (instances.length > 0) {
        const [replayed, next] = await Promise.all([replayer.replay(instances.map(({ log }) => log), graphs), read(instances.at(-1)!, work.total - done - instances.length)]);
        done += instances.length;
        const rows = instances.map(({ instance, endedAt, requestId }, index) => ({ instance, endedAt, requestId, replayed: replayed[index]! }));
        const kept = await unitOfWork.do(systemActor, async (tx) => {
          await journal.changes(tx, [{ topic: 'back-test', keys: { id }, branchId: work.branchId }]);
          return backTests.keep(tx, id, done, rows);
        });
        if (!kept) return;
        control.alive(done);
        if (control.isStopping?.() === true) return;
        ({ instances, graphs } = next);
      }
      await unitOfWork.do(systemActor, async (tx) => {
        if (await backTests.finish(tx, id, 'done')) await journal.changes(tx, [{ topic: 'back-test', keys: { id }, branchId: work.branchId }]);
      });
    } finally {
      await replayer.close();
    }
  };
}
export type BackTestRun = ReturnType<typeof createBackTestRun>;

/** The settings that the version's timers name, as they stand now. */
async function durationsOf(settings: Settings, tx: Tx, graph: Graph): Promise<Record<string, PolicyDuration>> {
  const names = Object.values(graph.nodes).flatMap((node) => {
    const { event } = node as Node & { event?: { on?: string; timer?: { kind: string; setting?: string } } };
    return event?.timer?.kind === 'setting' && event.timer.setting !== undefined ? [event.timer.setting] : [];
  });
  const durations: Record<string, PolicyDuration> = {};
  for (const name of new Set(names)) durations[name] = await settings.duration(tx, name, theCompany);
  return durations;
}
