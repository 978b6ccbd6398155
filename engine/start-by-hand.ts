import type { Node } from './behaviours/table';
import { writtenBy } from './check/build/writes';
import { Fault } from './fault';
import { toFeel } from './feel/values';
import type { Graph, JsonObject, Label, VariableType } from './model';

export interface ManualStart {
  /** Its none start events, which are alternatives. None, though it can be started: it begins at whatever nothing leads to, all at once. */
  events: { element: string; name: Label }[];
  /** Nothing but a message, a signal or a time starts it. */
  impossible: boolean;
  /** Those to be given first, then those that a step fills in by itself. */
  variables: { name: string; type: VariableType; filledIn: boolean }[];
}

/** How a person can start the process, and what its diagram declares that it knows from the beginning on. */
export function manualStart(graph: Graph): ManualStart {
  const { starts, variables = {} } = graph.scopes[graph.process]!;
  // Of an element that may write anything nothing is said.
  const written = new Set(Object.values(graph.nodes).map((node) => writtenBy(node as Node)).filter((names) => names !== 'any').flat());
  return {
    events: starts.filter((id) => graph.nodes[id]!.kind === 'start-event').map((element) => ({ element, name: named(graph.nodes[element]!.name, element) })),
    impossible: starts.length === 0,
    variables: Object.entries(variables).map(([name, type]) => ({ name, type, filledIn: written.has(name) })).sort((a, b) => Number(a.filledIn) - Number(b.filledIn) || (a.name < b.name ? -1 : 1)),
  };
}

/** People have something to choose by also where the diagram gives no name. */
const named = ({ fa, en }: Label, id: string): Label => ({ fa: fa || en || id, en: en || fa || id });

export interface Misfit { name: string; why: 'undeclared' | 'type' | 'number' }

/** What of the first variables the process cannot take: names that it does not declare, where it declares any, and values that are not of the declared type. */
export function misfits(graph: Graph, input: JsonObject): Misfit[] {
  const declared = graph.scopes[graph.process]!.variables;
  return Object.entries(input).flatMap(([name, value]): Misfit[] => {
    if (declared && !Object.hasOwn(declared, name)) return [{ name, why: 'undeclared' }];
    try {
      toFeel(name, value, declared?.[name]);
      return [];
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      return [{ name, why: fault.code === 'feel.number' ? 'number' : 'type' }];
    }
  });
}
