import type { Graph, Instant } from '../model';
import type { GivenEvent } from './model';
import { holderOf, openTasks, receiving } from './open';
import { aimOf, isMeant } from './places';
import type { Timer, VirtualRuntime } from './virtual-runtime';

/** What goes on by itself: tasks are completed with empty data, and when none is left the clock moves to the next timer. */
export class Auto {
  /** Timers that repeat without an end and have fired. */
  private readonly repeated = new Set<string>();

  constructor(private readonly runtime: VirtualRuntime) {}

  /** Goes on until somebody waits for the event, or nothing moves any more. What later events aim at is left to them. */
  prepare(event: GivenEvent, rest: GivenEvent[]): void {
    const { runtime } = this;
    const { kind } = event;
    // a message is kept until somebody waits for it
    if (kind === undefined || kind === 'set' || kind === 'message') return;
    const reserved = [event, ...rest].flatMap(({ element }) => (element === undefined ? [] : [aimOf(runtime.graph, element).element]));
    const isAwaited = (): boolean => Object.values(runtime.targets(event)).some((found) => found.length > 0);
    const mayWait = event.at === undefined && event.after === undefined;
    while (!isAwaited()) if (!this.completeNext(reserved) && !(mayWait && this.advance())) return;
  }

  /** Goes on until nothing moves any more, or beyond `until`. */
  finish(until: Instant | undefined): void {
    while (this.completeNext([]) || this.advance(until)) if (this.runtime.isOver) return;
  }

  /** Completes the task that has waited longest; receive tasks get their message. */
  private completeNext(reserved: string[]): boolean {
    const { runtime } = this;
    const { graph, state } = runtime;
    if (!state) return false;
    const open = openTasks(state).find(({ element }) => !isReserved(graph, element, reserved));
    // behind an event-based gateway it is not certain that the message is what comes
    const wait = open ? undefined : receiving(graph, state).find((row) => holderOf(state)(row)?.element === row.element && !isReserved(graph, row.element, reserved));
    if ((!open && !wait) || !runtime.goesOn()) return false;
    if (open) runtime.complete(open.id);
    else runtime.answer(wait!);
    return true;
  }

  /**
   * Lets the next timer fire. One that repeats without an end fires once on its own account; after that only on the way to
   * another one.
   */
  private advance(until?: Instant): boolean {
    const { runtime } = this;
    const { timers } = runtime;
    const goal = timers.find((timer) => !(isEndless(runtime.graph, timer) && this.repeated.has(timer.element)));
    const [next] = timers;
    if (!goal || !next || (until !== undefined && Date.parse(goal.due) > Date.parse(until)) || runtime.isOver) return false;
    if (isEndless(runtime.graph, next)) this.repeated.add(next.element);
    runtime.fire(next);
    return true;
  }
}

const isReserved = (graph: Graph, id: string, reserved: string[]): boolean => reserved.some((element) => isMeant(graph, id, element));

function isEndless(graph: Graph, { element, wait }: Timer): boolean {
  const node = graph.nodes[element] as { interrupting?: boolean } | undefined;
  return wait?.every !== undefined && wait.left === undefined && node?.interrupting === false;
}
