import { ok, refuse, type Result } from '../../../contracts/errors';
import type { TaskType } from '../../../contracts/form';
import { plainTask } from '../../../contracts/task-types/plain-task';
import { topics } from '../../../contracts/topics';
import type { UserTaskNode } from '../../../engine/behaviours/user-task';
import type { Command, Graph, State, StepResult } from '../../../engine/model';
import type { OperatorEvent } from '../../../engine/operate/model';
import { operate } from '../../../engine/operate/operate';
import { placeOf } from '../../../engine/operate/effects';
import type { Retraced } from '../../../engine/replay/retrace';
import { doneOn, restingIn, standingOn, type Done } from '../../../engine/replay/visits';
import type { LockedInstance } from '../ports';
import { nameIn, refusalOf, rewoundTo } from './plan-move';
import type { LogRow } from './ports';
import type { Reversals } from './reversals';

export interface SendBackDeps { taskTypes: Record<string, TaskType>; reversals: Reversals }
type Way = readonly Retraced<LogRow>[];

/** A step that was done and holds still, the last time that it was. */
export interface DoneStep { activity: string; element: string; taskType: string; at: string; by: string | null }
/** A way back that is possible: the event for the log, what it gives, what is done once more, and the reversals of what was done since. */
export interface PlannedReturn { event: OperatorEvent; result: StepResult; again: Done[]; reverse: string[]; to: DoneStep; opensFor: string | null }

/** The steps of people that were done, the newest first, in the scope of `source` or in one around it. */
export function stepsBefore({ nodes }: Graph, way: Way, state: State, source: string): DoneStep[] {
  const within = scopesAround(state, source);
  const steps = new Map<string, DoneStep>();
  for (const { entry: { event, actorId }, before } of standingOn(way)) {
    if (event.kind !== 'task-completed') continue;
    const { id: activity, element, scope } = before!.activities.find(({ id }) => id === event.activity)!;
    if (within.has(scope)) steps.set(element, { activity, element, taskType: typeIn(nodes, element), at: event.at, by: actorId });
  }
  return [...steps.values()].sort((one, other) => other.at.localeCompare(one.at));
}

function scopesAround(state: State, activity: string): Set<string> {
  const around = new Set<string>();
  let row = state.activities.find(({ id }) => id === activity);
  while (row && !around.has(row.scope)) {
    around.add(row.scope);
    const host = state.scopes.find(({ id }) => id === row!.scope)?.activity;
    row = state.activities.find(({ id }) => id === host);
  }
  return around;
}

/** A task that the diagram alone knows is a plain one. */
function typeIn(nodes: Graph['nodes'], element: string): string {
  const { plain, taskType } = nodes[element] as UserTaskNode;
  return plain ? plainTask.name : taskType;
}

/**
 * What sending a request back from the open task `source` to `to` would be, or why it must not be done. It takes the operators' way of sending
 * back, to how it all stood before the step was left, and lets it through where that touches nobody else: of all that rests the one task ends
 * and the one step begins, nothing has gone out since that others act on, and whatever was done since is done once more or reversed by a
 * document of its own. Where it then stands it has stood before, so that what was proved of the diagram holds.
 */
export function planReturn(deps: SendBackDeps, { instance, graph, way }: { instance: LockedInstance; graph: Graph; way: Way }, source: string, to: DoneStep, at: string): Result<PlannedReturn> {
  const state = instance.state!;
  const row = state.activities.find(({ id }) => id === source);
  const rewound = rewoundTo([...way], instance, graph.nodes, to.activity, at);
  if (!rewound.ok) return rewound;
  const { event } = rewound.value;
  const target = event.state.activities.find(({ id }) => id === to.activity)!;
  if (row?.instance !== undefined || target.instance !== undefined) return refuse('send-back.several');
  const operated = operate(graph, state, event);
  if (!operated.ok) return refusalOf(operated.obstacle);
  if (!isAlone(state, operated.result.state, source, to.element)) return refuse('send-back.others');
  const undone = undoing(deps, graph, way, to);
  return undone.ok ? ok({ event, result: operated.result, to, opensFor: receiverIn(operated.result, to), ...undone.value }) : undone;
}

/** Whom the diagram names for the step, else who did it. */
const receiverIn = ({ commands }: StepResult, { element, by }: DoneStep): string | null =>
  commands.find((command): command is Extract<Command, { kind: 'create-task' }> => command.kind === 'create-task' && command.element === element)?.assignment.assignee ?? by;

/** Of all that rests the one task ends and the one step begins. */
function isAlone(before: State, after: State, source: string, element: string): boolean {
  const [was, is] = [restingIn(before), restingIn(after)];
  const ends = was.filter(({ id }) => !is.some((row) => row.id === id));
  const begins = is.filter(({ id }) => !was.some((row) => row.id === id));
  const failed = ({ incidents }: State): string => incidents.map(({ id }) => id).sort().join();
  return ends.length === 1 && ends[0]!.id === source && begins.length === 1 && begins[0]!.element === element && failed(before) === failed(after);
}

/** What becomes of all that was done from the step on. */
function undoing({ taskTypes, reversals }: SendBackDeps, graph: Graph, way: Way, to: DoneStep): Result<Pick<PlannedReturn, 'again' | 'reverse'>> {
  const standing = standingOn(way);
  const index = standing.findIndex(({ entry: { event } }) => event.kind === 'task-completed' && event.activity === to.activity);
  const nameOf = (element: string): string => nameIn(graph.nodes, element);
  const [earlier, since] = [doneOn(standing.slice(0, index), nameOf), doneOn(standing.slice(index), nameOf)];
  const has = (done: Done[], names: readonly string[]): boolean => done.some(({ name }) => names.includes(name));
  const reverse = Object.entries(reversals).filter(([, { of, wholly }]) => wholly && has(since, [wholly.from]) && !has(since, wholly.past) && !has(earlier, of));
  const isFree = ({ kind, name, element, activity }: Done): boolean => {
    if (kind === 'service') return (topics as Record<string, { again?: true }>)[name]?.again === true;
    const again = taskTypes[typeIn(graph.nodes, element)]?.again;
    return again === 'over' || (again === 'itself' && activity === to.activity);
  };
  for (const done of since) {
    if (done.kind === 'message' || done.kind === 'signal') return refuse('send-back.sent', { step: placeOf(graph, done.element).name });
    if (!isFree(done) && !reverse.some(([, { of }]) => of.includes(done.name))) return refuse('send-back.done', { step: placeOf(graph, done.element).name });
  }
  return ok({ again: since.filter(({ kind }) => kind === 'task'), reverse: reverse.filter(([, { of }]) => has(since, of)).map(([name]) => name) });
}
