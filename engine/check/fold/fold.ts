import type { Node } from '../../behaviours/table';
import type { Flow, Graph } from '../../model';
import type { TraceStep } from '../model';
import { isAnswered, isStep, joins, passes, splitOf, type Split } from './foldable';

/** A diagram in which parts that are sound by their form are one task each; a way through it can be unfolded again. */
export interface Folded {
  graph: Graph;
  /** The trace with one way through each part. */
  unfolded: (trace: TraceStep[]) => TraceStep[];
  /** The elements, each followed by those folded into it. */
  within: (elements: string[]) => string[];
}

/**
 * The smaller diagram, which is sound exactly when the diagram is: sequences, splits with their own join, loops, and sub-processes
 * of these are passed by each token alone. Nothing where nothing can be folded.
 */
export function fold(graph: Graph): Folded | undefined {
  const folding = new Folding(graph);
  return folding.run() ? { graph: folding.graph, unfolded: (trace) => folding.unfolded(trace), within: (elements) => folding.within(elements) } : undefined;
}

class Folding {
  private readonly nodes: Map<string, Node>;
  private readonly flows: Map<string, Flow>;
  /** By what a part has become: what happens in it, where it is left, what else it was. */
  private readonly steps = new Map<string, TraceStep[]>();
  private readonly lasts = new Map<string, string>();
  private readonly parts = new Map<string, string[]>();
  /** Scopes in which the order is another, or that are looked into from elsewhere. */
  private readonly closed: ReadonlySet<string>;
  private readonly triggers: ReadonlySet<string>;

  constructor(private readonly original: Graph) {
    const scopes = Object.values(original.scopes);
    this.nodes = new Map((Object.values(original.nodes) as Node[]).map((node) => [node.id, { ...node }]));
    this.flows = new Map(Object.values(original.flows).map((flow) => [flow.id, { ...flow }]));
    this.closed = new Set(scopes.filter(({ adHoc }) => adHoc).map(({ id }) => id));
    this.triggers = new Set(scopes.flatMap(({ triggers = [] }) => triggers));
  }

  get graph(): Graph {
    return { ...this.original, nodes: Object.fromEntries(this.nodes), flows: Object.fromEntries(this.flows) };
  }

  run(): boolean {
    const before = this.nodes.size;
    for (let size = -1; size !== this.nodes.size + this.flows.size;) {
      size = this.nodes.size + this.flows.size;
      for (const id of [...this.nodes.keys()]) for (let node = this.foldable(id); node && this.foldAt(node); node = this.foldable(id));
    }
    return this.nodes.size < before;
  }

  private foldable(id: string): Node | undefined {
    const node = this.nodes.get(id);
    return node && !this.closed.has(node.scope) && !this.triggers.has(id) ? node : undefined;
  }

  private foldAt(node: Node): boolean {
    return this.sequence(node) || this.block(node) || this.loop(node) || this.scope(node);
  }

  /** What follows on the only flow. */
  private sequence(node: Node): boolean {
    const [out] = node.outgoing;
    const next = node.outgoing.length === 1 ? this.targetOf(out!) : undefined;
    if (!next || next.incoming.length !== 1 || next === node || !passes(node) || !passes(next) || this.asks(out!) || next.outgoing.length === 0) return false;
    const { outgoing, default: otherwise } = next;
    this.become(node, [...this.stepsOf(node), this.left(node, [out!]), ...this.stepsOf(next)], next, [next], [out!]);
    this.leaveBy(node, outgoing, otherwise);
    return true;
  }

  /** A split, at most one step on each way, and the join of these ways. */
  private block(node: Node): boolean {
    const split = splitOf(node, (flow) => this.asks(flow));
    if (!split) return false;
    const ways = node.outgoing.map((flow) => this.wayOver(flow));
    const join = this.targetOf(ways[0]!.out);
    if (!join || !joins(join, split) || join.incoming.length !== ways.length || !ways.every(({ out }) => join.incoming.includes(out))) return false;
    this.become(node, this.through(node, split, ways, join), join, [join, ...ways.flatMap(({ step }) => step ?? [])], ways.flatMap(({ flow, out }) => [flow, out]));
    this.leaveBy(node, join.outgoing);
    return true;
  }

  private wayOver(flow: string): { flow: string; step?: Node; out: string } {
    const step = this.targetOf(flow);
    const out = step && isStep(step) && !this.triggers.has(step.id) ? step.outgoing[0]! : undefined;
    return step && out !== undefined && !this.asks(out) ? { flow, step, out } : { flow, out: flow };
  }

  private through(node: Node, split: Split, ways: { flow: string; step?: Node; out: string }[], join: Node): TraceStep[] {
    const taken = split === 'all' ? ways : ways.slice(0, 1);
    const choice = split !== 'all' && node.kind !== 'event-gateway';
    return [
      ...this.stepsOf(node), { ...this.left(node, taken.map(({ flow }) => flow)), ...(choice && { choice: true as const }) },
      ...taken.flatMap(({ step, out }) => (step ? [...this.stepsOf(step), this.left(step, [out])] : [])),
      ...(join.kind === 'exclusive-gateway' ? [] : [{ kind: 'join' as const, element: join.id }]),
    ];
  }

  /** A way back to where the loop begins; it can be left over another. */
  private loop(begin: Node): boolean {
    if (begin.kind !== 'exclusive-gateway' || begin.incoming.length < 2 || begin.outgoing.length !== 1) return false;
    const { out } = this.wayOver(begin.outgoing[0]!);
    const end = this.targetOf(out);
    if (end?.kind !== 'exclusive-gateway' || end === begin || end.incoming.length !== 1 || end.outgoing.length < 2) return false;
    const back = end.outgoing.map((flow) => this.wayOver(flow)).find((way) => this.flows.get(way.out)!.target === begin.id);
    if (!back) return false;
    begin.incoming = begin.incoming.filter((flow) => flow !== back.out);
    end.outgoing = end.outgoing.filter((flow) => flow !== back.flow);
    if (end.default === back.flow) delete end.default;
    this.remove(end, back.step ? [back.step] : [], [back.flow, back.out]);
    return true;
  }

  /** A sub-process or called process that holds one step. */
  private scope(node: Node): boolean {
    if ((node.kind !== 'sub-process' && node.kind !== 'call-activity') || this.original.scopes[node.id]?.events.length !== 0) return false;
    const inside = [...this.nodes.values()].filter(({ scope }) => scope === node.id);
    const start = inside.find(({ kind }) => kind === 'start-event');
    const [step, end] = this.chainFrom(start);
    if (!start || !end || inside.length !== (step ? 3 : 2) || end.kind !== 'end-event' || end.event.throws !== 'none' || (start.kind === 'start-event' && start.event)) return false;
    if ((node.boundary ?? []).some((id) => { const event = this.nodes.get(id); return event?.kind === 'boundary-event' && event.event.on === 'cancel'; })) return false;
    const flows = [start, ...(step ? [step] : [])].flatMap(({ outgoing }) => outgoing);
    const steps: TraceStep[] = [{ kind: 'enter', element: node.id }, this.left(start, start.outgoing), ...(step ? [...this.stepsOf(step), this.left(step, step.outgoing)] : []), this.left(end, []), { kind: 'end', element: node.id }];
    this.become(node, steps, node, inside, flows);
    return true;
  }

  private chainFrom(start: Node | undefined): [Node | undefined, Node | undefined] {
    if (start?.outgoing.length !== 1) return [undefined, undefined];
    const way = this.wayOver(start.outgoing[0]!);
    return [way.step, this.targetOf(way.out)];
  }

  /** The node stands for more than itself from now on: what it is left from, and what goes with it. */
  private become(node: Node, steps: TraceStep[], last: Node, gone: Node[], flows: string[]): void {
    const answered = [node, ...gone].some(isAnswered);
    this.steps.set(node.id, steps);
    this.lasts.set(node.id, this.lastOf(last));
    this.remove(node, gone, flows);
    node.kind = answered ? 'user-task' : 'task';
    if ('event' in node) delete (node as { event?: unknown }).event;
  }

  private remove(into: Node, gone: Node[], flows: string[]): void {
    this.parts.set(into.id, [...(this.parts.get(into.id) ?? []), ...gone.flatMap(({ id }) => [id, ...(this.parts.get(id) ?? [])]), ...flows]);
    for (const { id } of gone) this.nodes.delete(id);
    for (const id of flows) this.flows.delete(id);
  }

  private leaveBy(node: Node, outgoing: string[], otherwise?: string): void {
    node.outgoing = outgoing;
    if (otherwise === undefined) delete node.default;
    else node.default = otherwise;
    for (const flow of outgoing) this.flows.get(flow)!.source = node.id;
  }

  private targetOf(flow: string): Node | undefined {
    return this.foldable(this.flows.get(flow)?.target ?? '');
  }

  private asks(flow: string): boolean {
    return this.flows.get(flow)?.condition !== undefined;
  }

  private lastOf({ id }: Node): string {
    return this.lasts.get(id) ?? id;
  }

  private left(node: Node, flows: string[]): TraceStep {
    return { kind: 'leave', element: this.lastOf(node), flows };
  }

  private stepsOf(node: Node): TraceStep[] {
    const known = this.steps.get(node.id);
    if (known) return known;
    if (node.kind === 'catch-event') return [{ kind: 'event', element: node.id }];
    return node.kind.endsWith('-task') || node.kind === 'task' ? [{ kind: 'complete', element: node.id }] : [];
  }

  unfolded(trace: TraceStep[]): TraceStep[] {
    return trace.flatMap((step): TraceStep[] => {
      if (step.kind === 'complete') return this.steps.get(step.element) ?? [step];
      return step.kind === 'leave' ? [{ ...step, element: this.lasts.get(step.element) ?? step.element }] : [step];
    });
  }

  within(elements: string[]): string[] {
    return elements.flatMap((id) => [id, ...(this.parts.get(id) ?? [])]);
  }
}
