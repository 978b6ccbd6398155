import type { Node } from '../../behaviours/table';
import type { Flow, Graph } from '../../model';
import type { TraceStep } from '../model';
import { isStep, joins, passes, splitOf, type Split } from './foldable';
import { standFor } from './stand-for';

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
 * of these are passed by each token alone.
 */
export function fold(graph: Graph): Folded {
  const folding = new Folding(graph);
  folding.run();
  return { graph: folding.graph, unfolded: (trace) => folding.unfolded(trace), within: (elements) => folding.within(elements) };
}

/** Where a step is left that is told already. */
const NOWHERE = '';

/** A flow, with the only step on it, and the flow behind that. */
interface Way { flow: string; step?: Node; out: string }

class Folding {
  private readonly nodes: Map<string, Node>;
  private readonly flows: Map<string, Flow>;
  /** By what a part has become: what happens in it, where it is left, what else it was. */
  private readonly steps = new Map<string, TraceStep[]>();
  private readonly lasts = new Map<string, string>();
  private readonly parts = new Map<string, string[]>();
  /** Scopes without an order. */
  private readonly adHoc: ReadonlySet<string>;
  private readonly triggers: ReadonlySet<string>;

  constructor(private readonly original: Graph) {
    const scopes = Object.values(original.scopes);
    this.nodes = new Map((Object.values(original.nodes) as Node[]).map((node) => [node.id, { ...node }]));
    this.flows = new Map(Object.values(original.flows).map((flow) => [flow.id, { ...flow }]));
    this.adHoc = new Set(scopes.flatMap(({ id, adHoc }) => (adHoc ? [id] : [])));
    this.triggers = new Set(scopes.flatMap(({ triggers = [] }) => triggers));
  }

  get graph(): Graph {
    return { ...this.original, nodes: Object.fromEntries(this.nodes), flows: Object.fromEntries(this.flows) };
  }

  run(): void {
    for (let size = -1; size !== this.nodes.size + this.flows.size;) {
      size = this.nodes.size + this.flows.size;
      for (const id of [...this.nodes.keys()]) for (let node = this.foldable(id); node && this.foldAt(node); node = this.foldable(id));
    }
  }

  private foldable(id: string): Node | undefined {
    const node = this.nodes.get(id);
    return node && !this.adHoc.has(node.scope) && !this.triggers.has(id) ? node : undefined;
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
    const { outgoing } = join;
    this.become(node, this.through(node, split, ways, join), join, [join, ...ways.flatMap(({ step }) => step ?? [])], ways.flatMap(({ flow, out }) => [flow, out]));
    this.leaveBy(node, outgoing);
    return true;
  }

  private wayOver(flow: string): Way {
    const step = this.targetOf(flow);
    const out = step && isStep(step) ? step.outgoing[0]! : undefined;
    return step && out !== undefined && !this.asks(out) ? { flow, step, out } : { flow, out: flow };
  }

  private through(node: Node, split: Split, ways: Way[], join: Node): TraceStep[] {
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
    const { flow: entry, step, out } = this.wayOver(begin.outgoing[0]!);
    const end = this.targetOf(out);
    if (end?.kind !== 'exclusive-gateway' || end === begin || end.incoming.length !== 1 || end.outgoing.length < 2) return false;
    const back = end.outgoing.map((flow) => this.wayOver(flow)).find((way) => this.flows.get(way.out)!.target === begin.id);
    if (!back) return false;
    begin.incoming = begin.incoming.filter((flow) => flow !== back.out);
    end.outgoing = end.outgoing.filter((flow) => flow !== back.flow);
    if (end.default === back.flow) delete end.default;
    if (back.step && !step) this.turnRound(begin, entry, end, back, back.step);
    else this.remove(step ?? end, back.step ? [back.step] : [], [back.flow, back.out]);
    if (back.step && step) {
      this.steps.set(step.id, this.stepsOf(step));
      standFor(step, [step, back.step]);
    }
    return true;
  }

  /** What is done on the way back alone stands before the end of the loop. */
  private turnRound(begin: Node, entry: string, end: Node, { flow, out }: Way, step: Node): void {
    this.steps.set(step.id, [{ ...this.left(end, [flow]), choice: true }, ...this.stepsOf(step), this.left(step, [out]), this.left(begin, [entry])]);
    this.lasts.set(step.id, NOWHERE);
    standFor(step, [step]);
    step.incoming = [entry];
    end.incoming = [out];
    this.flows.get(entry)!.target = step.id;
    this.flows.get(out)!.target = end.id;
    this.remove(step, [], [flow]);
  }

  /** A sub-process or called process that holds one step. */
  private scope(node: Node): boolean {
    if ((node.kind !== 'sub-process' && node.kind !== 'call-activity') || this.original.scopes[node.id]?.events.length !== 0) return false;
    const inside = [...this.nodes.values()].filter(({ scope }) => scope === node.id);
    const start = inside.find(({ kind }) => kind === 'start-event');
    const way = start?.outgoing.length === 1 ? this.wayOver(start.outgoing[0]!) : undefined;
    const end = way && this.targetOf(way.out);
    if (!start || !way || inside.length !== (way.step ? 3 : 2) || end?.kind !== 'end-event' || end.event.throws !== 'none' || (start.kind === 'start-event' && start.event)) return false;
    if ((node.boundary ?? []).some((id) => { const event = this.nodes.get(id); return event?.kind === 'boundary-event' && event.event.on === 'cancel'; })) return false;
    const within = way.step ? [...this.stepsOf(way.step), this.left(way.step, [way.out])] : [];
    const steps: TraceStep[] = [{ kind: 'enter', element: node.id }, this.left(start, [way.flow]), ...within, this.left(end, []), { kind: 'end', element: node.id }];
    this.become(node, steps, node, inside, [...new Set([way.flow, way.out])], node.kind === 'call-activity' ? [node] : [node, ...inside]);
    return true;
  }

  /** The node stands for more than itself from now on: what happens in it, where it is left, and what goes with it. */
  private become(node: Node, steps: TraceStep[], last: Node, gone: Node[], flows: string[], writing = [node, ...gone]): void {
    this.steps.set(node.id, steps);
    this.lasts.set(node.id, this.lastOf(last));
    standFor(node, [node, ...gone], writing);
    this.remove(node, gone, flows);
  }

  private remove(into: Node, gone: Node[], flows: string[]): void {
    this.parts.set(into.id, [...(this.parts.get(into.id) ?? []), ...gone.flatMap(({ id }) => [id, ...(this.parts.get(id) ?? [])]), ...new Set(flows)]);
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
    const steps = trace.flatMap((step): TraceStep[] => {
      if (step.kind === 'complete') return this.steps.get(step.element) ?? [step];
      return step.kind === 'leave' ? [{ ...step, element: this.lasts.get(step.element) ?? step.element }] : [step];
    });
    return steps.filter(({ element }) => element !== NOWHERE);
  }

  within(elements: string[]): string[] {
    return elements.flatMap((id) => [id, ...(this.parts.get(id) ?? [])]);
  }
}
