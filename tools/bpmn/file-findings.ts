import type { CheckFinding, TraceStep } from '../../engine/check/model';
import type { Graph } from '../../engine/model';
import { placeOf } from '../../engine/simulate/places';

/** A finding whose elements have the ids of the file; `call`: the call activities through which a called process came to it. */
export interface FileFinding extends Omit<CheckFinding, 'trace'> { call?: string; trace?: (TraceStep & { call?: string })[] }

/** What was found in a graph, of which called processes are a part, as the file has it. */
export function inFile(graph: Graph, finding: CheckFinding): FileFinding {
  const { elements, trace, ...rest } = finding;
  const [first] = elements;
  const call = first === undefined ? undefined : placeOf(graph, first).call;
  const idOf = (id: string): string => placeOf(graph, id).element;
  const step = (one: TraceStep): TraceStep & { call?: string } => {
    const { element, call: through } = placeOf(graph, one.element);
    return { ...one, element, ...(one.flows && { flows: one.flows.map(idOf) }), ...(one.caught !== undefined && { caught: idOf(one.caught) }), ...(through !== undefined && { call: through }) };
  };
  return { ...rest, elements: [...new Set(elements.map(idOf))], ...(call !== undefined && { call }), ...(trace && { trace: trace.map(step) }) };
}

const WEIGHT = { error: 2, warning: 1, info: 0 };

/** Each finding once, the most severe of those that say the same: what concerns the whole file, or is called twice, is found in several processes. */
export function worstOfEach(findings: FileFinding[]): FileFinding[] {
  const found = new Map<string, FileFinding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.elements, finding.params]);
    const known = found.get(key);
    if (!known || WEIGHT[known.severity] < WEIGHT[finding.severity]) found.set(key, finding);
  }
  return [...found.values()];
}
