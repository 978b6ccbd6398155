import type { MigrationState } from '../../contracts/migrations';
import type { Reason } from '../../engine/migrate/model';
import { systemActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { Advance } from './advance';
import type { MigrationBatches, MigrationResult } from './migration-ports';

/** Requests between two looks at whether the batch goes on: a second of work or two. */
const slice = 50;

export interface MigrationRunDeps { unitOfWork: UnitOfWork; batches: MigrationBatches; advance: Advance; journal: Journal }

/**
 * Moves the next requests of a batch, one transaction each, one after the other, so that whoever works meanwhile waits for one of them
 * at most. After each it rests as long as that took: the busier the machine, the more of it is left to people. A repeat finds those that
 * are moved already and goes on behind them. Answers how the batch stands then.
 */
export function createMigrationRun({ unitOfWork, batches, advance, journal }: MigrationRunDeps) {
  return async (batchId: string, control: { alive?(done: number): void; rest?(milliseconds: number): Promise<void>; isStopping?(): boolean } = {}): Promise<MigrationState> => {
    const next = await unitOfWork.do(systemActor, (tx) => batches.next(tx, batchId, slice));
    if (!next) return 'stopped';
    if (next.state !== 'running') return next.state;
    const results: MigrationResult[] = [];
    let failed: unknown;
    const event = { kind: next.kind === 'undo' ? 'undo-migration' as const : 'migrate' as const, batchId, ...(next.createdBy !== null && { actorId: next.createdBy }) };
    for (const instanceId of next.instances) {
      if (control.isStopping?.()) break;
      const began = performance.now();
      try {
        results.push(resultOf(instanceId, await advance(instanceId, `migration:${batchId}`, event, { wake: 'now' })));
      } catch (error) {
        // Somebody holds its row just now, or PostgreSQL is away: what is done is written down, and the rest comes again.
        failed = error;
        break;
      }
      control.alive?.(results.length);
      await control.rest?.(performance.now() - began);
    }
    const state = await unitOfWork.do(systemActor, async (tx) => {
      await journal.changes(tx, [{ topic: 'migration', keys: { id: batchId }, branchId: next.branchId }]);
      return batches.settle(tx, batchId, results);
    });
    if (failed !== undefined) throw failed;
    return state;
  };
}
export type MigrationRun = ReturnType<typeof createMigrationRun>;

function resultOf(instanceId: string, { result, refusal }: Awaited<ReturnType<Advance>>): MigrationResult {
  if (result === 'done') return { instanceId, code: null, reasons: [] };
  const reasons = (refusal?.params?.reasons ?? []) as Pick<Reason, 'code' | 'element' | 'params'>[];
  return { instanceId, code: refusal?.code ?? 'request.closed', reasons };
}
