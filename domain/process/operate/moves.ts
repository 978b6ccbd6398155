import { ok, refuse, type Result } from '../../../contracts/errors';
import type { Label } from '../../../contracts/label';
import type { InstanceView, MovePreview, OperatorMove, VisitList } from '../../../contracts/operating';
import { topics } from '../../../contracts/topics';
import type { UserTaskNode } from '../../../engine/behaviours/user-task';
import { effectsOf, placeOf, shownWait, type Effects } from '../../../engine/operate/effects';
import { openActivities, openWaits, variablesOf, waitingTokens } from '../../../engine/inspect';
import type { Graph } from '../../../engine/model';
import type { Done } from '../../../engine/replay/visits';
import { visitsOf } from '../../../engine/replay/visits';
import { shutOutOf } from '../../access/four-eyes';
import { may } from '../../access/may';
import type { UserActor } from '../../shared/actor';
import type { Tx, UnitOfWork } from '../../shared/unit-of-work';
import type { Advance } from '../advance';
import type { AdvanceDeps } from '../advancing';
import type { InstanceStore, LockedContext, LockedInstance } from '../ports';
import { lookAhead, nameIn, planMove, wayOf, type PlannedMove } from './plan-move';
import type { InstanceLog } from './ports';

export interface MovesDeps { unitOfWork: UnitOfWork; advance: Advance; store: InstanceStore; log: InstanceLog; taskTypes: AdvanceDeps['taskTypes']; reversals: AdvanceDeps['reversals'] }

/** What operators may do with a running process: look where it can be sent back to, see what a move would bring, and do it. */
export function createOperatorMoves(deps: MovesDeps) {
  const { unitOfWork, advance, store } = deps;
  /** Read under the actor's own rights: an instance of another branch is not there for them. */
  const reading = <T>(actor: UserActor, instanceId: string, read: (tx: Tx, instance: LockedInstance) => Promise<Result<T>>): Promise<Result<T>> => unitOfWork.run<T>(actor, async (tx) => {
    if (!may(actor, 'process.operate')) return refuse('access.denied');
    const instance = await store.lock(tx, instanceId);
    return instance ? read(tx, instance) : refuse('process.not-found');
  });
  /** What takes long is done where no transaction waits for it. Of an instance that they do not see, nothing. */
  const prepared = async (actor: UserActor, instanceId: string, move: OperatorMove): Promise<void> => {
    const seen = await unitOfWork.do(actor, async (tx) => {
      const at = await store.stateOf(tx, instanceId);
      return at && { state: at.state, graph: await store.graph(tx, at.definitionId) };
    });
    if (seen) lookAhead(seen.graph, seen.state, move, new Date().toISOString());
  };

  return {
    /** Where it stands, with what a move can be aimed at. */
    view: (actor: UserActor, instanceId: string): Promise<Result<InstanceView>> => reading(actor, instanceId, async (tx, instance) => {
      const graph = await store.graph(tx, instance.definitionId);
      const { version, incidents } = await deps.log.head(tx, instanceId);
      const { id, process, status, seq, state } = instance;
      return ok({
        id, process, version, status, seq, variables: state ? variablesOf(graph, state) : instance.input,
        tokens: (state ? openActivities(state) : []).map(({ activity, element, scope, waitsFor }) => ({ ...placeOf(graph, element), activity, scope, waitsFor })),
        joins: (state ? waitingTokens(state) : []).map(({ node, flow, tokens, scope }) => ({ ...placeOf(graph, node), scope, flow, tokens })),
        waits: (state ? openWaits(state) : []).map((wait) => shownWait(graph, wait)),
        incidents: incidents.map(({ element, ...incident }) => ({ ...placeOf(graph, element), ...incident })),
      });
    }),

    /** What the move would bring, with what it cannot take back; nothing happens. */
    async preview(actor: UserActor, instanceId: string, move: OperatorMove): Promise<Result<MovePreview>> {
      await prepared(actor, instanceId, move);
      return reading(actor, instanceId, async (tx, instance) => {
        const context = await store.context(tx, instanceId, '', {});
        const planned = await planMove(deps, tx, instance, move, context.now, (taskType) => shutOutOf(taskType, context.done).includes(actor.id));
        return planned.ok ? ok(await presented(deps, tx, instance, planned.value, context)) : planned;
      });
    },

    /** Does it. `key` is one click: a repeat gets the same answer. */
    async move(actor: UserActor, instanceId: string, { key, ...asked }: { move: OperatorMove; reason: string; seq?: number; key: string }): Promise<Result<null>> {
      const found = await reading(actor, instanceId, async () => ok(null));
      if (!found.ok) return found;
      await prepared(actor, instanceId, asked.move);
      const answer = await advance(instanceId, `move:${actor.id}:${key}`, { kind: 'operate', actorId: actor.id, ...asked }, { wake: 'now', origin: actor.origin });
      if (answer.result === 'ignored') return refuse('move.ended');
      return answer.result === 'refused' ? { ok: false, error: answer.refusal! } : ok(null);
    },

    /** Steps that it rested at and has left: where it can be sent back to, the newest first. */
    visits: (actor: UserActor, instanceId: string): Promise<Result<VisitList>> => reading(actor, instanceId, async (tx, instance) => {
      const way = await wayOf(deps, tx, instance);
      if (!way.ok) return way;
      const graph = await store.graph(tx, instance.definitionId);
      const people = await deps.log.names(tx, way.value.flatMap(({ entry }) => entry.actorId ?? []));
      return ok({ items: visitsOf(way.value).reverse().map(({ activity, element, entered, left }) => {
        const what = nameIn(graph.nodes, element);
        const by = left.actorId === null ? undefined : people.get(left.actorId);
        return { ...placeOf(graph, element), activity, what: what === '' ? null : what, title: titleOf(deps, what), enteredAt: entered.event.at, leftAt: left.event.at, by: by ? { id: left.actorId!, name: by } : null };
      }) });
    }),
  };
}
export type OperatorMoves = ReturnType<typeof createOperatorMoves>;

function titleOf({ taskTypes }: Pick<MovesDeps, 'taskTypes'>, name: string): Label | null {
  return taskTypes[name]?.titles ?? (Object.hasOwn(topics, name) ? topics[name as keyof typeof topics].title : null);
}

async function presented(deps: MovesDeps, tx: Tx, instance: LockedInstance, { graph, result, stays }: PlannedMove, { now: at, done }: Pick<LockedContext, 'now' | 'done'>): Promise<MovePreview> {
  const effects: Effects = effectsOf(graph, instance.state!, result);
  const context = { tx, at, requestId: instance.requestId ?? instance.id, instanceId: instance.id, branchId: instance.branchId, agentId: instance.agentId, by: 'preview' };
  const fitting = Object.entries(deps.reversals).filter(([, { of }]) => stays.some(({ name }) => of.includes(name)));
  const offered: typeof fitting = [];
  for (const entry of fitting) if (await entry[1].applies(context)) offered.push(entry);
  /** Four eyes: whoever did what a rule sets against a task that begins, or what the diagram names there, will not get it. */
  const shut = new Map<string, string[]>();
  for (const { activity, element, taskType } of effects.tasks.begins) {
    const named = (graph.nodes[element] as Partial<UserTaskNode> | undefined)?.assignment?.not ?? [];
    shut.set(activity, [...new Set([...shutOutOf(taskType, done), ...(named.length > 0 ? await deps.store.lastCompleters(tx, instance.id, named) : [])])]);
  }
  const people = await deps.log.names(tx, [...shut.values()].flat());
  const titled = <T>(changed: { begins: T[]; ends: T[] }, name: (item: T) => string) => ({ begins: changed.begins.map((item) => ({ ...item, title: titleOf(deps, name(item)) })), ends: changed.ends.map((item) => ({ ...item, title: titleOf(deps, name(item)) })) });
  const tasks = titled(effects.tasks, ({ taskType }) => taskType);
  return {
    ...effects, seq: instance.seq,
    tasks: { ...tasks, begins: tasks.begins.map((task) => ({ ...task, shutOut: shut.get(task.activity)!.flatMap((id) => { const name = people.get(id); return name ? [{ id, name }] : []; }) })) },
    services: titled(effects.services, ({ topic }) => topic),
    stays: stays.map((done) => ({ ...undone(deps, graph, done), reversals: offered.filter(([, { of }]) => of.includes(done.name)).map(([name]) => name) })),
    reversals: offered.map(([name, { title }]) => ({ name, title })),
  };
}

const undone = (deps: MovesDeps, graph: Graph, { kind, element, name, at }: Done) => ({ ...placeOf(graph, element), kind, what: name, title: titleOf(deps, name), at });
