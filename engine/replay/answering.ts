import type { Graph, GraphNode, TimerSpec } from '../model';
import type { Opened, Recorded, Recording } from './recording';

/** Elements of the recorded version: what they are in this one; null: gone. */
export type ElementMapping = Record<string, string | null>;

/** Finds to what begins to wait now what was waited for then. Each is used once. */
export class Answering {
  private readonly left: Set<Recorded>;

  constructor(private readonly graph: Graph, private readonly recording: Recording, private readonly mapping: ElementMapping) {
    this.left = new Set(recording.waits);
  }

  /** The element of this version that one of the recorded version is. */
  mapped(element: string | null): string | null {
    if (element === null) return null;
    return Object.hasOwn(this.mapping, element) ? this.mapping[element]! : element;
  }

  /**
   * What was recorded of the same element, in the order of then; else, for tasks, services and messages, of an element that this version does
   * not have, with the same task type, topic or name.
   */
  take(opened: Opened): Recorded | undefined {
    const found = this.first((recorded) => this.mapped(recorded.element) === opened.element && this.isSame(opened, recorded))
      ?? (opened.for === 'timer' || opened.for === 'incident' ? undefined : this.first((recorded) => recorded.for === opened.for && recorded.name === opened.name && this.isGone(recorded)));
    if (found) this.left.delete(found);
    return found;
  }

  private first(fits: (recorded: Recorded) => boolean): Recorded | undefined {
    for (const recorded of this.left) if (fits(recorded)) return recorded;
    return undefined;
  }

  private isSame(opened: Opened, recorded: Recorded): boolean {
    if (recorded.for !== opened.for || recorded.name !== opened.name) return false;
    if (opened.for !== 'timer') return true;
    return recorded.planned === opened.planned && timerOf(this.recording.graph.nodes[recorded.element]) === timerOf(this.graph.nodes[opened.element]);
  }

  private isGone({ element, for: wanted, name }: Recorded): boolean {
    const now = this.mapped(element);
    const node = now === null ? undefined : this.graph.nodes[now];
    if (!node) return true;
    const { taskType, topic } = node as { taskType?: string; topic?: string };
    if (wanted === 'task' || wanted === 'service') return name !== (wanted === 'task' ? taskType : topic);
    return !awaitedBy(node).some(({ message, signal }) => name === (wanted === 'message' ? message : signal));
  }
}

interface Awaited { message?: string; signal?: string; timer?: TimerSpec }

/** What the element waits for: one event, or several in one. */
function awaitedBy(node: GraphNode | undefined): Awaited[] {
  const { event } = (node ?? {}) as { event?: Awaited & { parts?: Awaited[] } };
  return event ? event.parts ?? [event] : [];
}

const timerOf = (node: GraphNode | undefined): string => JSON.stringify(awaitedBy(node).map(({ timer }) => timer ?? null));
