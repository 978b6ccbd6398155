import { parseDuration, nextAfter } from './events/duration';
import { timingAt, type Timing } from './events/timer';
import type { CaughtEvent } from './events/table';
import { localNow, localToday } from './feel/clock';
import { evaluateFeel } from './feel/evaluate';
import { parseFeel } from './feel/syntax';
import { toJson } from './feel/values';
import type { Graph, GraphNode, Instant, TimerSpec } from './model';

/** An event that makes an instance of a process; `start` takes its element. */
export type Trigger = { element: string } & ({ on: 'message' | 'signal'; name: string } | { on: 'timer'; timer: TimerSpec });

/** The message, signal and timer starts of a process, in the order of the diagram. */
export function triggersOf(graph: Graph): Trigger[] {
  return (graph.scopes[graph.process]!.triggers ?? []).flatMap((element): Trigger[] => {
    const { event } = graph.nodes[element] as GraphNode & { event?: CaughtEvent };
    if (event?.on === 'message') return [{ element, on: 'message', name: event.message }];
    if (event?.on === 'signal') return [{ element, on: 'signal', name: event.signal }];
    return event?.on === 'timer' ? [{ element, on: 'timer', timer: event.timer }] : [];
  });
}

/**
 * When a timer start that is deployed at `at` fires first; an expression knows no variables, but the time. Null when that has passed:
 * a deployment starts nothing after the event. A cycle with a beginning in the past goes on where it would be now. Throws a `Fault`.
 */
export function firstStart(timer: Exclude<TimerSpec, { kind: 'setting' }>, at: Instant, zone: string): Timing | null {
  const { value } = timer;
  const source = value.startsWith('=')
    ? toJson(evaluateFeel(parseFeel(value.slice(1)), { get: () => undefined, now: () => localNow(at, zone), today: () => localToday(at, zone) })) : value;
  const first = timingAt(timer.kind, String(source), at, zone);
  if (first.left === 0) return null;
  if (first.due > at) return first;
  return first.every === undefined ? null : nextStart(first, at);
}

/** The start after the one at `due`; null when there is none. What was missed by `at` is passed over. */
export function nextStart({ due, every, left }: Timing, at: Instant): Timing | null {
  if (every === undefined) return null;
  const next = nextAfter(due, parseDuration(every)!, at);
  const after = left === undefined ? undefined : left - next.passed;
  return after === undefined || after > 0 ? { due: next.due, every, ...(after !== undefined && { left: after }) } : null;
}
