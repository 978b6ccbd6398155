import { Fault } from '../fault';
import { toJson } from '../feel/values';
import type { Activity, GraphNode, Json, Loop, LoopState, ScopeInstance } from '../model';
import { closeScope } from './cancel';
import { activityOf, add, newId, nodeOf, put, scopesIn, type Run } from './run';
import { complete, enter } from './tokens';
import { evaluateIn, holds, setVariables, type Locals } from './variables';

type Multi = Loop & { is: 'multi' };

/** More instances than this are refused. */
const MAX_INSTANCES = 1000;

/** Begins a loop (BPMN 2.0.2, 10.3.8 and 13.3.6, 13.3.7). The collection is read once; an empty one completes at once. */
export function beginLoop(run: Run, node: GraphNode, activity: Activity, scope: ScopeInstance): void {
  const loop = node.loop!;
  if (loop.is === 'standard') {
    put(run, 'activities', activity.id, { ...activity, loop: { started: 0, completed: 0 } });
    if (loop.before && !goesOn(run, loop, scope, 0)) complete(run, activity);
    else add(run, { do: 'iterate', activity: activity.id, index: 0 });
    return;
  }
  const state = instancesOf(run, loop, scope);
  put(run, 'activities', activity.id, { ...activity, loop: state });
  const first = loop.sequential ? Math.min(1, state.total!) : state.total!;
  for (let index = 0; index < first; index += 1) add(run, { do: 'iterate', activity: activity.id, index });
  if (first === 0) conclude(run, loop, activity.id, scope);
}

function instancesOf(run: Run, loop: Multi, scope: ScopeInstance): LoopState {
  const outputs = loop.outputCollection === undefined ? {} : { outputs: [] };
  if (loop.collection !== undefined) {
    const items = toJson(evaluateIn(run, scope, loop.collection));
    if (!Array.isArray(items)) throw new Fault('loop.collection', `"${loop.collection}" is not a list`);
    return { items, total: bounded(items.length), started: 0, completed: 0, ...outputs };
  }
  const count = evaluateIn(run, scope, loop.cardinality!);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) throw new Fault('loop.cardinality', `"${loop.cardinality!}" is not a whole number`);
  return { total: bounded(count), started: 0, completed: 0, ...outputs };
}

function bounded(count: number): number {
  if (count > MAX_INSTANCES) throw new Fault('loop.limit', `${count} instances are more than ${MAX_INSTANCES}`);
  return count;
}

/** Starts one instance, in a scope of its own that holds `loopCounter` (from 1, as the standard says) and its item. */
export function iterate(run: Run, activity: Activity, index: number): void {
  const node = nodeOf(run.graph, activity.element);
  const { items, started } = activity.loop!;
  const item = node.loop!.is === 'multi' && node.loop!.item !== undefined && items ? { [node.loop!.item]: items[index]! } : {};
  const scope: ScopeInstance = {
    id: newId(run, 's'), definition: `${node.id}*`, parent: activity.scope, activity: activity.id, variables: { ...item, loopCounter: index + 1 }, tokens: 1,
  };
  put(run, 'scopes', scope.id, scope);
  put(run, 'activities', activity.id, { ...activity, loop: { ...activity.loop!, started: started + 1 } });
  enter(run, node, scope.id, undefined, index + 1);
}

/** An instance is completed: collects its output and decides whether there are more. `scope` is the one of the instance. */
export function finishInstance(run: Run, scope: ScopeInstance): void {
  const activity = activityOf(run, scope.activity!);
  const node = nodeOf(run.graph, activity.element);
  const loop = node.loop!;
  const state = { ...activity.loop!, completed: activity.loop!.completed + 1 };
  if (loop.is === 'multi' && state.outputs) {
    state.outputs = [...state.outputs];
    // instances may end in any order
    while (state.outputs.length < state.total!) state.outputs.push(null);
    state.outputs[(scope.variables['loopCounter'] as number) - 1] = outputOf(run, loop, scope);
  }
  const over = loop.is === 'multi' ? enough(run, loop, scope, state) : !goesOn(run, loop, scope, state.completed);
  put(run, 'activities', activity.id, { ...activity, loop: state });
  closeScope(run, scope);
  if (over) {
    for (const rest of scopesIn(run, activity.id)) closeScope(run, rest);
    const outer = run.state.scopes.find(({ id }) => id === activity.scope)!;
    if (loop.is === 'multi') conclude(run, loop, activity.id, outer);
    else complete(run, activity);
  } else if (loop.is === 'standard' || loop.sequential) {
    add(run, { do: 'iterate', activity: activity.id, index: state.completed });
  }
}

function outputOf(run: Run, loop: Multi, scope: ScopeInstance): Json {
  return loop.outputElement === undefined ? null : toJson(evaluateIn(run, scope, loop.outputElement));
}

/** Whether a multi-instance activity is done: all instances are completed, or its completion condition holds. */
function enough(run: Run, loop: Multi, scope: ScopeInstance, { total, started, completed }: LoopState): boolean {
  if (completed === total) return true;
  const numbers: Locals = {
    numberOfInstances: total!, numberOfCompletedInstances: completed, numberOfActiveInstances: started - completed, numberOfTerminatedInstances: 0,
  };
  return loop.complete !== undefined && holds(run, scope, loop.complete, numbers);
}

/** Whether a standard loop is done once more. `loopCounter` is how often it has been done. */
function goesOn(run: Run, loop: Loop & { is: 'standard' }, scope: ScopeInstance, done: number): boolean {
  return done < loop.max && (loop.condition === undefined || holds(run, scope, loop.condition, { loopCounter: done }));
}

function conclude(run: Run, loop: Multi, id: string, scope: ScopeInstance): void {
  const activity = activityOf(run, id);
  if (loop.outputCollection !== undefined) setVariables(run, scope.id, { [loop.outputCollection]: activity.loop!.outputs! });
  complete(run, activity);
}
