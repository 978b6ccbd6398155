import type { BoundaryEventNode } from '../../behaviours/boundary-event';
import type { Node } from '../../behaviours/table';
import type { GraphNode } from '../../model';
import { TooLarge, type Thread } from '../net';
import type { Source } from './source';

/** More threads than this at one node are not looked at. */
const MAX_THREADS = 256;

/** How many threads of one non-interrupting event run at the same time at most. */
export const THREADS = [0, 1] as const;

export const beginsThread = (node: GraphNode | undefined): boolean => node?.kind === 'boundary-event' && !(node as BoundaryEventNode).interrupting
  && (node as BoundaryEventNode).event.on !== 'compensation';

const splits = ({ kind, outgoing }: Node): boolean => outgoing.length > 1 && kind !== 'exclusive-gateway' && kind !== 'event-gateway';

export const keyOf = (thread: Thread): string => thread.map(({ event, copy }) => `${event}#${copy}`).join(' ');

/**
 * A token of a non-interrupting event is a thread of its own: what is reached through such events alone exists once a thread, so
 * that two reminders do not meet. Where they come back to the way from which they began, they do.
 */
export class Threads {
  /** Nodes that tokens reach without any of the events, and for each event those that they reach only from it. */
  private readonly regions = new Map<string, ReadonlySet<string>>();
  private readonly main: ReadonlySet<string>;
  private readonly known = new Map<string, Thread[]>();

  constructor(private readonly source: Source, scope: string) {
    const nodes = source.nodesIn(scope);
    const entries = nodes.filter((node) => node.incoming.length === 0 && !(node.comesFrom?.length)).map(({ id }) => id);
    this.main = this.reach(entries);
    for (const { id } of nodes.filter(beginsThread)) this.regions.set(id, new Set([...this.reach(source.after(id))].filter((node) => !this.main.has(node))));
    if (this.regions.size > 0) this.spread(entries);
  }

  /** All threads that a token at the node can belong to. */
  at(node: string): Thread[] {
    return this.known.get(node) ?? [[]];
  }

  /** The thread to which a token belongs that comes to the node from another. */
  home(thread: Thread, node: string): Thread {
    if (this.main.has(node)) return [];
    const last = thread.findIndex(({ event }) => this.regions.get(event)?.has(node));
    return last < 0 ? thread : thread.slice(0, last + 1);
  }

  /** Whether several tokens can be of the thread at the same time. */
  several(thread: Thread): boolean {
    const last = thread.at(-1);
    const nodes = [...(last ? this.regions.get(last.event) ?? [] : this.main)].map((id) => this.source.node(id));
    if (nodes.some((node) => node !== undefined && splits(node)) || (last && nodes.some(beginsThread))) return true;
    return !last && [...this.regions].some(([event, region]) => [event, ...region].some((id) => this.source.after(id).some((next) => this.main.has(next))));
  }

  /** Nodes that are reached without a further event of the kind. */
  private reach(from: string[]): Set<string> {
    const found = new Set(from);
    for (const id of found) if (!beginsThread(this.source.node(id))) for (const next of this.source.after(id)) found.add(next);
    return found;
  }

  private spread(entries: string[]): void {
    const open = entries.map((id): [string, Thread] => [id, []]);
    for (let entry = open.pop(); entry; entry = open.pop()) {
      const [id, thread] = entry;
      const threads = this.known.get(id) ?? [];
      if (threads.some((other) => keyOf(other) === keyOf(thread))) continue;
      if (threads.length >= MAX_THREADS) throw new TooLarge();
      this.known.set(id, [...threads, thread]);
      const after = beginsThread(this.source.node(id)) ? THREADS.map((copy) => [...thread, { event: id, copy }]) : [thread];
      for (const next of this.source.after(id)) for (const one of after) open.push([next, this.home(one, next)]);
    }
  }
}

/** Whether both may be of one run of the events: no event that both know is another thread in each. */
export const together = (a: Thread, b: Thread): boolean => a.every(({ event, copy }) => b.every((other) => other.event !== event || other.copy === copy));
