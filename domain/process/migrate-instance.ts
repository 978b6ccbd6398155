import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { UserTaskNode } from '../../engine/behaviours/user-task';
import { migrate } from '../../engine/migrate/migrate';
import type { Mapping } from '../../engine/migrate/model';
import type { Command, Graph, JsonObject, State, Wait } from '../../engine/model';
import { actingRole } from '../access/may';
import { takeKept, type Advancing } from './advancing';
import type { Moved } from './ports';

/** Others have it already, so that there is no way back from it. */
const outward = new Set<Command['kind']>(['publish', 'broadcast', 'run-service', 'cancel-service']);

/** Moves the instance to another version, as its batch says: state, rows and version in one, with what they were kept for the way back. */
export async function migrated(advancing: Advancing, batchId: string): Promise<Result<boolean>> {
  const { deps, tx, instance, context, collector, eventId } = advancing;
  const plan = await deps.migrations.plan(tx, batchId);
  if (!plan) return refuse('migration.not-found');
  if (instance.definitionId !== plan.from.id) return refuse('migration.other-version');
  const [from, to] = await Promise.all([deps.store.graph(tx, plan.from.id), deps.store.graph(tx, plan.to.id)]);
  const result = migrate(from, to, collector.state, plan.mapping, context.now, { recompute: plan.recompute });
  if ('refused' in result) return refuse('migration.refused', { reasons: result.refused.map(({ code, element, params }) => ({ code, element, params })) });
  const { commands } = result;
  const stood = collector.state;
  const before = collector.seq;
  const opened = collector.add({ ...result, accepted: true }, { kind: 'migrated', at: context.now, batch: batchId, renamed: renamedBy(plan.mapping), state: result.state }, { eventId, answer: { result: 'done' } });
  collector.pending.moved = { definitionId: plan.to.id, definitionHash: plan.to.hash, elements: movedElements(from, to, plan.mapping), rows: movedRows(stood, result.state, commands), single: singleIn(stood, result.state) };
  advancing.instance = { ...instance, definitionId: plan.to.id, definitionHash: plan.to.hash };
  await takeKept(advancing, opened);
  if (collector.seq === before + 1 && !commands.some(({ kind }) => outward.has(kind))) await deps.migrations.keep(tx, { instanceId: instance.id, batchId, seq: collector.seq });
  const { timers, tasks, services } = collector.pending;
  advancing.quiet = timers.length + tasks.length + services.length === 0 && collector.state.status === 'active';
  await audit(advancing, 'process.migrate', plan.from.hash, plan.to.hash, batchId);
  return ok(true);
}

/** Takes the move back, as long as the instance has not gone on since. */
export async function migrationUndone(advancing: Advancing, batchId: string): Promise<Result<boolean>> {
  const { deps, tx, instance, context, collector, eventId } = advancing;
  const [plan, kept] = await Promise.all([deps.migrations.plan(tx, batchId), deps.migrations.kept(tx, instance.id)]);
  if (!plan) return refuse('migration.not-found');
  if (!kept || kept.batchId !== plan.undoOf) return refuse('migration.no-way-back');
  if (kept.seq !== instance.seq) return refuse('migration.touched');
  // ids that the move has taken are not given again
  const state = { ...kept.state, next: Math.max(kept.state.next, collector.state.next) };
  const status: Command[] = kept.status ? [{ kind: 'set-status', element: instance.process, status: kept.status.status, ...(kept.status.subStatus !== null && { subStatus: kept.status.subStatus }), clock: kept.status.clock }] : [];
  collector.add({ state, commands: status, accepted: true }, { kind: 'migration-undone', at: context.now, batch: batchId, state }, { eventId, answer: { result: 'done' } });
  collector.pending.moved = { definitionId: kept.definitionId, definitionHash: kept.definitionHash, elements: [], rows: [], single: [] };
  advancing.instance = { ...instance, definitionId: kept.definitionId, definitionHash: kept.definitionHash };
  await deps.migrations.restore(tx, instance.id, context.now);
  await audit(advancing, 'process.migrate-undo', instance.definitionHash, kept.definitionHash, batchId);
  return ok(true);
}

/** What goes by another id now, for those who read the log of a request that was moved. */
function renamedBy(mapping: Mapping): JsonObject {
  return Object.fromEntries(Object.entries(mapping).filter(([element, target]) => target !== null && target !== element));
}

/** What goes on elsewhere: at another element, or, of what waits, for another activity or scope. */
function movedRows({ waits }: State, after: State, commands: Command[]): Moved['rows'] {
  const holderOf = ({ activity, scope }: Wait): string => activity ?? scope;
  const others = after.waits.flatMap((wait) => {
    const was = waits.find(({ id }) => id === wait.id);
    return was && (was.element !== wait.element || holderOf(was) !== holderOf(wait)) ? [{ id: wait.id, element: wait.element, holder: holderOf(wait) }] : [];
  });
  return [...others, ...commands.flatMap((command) => (command.kind === 'move' && !others.some(({ id }) => id === command.id) ? [{ id: command.id, element: command.element }] : []))];
}

/** What is not one of several any more. */
function singleIn({ activities }: State, after: State): string[] {
  const alone = new Set(after.activities.filter(({ instance }) => instance === undefined).map(({ id }) => id));
  return activities.filter(({ id, instance }) => instance !== undefined && alone.has(id)).map(({ id }) => id);
}

/** Where people's work is now, and by what name: for open tasks, and for the ones that are done, since four eyes and the diagram look for them. */
function movedElements(from: Graph, to: Graph, mapping: Mapping): Moved['elements'] {
  return Object.entries(mapping).flatMap(([element, target]) => {
    const [was, is] = [from.nodes[element], target === null ? undefined : to.nodes[target]];
    if (was?.kind !== 'user-task' || is?.kind !== 'user-task') return [];
    const { name } = is as UserTaskNode;
    const sameName = name.fa === was.name.fa && name.en === was.name.en;
    return is.id === was.id && sameName ? [] : [{ from: was.id, to: is.id, titleFa: name.fa || name.en || null, titleEn: name.en || name.fa || null }];
  });
}

async function audit({ deps, tx, instance, context }: Advancing, action: AuditAction, before: string, after: string, batch: string): Promise<void> {
  await deps.journal.audit(tx, [{
    actorId: context.actor?.id ?? null, actorRole: context.actor ? actingRole(context.actor, 'process.migrate') : null, action, resource: 'process', resourceId: instance.id, requestId: instance.requestId,
    before: { version: before }, after: { version: after, batch },
  }]);
}
