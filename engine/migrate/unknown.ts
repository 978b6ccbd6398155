import type { Graph } from '../model';
import type { Mapping } from './model';

export interface Unknown { code: 'unknown-source' | 'unknown-target'; element: string; target: string | null }

/** Lines of a mapping with an element or flow that one of the two versions does not have. */
export function unknownIn(from: Graph, to: Graph, mapping: Mapping): Unknown[] {
  return Object.entries(mapping).flatMap(([element, target]): Unknown[] => {
    const isFlow = Object.hasOwn(from.flows, element);
    if (!isFlow && !Object.hasOwn(from.nodes, element)) return [{ code: 'unknown-source', element, target }];
    return target === null || Object.hasOwn(isFlow ? to.flows : to.nodes, target) ? [] : [{ code: 'unknown-target', element, target }];
  });
}
