import type { Node } from '../behaviours/table';
import type { Source } from './build/source';
import { finding } from './finding';
import type { CheckFinding } from './model';

/** Kinds that a token passes without waiting for anything; sub-processes and called processes when nothing in them waits. */
const PASSED = new Set<Node['kind']>([
  'exclusive-gateway', 'parallel-gateway', 'inclusive-gateway', 'script-task', 'business-rule-task', 'send-task', 'task', 'throw-event', 'start-event', 'end-event',
]);
const AROUND = new Set<Node['kind']>(['sub-process', 'call-activity', 'ad-hoc-sub-process']);

/** Circles in which nothing waits: the engine stops them as runaways. Where data can leave one it may be meant. */
export function loopsWithoutWait(source: Source): CheckFinding[] {
  const passed = (node: Node): boolean => PASSED.has(node.kind) || (AROUND.has(node.kind) && source.nodesIn(node.id).every(passed));
  const nodes = (Object.values(source.graph.nodes) as Node[]).filter(passed);
  const open = new Set(nodes.map(({ id }) => id));
  const reach = new Map(nodes.map(({ id }) => [id, reached(source, id, open)] as const));
  const told = new Set<string>();
  return nodes.flatMap(({ id }) => {
    if (told.has(id) || !reach.get(id)!.has(id)) return [];
    const circle = nodes.filter((other) => reach.get(id)!.has(other.id) && reach.get(other.id)!.has(id));
    for (const one of circle) told.add(one.id);
    const own = new Set(circle.map((one) => one.id));
    const exits = circle.some((one) => chooses(source, one) && one.outgoing.some((flow) => !own.has(source.flow(flow)?.target ?? '')));
    return [finding('loop-without-wait', exits ? 'warning' : 'error', [...own])];
  });
}

/** Nodes behind this one, over nodes that are passed. */
function reached(source: Source, id: string, open: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const next = [id];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    const after = [...(source.node(one)?.outgoing ?? []).flatMap((flow) => source.flow(flow)?.target ?? []), ...linked(source, one)];
    for (const other of after) {
      if (!open.has(other) || found.has(other)) continue;
      found.add(other);
      next.push(other);
    }
  }
  return found;
}

function linked(source: Source, id: string): string[] {
  const node = source.node(id);
  return (node?.kind === 'throw-event' || node?.kind === 'end-event') && node.event.throws === 'link' ? [node.event.target] : [];
}

const chooses = (source: Source, { kind, outgoing }: Node): boolean => kind === 'exclusive-gateway' || kind === 'inclusive-gateway'
  || (kind !== 'parallel-gateway' && outgoing.some((flow) => source.flow(flow)?.condition !== undefined));
