import type { Node } from '../behaviours/table';
import type { CaughtEvent } from '../events/table';
import { timingAt } from '../events/timer';
import { Fault } from '../fault';
import { localNow, localToday } from '../feel/clock';
import { evaluateFeel } from '../feel/evaluate';
import { parseFeel } from '../feel/syntax';
import { toJson } from '../feel/values';
import type { Graph, Instant, JsonObject, TimerSpec } from '../model';

/** An event that the process is started by. */
export interface Start { element: string; kind: 'timer' | 'message' | 'signal' | 'condition'; name?: string; due?: Instant; condition?: string }

/** Everything that may start the process, from `at` on. A timer that is none is a `Fault`. */
export function startsOf(graph: Graph, at: Instant, zone: string, input: JsonObject): Start[] {
  return (graph.scopes[graph.process]!.triggers ?? []).flatMap((element): Start[] => {
    const { event } = graph.nodes[element] as Node & { event?: CaughtEvent };
    if (event?.on === 'message') return [{ element, kind: 'message', name: event.message }];
    if (event?.on === 'signal') return [{ element, kind: 'signal', name: event.signal }];
    if (event?.on === 'condition') return [{ element, kind: 'condition', condition: event.condition }];
    if (event?.on !== 'timer') return [];
    const due = dueOf(event.timer, at, zone, input);
    return [{ element, kind: 'timer', ...(due !== undefined && { due }) }];
  });
}

/** A setting is the runtime's to read. */
function dueOf(timer: TimerSpec, at: Instant, zone: string, input: JsonObject): Instant | undefined {
  if (timer.kind === 'setting') return undefined;
  const { due, left } = timingAt(timer.kind, timer.value.startsWith('=') ? computed(timer.value.slice(1).trim(), at, zone, input) : timer.value, at, zone);
  return left === 0 ? undefined : due;
}

function computed(source: string, at: Instant, zone: string, input: JsonObject): string {
  return String(toJson(valueOf(source, at, zone, input)));
}

/** Whether a start's condition holds over what is known before the start. A variable that is not there yet is awaited. */
export function holdsAtStart({ condition }: Start, at: Instant, zone: string, input: JsonObject): boolean {
  try {
    return condition !== undefined && valueOf(condition, at, zone, input) === true;
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'feel.unresolved') return false;
    throw fault;
  }
}

function valueOf(source: string, at: Instant, zone: string, input: JsonObject): unknown {
  return evaluateFeel(parseFeel(source), {
    get: (name) => (Object.hasOwn(input, name) ? input[name] : undefined), now: () => localNow(at, zone), today: () => localToday(at, zone),
  });
}

/** Why the process cannot start as it was asked to, in one sentence; nothing when it can. */
export function whyNotStarted(graph: Graph, element: string | undefined): string | undefined {
  const { starts, triggers = [] } = graph.scopes[graph.process]!;
  const known = [...starts, ...triggers];
  if (element !== undefined) {
    if (known.includes(element)) return undefined;
    return known.length > 0 ? `"${element}" starts nothing; the process starts by ${known.join(', ')}` : `"${element}" starts nothing`;
  }
  const several = starts.filter((id) => graph.nodes[id]!.kind === 'start-event');
  return several.length > 1 ? `the process has several starts, name one of ${several.join(', ')}` : undefined;
}

