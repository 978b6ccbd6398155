import { isDeepStrictEqual } from 'node:util';
import { ok, refuse, type ErrorCode, type Result } from '../../../contracts/errors';
import type { OperatorMove } from '../../../contracts/operating';
import { prospects } from '../../../engine/check/prospects';
import { elementOfEvent } from '../../../engine/inspect';
import type { Graph, JsonObject, State, StepResult } from '../../../engine/model';
import type { Obstacle, OperatorEvent, OperatorEventOf } from '../../../engine/operate/model';
import { operate } from '../../../engine/operate/operate';
import { doneOn, stateBeforeLeaving, type Done } from '../../../engine/replay/visits';
import { retrace, type Retraced } from '../../../engine/replay/retrace';
import type { Tx } from '../../shared/unit-of-work';
import type { InstanceStore, LockedInstance } from '../ports';
import type { InstanceLog, LogRow } from './ports';

export interface PlanningDeps { store: Pick<InstanceStore, 'graph' | 'incident'>; log: InstanceLog }

/** A move that is possible: the event for the log, what it gives, and what it leaves done. */
export interface PlannedMove { graph: Graph; event: OperatorEvent; result: StepResult; stays: Done[] }

/** What a move would do to the instance as it stands, or why it must not be done; so that it takes away no task that is `isForOthers`. Nothing is written. */
export async function planMove(deps: PlanningDeps, tx: Tx, instance: LockedInstance, move: OperatorMove, at: string, isForOthers: (taskType: string) => boolean = () => false): Promise<Result<PlannedMove>> {
  if (instance.status !== 'active' || !instance.state) return refuse('move.ended');
  const graph = await deps.store.graph(tx, instance.definitionId);
  const found = await eventOf(deps, tx, instance, move, at);
  if (!found.ok) return found;
  const { event, stays } = found.value;
  const taken = event.kind === 'token-cancelled' || event.kind === 'incident-skipped' ? elementOfEvent(instance.state, event) : null;
  if (taken !== null && isForOthers(nameIn(graph.nodes, taken))) return refuse('access.four-eyes');
  const operated = operate(graph, instance.state, event);
  return operated.ok ? ok({ graph, event, result: operated.result, stays }) : refusalOf(operated.obstacle);
}

export const refusalOf = ({ code, params }: Obstacle): Result<never> => refuse(`move.${code}` satisfies ErrorCode, params);

/** The event of a move that says all of it by itself; null where the instance has to be asked first. */
function saidEvent(move: OperatorMove, at: string): OperatorEvent | null {
  const variables = 'variables' in move && move.variables ? { variables: move.variables as JsonObject } : {};
  switch (move.kind) {
    case 'cancel-token': return { kind: 'token-cancelled', at, token: move.token };
    case 'start-element': return { kind: 'element-started', at, element: move.element, ...(move.scope !== undefined && { scope: move.scope }), ...variables };
    case 'set-variables': return { kind: 'variables-set', at, variables: {}, ...(move.scope !== undefined && { scope: move.scope }), ...variables };
    default: return null;
  }
}

/**
 * Proves what a move may lead to before its transaction begins, which must not be held open that long: the engine keeps what it found, by
 * graph and by where the tokens stand. Its answer is not needed, since the instance may have moved on by then.
 */
export function lookAhead(graph: Graph, state: State, move: OperatorMove, at: string): void {
  const event = saidEvent(move, at);
  if (event) operate(graph, state, event);
  else if (move.kind === 'skip-incident') prospects(graph, state);
}

async function eventOf(deps: PlanningDeps, tx: Tx, instance: LockedInstance, move: OperatorMove, at: string): Promise<Result<{ event: OperatorEvent; stays: Done[] }>> {
  const event = saidEvent(move, at);
  if (event) return ok({ event, stays: [] });
  return move.kind === 'rewind' ? rewindEvent(deps, tx, instance, move.activity, at) : incidentEvent(deps, tx, instance, move as IncidentMove, at);
}

type IncidentMove = Extract<OperatorMove, { kind: 'retry-incident' | 'skip-incident' }>;

async function incidentEvent(deps: PlanningDeps, tx: Tx, instance: LockedInstance, move: IncidentMove, at: string): Promise<Result<{ event: OperatorEvent; stays: Done[] }>> {
  const incident = await deps.store.incident(tx, move.incident);
  if (!incident || incident.instanceId !== instance.id) return refuse('incident.not-found');
  if (incident.resolved) return refuse('incident.resolved');
  const told = { at, incident: incident.incident, ...(move.variables && { variables: move.variables as JsonObject }) };
  return ok({ stays: [], event: move.kind === 'retry-incident' ? { kind: 'incident-retried', ...told } : { kind: 'incident-skipped', ...told, ...(move.flow !== undefined && { flow: move.flow }) } });
}

async function rewindEvent(deps: PlanningDeps, tx: Tx, instance: LockedInstance, activity: string, at: string): Promise<Result<{ event: OperatorEvent; stays: Done[] }>> {
  const way = await wayOf(deps, tx, instance);
  if (!way.ok) return way;
  return rewoundTo(way.value, instance, (await deps.store.graph(tx, instance.definitionId)).nodes, activity, at);
}

/** Back to how it all stood before the step was left, with what has been done since; in the version that it runs in. */
export function rewoundTo(way: Retraced<LogRow>[], instance: LockedInstance, nodes: Graph['nodes'], activity: string, at: string): Result<{ event: OperatorEventOf<'rewound'>; stays: Done[] }> {
  const found = stateBeforeLeaving(way, activity);
  if (!found) return refuse('move.never-visited');
  const after = way.slice(found.index);
  const gone = after.some(({ entry }) => entry.hash !== instance.definitionHash) || found.state.activities.some(({ element }) => !nodes[element]);
  if (gone) return refuse('move.other-version');
  return ok({ event: { kind: 'rewound', at, activity, state: found.state, ...(found.mark && { mark: found.mark }) }, stays: doneOn(after, (element) => nameIn(nodes, element)) });
}

export const nameIn = (nodes: Graph['nodes'], element: string): string => {
  const node = nodes[element] as { taskType?: string; topic?: string } | undefined;
  return node?.taskType ?? node?.topic ?? '';
};

/** The instance's log, gone again. Refused where it does not lead to where the instance stands: then nothing can be said of its past. */
export async function wayOf(deps: PlanningDeps, tx: Tx, instance: LockedInstance): Promise<Result<Retraced<LogRow>[]>> {
  const log = await deps.log.entries(tx, instance.id);
  const graphs = new Map<string, Graph>();
  for (const hash of new Set(log.map((row) => row.hash))) {
    const graph = await deps.log.graph(tx, instance.process, hash);
    if (!graph) return refuse('move.log-differs');
    graphs.set(hash, graph);
  }
  const way = retrace((hash) => graphs.get(hash)!, log);
  return way.length > 0 && isDeepStrictEqual(way.at(-1)!.state, instance.state) ? ok(way) : refuse('move.log-differs');
}
