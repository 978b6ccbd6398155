import type { AuditAction } from '../../contracts/audit';
import type { z } from 'zod';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { MigrationBatch, migrationItems, migrationProposal, MigrationState, startMigration } from '../../contracts/migrations';
import { proposeMapping } from '../../engine/migrate/propose';
import { unknownIn } from '../../engine/migrate/unknown';
import { actingRole } from '../access/may';
import { systemActor, type UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { twoVersions, type VersionPair } from './migration-preview';
import type { MigrationBatches, MigrationStarter } from './migration-ports';

export interface MigrationsDeps { unitOfWork: UnitOfWork; batches: MigrationBatches; journal: Journal; starter: MigrationStarter }
/** A slice takes a second or two, so that nothing for so long means that nobody works on it. */
const idleSeconds = 60;

/** Moving running requests to another version, as people ask for it and watch it; a batch's workflow does it. */
export function createMigrations({ unitOfWork, batches, journal, starter }: MigrationsDeps) {
  const told = async (tx: Tx, actor: UserActor, action: AuditAction, id: string, after?: unknown): Promise<void> => {
    await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'process.migrate'), action, resource: 'migration', resourceId: id, ...(after !== undefined && { after }) }]);
    await journal.changes(tx, [{ topic: 'migration', keys: { id }, branchId: actor.branchId }]);
  };
  const begun = async (made: Result<MigrationBatch>): Promise<Result<MigrationBatch>> => {
    // Temporal away: the batch stands, and `restart` brings it later.
    if (made.ok && made.value.state === 'running') await starter.start(made.value.id);
    return made;
  };
  /** A repeat finds the batch where it wanted it. */
  const turned = async (actor: UserActor, id: string, action: AuditAction, from: readonly MigrationState[], to: MigrationState): Promise<Result<MigrationBatch>> => {
    const done = await unitOfWork.run<MigrationBatch>(actor, async (tx) => {
      const known = await batches.find(tx, id);
      if (!known) return refuse('migration.not-found');
      if (await batches.turn(tx, id, from, to)) await told(tx, actor, action, id);
      else if (known.state !== to) return refuse('migration.over', { state: known.state });
      return ok((await batches.find(tx, id))!);
    });
    if (done.ok) await starter.start(id);
    return done;
  };

  return {
    /** Where each element of the old version would go. */
    propose: (actor: UserActor, pair: VersionPair): Promise<Result<z.input<typeof migrationProposal>>> => unitOfWork.run(actor, async (tx) => {
      const versions = await twoVersions(tx, batches, pair);
      if (!versions.ok) return versions;
      const { from, to } = versions.value;
      return ok({ ...pair, lines: proposeMapping(from.graph, to.graph).map((line) => ({ ...line, name: from.graph.nodes[line.from]!.name })) });
    }),

    /** Makes a batch of this id, once, and starts it. Its requests are those that its maker sees now. */
    async start(actor: UserActor, input: z.output<typeof startMigration>, id: string): Promise<Result<MigrationBatch>> {
      return begun(await unitOfWork.run<MigrationBatch>(actor, async (tx) => {
        const known = await batches.find(tx, id);
        if (known) return ok(known);
        const versions = await twoVersions(tx, batches, input);
        if (!versions.ok) return versions;
        const { from, to } = versions.value;
        const unknown = unknownIn(from.graph, to.graph, input.mapping);
        if (unknown.length > 0) return refuse('migration.mapping', { elements: unknown.slice(0, 20).map(({ element }) => element).join(', ') });
        const { mapping, recompute, filter, canary = null, reason } = input;
        const total = await batches.create(tx, { id, kind: 'migrate', undoOf: null, process: input.process, from, to, mapping, recompute, filter, canary, reason, createdBy: actor.id, branchId: actor.branchId });
        if (total === 0) return refuse('migration.nothing');
        await told(tx, actor, 'migration.start', id, { process: input.process, from: input.from, to: input.to, requests: total, reason });
        return ok((await batches.find(tx, id))!);
      }));
    },

    /** Takes a batch back, for the requests that have not gone on since: a batch of its own. */
    async undo(actor: UserActor, undoOf: string, reason: string, id: string): Promise<Result<MigrationBatch>> {
      return begun(await unitOfWork.run<MigrationBatch>(actor, async (tx) => {
        const known = await batches.find(tx, id);
        if (known) return ok(known);
        const original = await batches.find(tx, undoOf);
        if (!original || original.kind === 'undo') return refuse('migration.not-found');
        if (original.state === 'running') return refuse('migration.running');
        if (await batches.createUndo(tx, { id, undoOf, reason, createdBy: actor.id, branchId: actor.branchId }) === 0) return refuse('migration.nothing');
        await told(tx, actor, 'migration.undo', id, { undoOf, reason });
        return ok((await batches.find(tx, id))!);
      }));
    },

    find: async (actor: UserActor, id: string): Promise<Result<MigrationBatch>> => {
      const batch = await unitOfWork.do(actor, (tx) => batches.find(tx, id));
      return batch ? ok(batch) : refuse('migration.not-found');
    },
    list: (actor: UserActor, page: Parameters<MigrationBatches['list']>[1]) => unitOfWork.run(actor, (tx) => batches.list(tx, page)),
    items: (actor: UserActor, id: string, page: Parameters<MigrationBatches['items']>[2]): Promise<Result<z.input<typeof migrationItems>>> => unitOfWork.run(actor, async (tx) => {
      if (!await batches.find(tx, id)) return refuse('migration.not-found');
      return batches.items(tx, id, page);
    }),

    /** After its canary, or a pause. */
    goOn: (actor: UserActor, id: string) => turned(actor, id, 'migration.go-on', ['waiting', 'paused'], 'running'),
    pause: (actor: UserActor, id: string) => turned(actor, id, 'migration.pause', ['running', 'waiting'], 'paused'),
    /** For good: what is moved stays moved. */
    stop: (actor: UserActor, id: string) => turned(actor, id, 'migration.stop', ['running', 'waiting', 'paused'], 'stopped'),

    /** Starts the workflows of batches that were not started, or whose start was lost. */
    async restart(): Promise<void> {
      for (const id of await unitOfWork.do(systemActor, (tx) => batches.idle(tx, idleSeconds))) {
        if (await starter.start(id) === 'unavailable') return;
      }
    },
  };
}
export type Migrations = ReturnType<typeof createMigrations>;
