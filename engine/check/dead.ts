import type { Node } from '../behaviours/table';
import type { Source } from './build/source';
import type { Explored } from './explore';

/** Elements that no run reaches, each first cause with what is dead behind it. */
export function deadElements(source: Source, explored: Explored): string[][] {
  const { graph } = source;
  const alive = new Set<string>();
  for (const index of new Set(transitionsThatHappen(explored))) for (const element of explored.net.net.transitions[index]!.covers ?? []) alive.add(element);
  // a token comes to an error that nobody catches
  for (const node of Object.values(graph.nodes) as Node[]) {
    if (node.kind === 'end-event' && node.event.throws === 'error' && node.incoming.some((flow) => alive.has(flow))) alive.add(node.id);
  }
  const dead = new Set([...Object.keys(graph.nodes), ...Object.keys(graph.flows)].filter((id) => !alive.has(id)));
  const told = new Set<string>();
  const causes = [...dead].filter((id) => !before(source, id).some((other) => dead.has(other)));
  const found: string[][] = [];
  // a part that nothing alive leads into has no first one
  for (const id of [...causes.filter((cause) => !startsElsewhere(source, cause)), ...causes, ...dead]) {
    if (told.has(id)) continue;
    const behind = new Set([id]);
    for (const one of behind) for (const next of after(source, one)) if (dead.has(next) && !told.has(next)) behind.add(next);
    for (const one of behind) told.add(one);
    if (!startsElsewhere(source, id)) found.push([...behind]);
  }
  return found;
}

/** A called process begins where nothing has to happen first; what else begins it is for those who do not call it. */
function startsElsewhere(source: Source, id: string): boolean {
  const node = source.node(id);
  if (!node || node.incoming.length > 0 || source.definition(node.scope).isolated !== true) return false;
  return (node.kind === 'start-event' && node.event !== undefined) || ('instantiates' in node && node.instantiates === true);
}

/** Transitions that happened; where not all states were looked at, those that could if no token ever went away. */
export function transitionsThatHappen({ net, cut, edges }: Explored): number[] {
  if (cut.size === 0) return edges.by;
  const { transitions, joins, idle } = net.net;
  const marked = new Set([idle]);
  const found = new Set<number>();
  for (let size = -1; size < found.size;) {
    size = found.size;
    transitions.forEach(({ inputs, reads, any, join, outputs, sets, moves }, index) => {
      const needed = [...inputs, ...(reads ?? [])];
      if (found.has(index) || !needed.every((place) => marked.has(place)) || any?.some((group) => !group.some((place) => marked.has(place)))) return;
      if (join !== undefined && !joins[join]!.flows.some((places) => places.some((place) => marked.has(place)))) return;
      found.add(index);
      for (const place of [...outputs, ...(sets ?? []), ...(moves ?? []).map(([, to]) => to)]) marked.add(place);
    });
  }
  return [...found];
}

/** What has to be alive for the element to be. */
function before(source: Source, id: string): string[] {
  const flow = source.flow(id);
  // a sub-process is left only when what is in it ends
  if (flow) return [flow.source, ...endsIn(source, flow.source)];
  const node = source.node(id);
  if (!node) return [];
  const start = source.definition(node.scope).starts.includes(id) || (node.kind === 'start-event' && node.scope !== source.graph.process);
  return [...node.incoming, ...(node.comesFrom ?? []), ...(start && source.node(node.scope) ? [node.scope] : [])];
}

function after(source: Source, id: string): string[] {
  const flow = source.flow(id);
  if (flow) return [flow.target];
  const node = source.node(id);
  if (!node) return [];
  const inside = source.nodesIn(id).map((inner) => inner.id);
  const handler = node.kind === 'boundary-event' && node.event.on === 'compensation' ? [node.event.handler ?? ''] : [];
  const around = node.outgoing.length === 0 ? source.node(node.scope)?.outgoing ?? [] : [];
  return [...node.outgoing, ...source.after(id), ...inside, ...handler, ...around];
}

const endsIn = (source: Source, scope: string): string[] => source.nodesIn(scope).filter(({ outgoing }) => outgoing.length === 0).map(({ id }) => id);
