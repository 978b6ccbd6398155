import type { Activity, Graph, GraphNode, JsonObject, ScopeInstance, State } from '../model';
import { nodeOf, rowOf } from '../run/run';
import type { Mapping } from './model';
import { mapped } from './moving';

interface Origin { from: Graph; state: State }

/**
 * An activity that the new version does once, and of whose instances one alone is left, is looked at as if it had always been done
 * once: the instance is the activity. What was gathered so far and its item are left to the scope around. Where several are under
 * way nothing is changed, and the migration is refused.
 */
export function singledOut(from: Graph, to: Graph, state: State, mapping: Mapping): Origin {
  const loops = state.activities.filter(({ loop, element }) => {
    const target = loop && mapped({ mapping, to }, element);
    return target && !target.loop;
  });
  const elements = [...new Set(loops.map(({ element }) => element))].filter((element) => loops.every((loop) => loop.element !== element || lastOf(state, loop)));
  if (elements.length === 0) return { from, state };
  return {
    from: withoutLoops(from, elements),
    state: loops.filter(({ element }) => elements.includes(element)).reduce((now, { id }) => taken(from, now, rowOf(now.activities, id)!), state),
  };
}

/** The only instance, and the scope of its own; nothing where there are more, or where the next one could not begin. */
function lastOf({ scopes, activities, incidents }: State, { id }: Activity): { scope: ScopeInstance; instance: Activity } | undefined {
  const [scope, ...others] = scopes.filter(({ activity }) => activity === id);
  const instance = activities.find((activity) => activity.scope === scope?.id);
  const pending = incidents.some(({ activity, work }) => activity === id || work.some((item) => 'activity' in item && item.activity === id));
  return scope && instance && others.length === 0 && !pending ? { scope, instance } : undefined;
}

function taken(from: Graph, state: State, loop: Activity): State {
  const { scope, instance } = lastOf(state, loop)!;
  const { instance: _, ...activity } = { ...instance, scope: loop.scope };
  const waits = [...instance.waits ?? [], ...loop.waits ?? []];
  if (waits.length > 0) activity.waits = waits;
  return {
    ...state,
    activities: state.activities.flatMap((row) => (row.id === loop.id ? [] : [row.id === instance.id ? activity : row])),
    waits: state.waits.map((wait) => (wait.activity === loop.id ? { ...wait, activity: instance.id } : wait.scope === scope.id ? { ...wait, scope: loop.scope } : wait)),
    incidents: state.incidents.map((incident) => (incident.scope === scope.id ? { ...incident, scope: loop.scope } : incident)),
    scopes: state.scopes.flatMap((row) => {
      if (row.id === scope.id) return [];
      if (row.id === loop.scope) return [left(row, scope, nodeOf(from, loop.element), loop)];
      return [row.parent === scope.id ? { ...row, parent: loop.scope } : row];
    }),
  };
}

function left(outer: ScopeInstance, { variables }: ScopeInstance, { loop: definition }: GraphNode, { loop }: Activity): ScopeInstance {
  const { loopCounter: _, ...own } = variables;
  const gathered: JsonObject = definition?.is === 'multi' && definition.outputCollection !== undefined && loop!.outputs ? { [definition.outputCollection]: loop!.outputs } : {};
  return { ...outer, variables: { ...outer.variables, ...gathered, ...own }, ...(loop!.done && { done: [...outer.done ?? [], ...loop!.done] }) };
}

const known = new WeakMap<Graph, Map<string, Graph>>();

function withoutLoops(graph: Graph, elements: string[]): Graph {
  const variants = known.get(graph) ?? new Map<string, Graph>();
  known.set(graph, variants);
  const key = elements.join(' ');
  const { nodes } = graph;
  const once = (id: string): [string, GraphNode] => {
    const { loop: _, ...node } = nodes[id]!;
    return [id, node];
  };
  const variant = variants.get(key) ?? { ...graph, nodes: { ...nodes, ...Object.fromEntries(elements.map(once)) } };
  variants.set(key, variant);
  return variant;
}
