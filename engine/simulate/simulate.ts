import { addDuration, parseDuration } from '../events/duration';
import { Fault } from '../fault';
import type { Graph, Instant, JsonObject } from '../model';
import { Auto } from './auto';
import type { GivenEvent, Line, Summary, Verdict } from './model';
import { aimOf, knows, placeOf } from './places';
import { whyNotStarted } from './starts';
import { VirtualRuntime } from './virtual-runtime';
import { summaryOf } from './waiting';

export interface SimulateOptions {
  /** Where virtual time begins; else at the first event that says when, or at `EPOCH`. */
  at?: Instant;
  input?: JsonObject;
  /** The start event. */
  start?: string;
  zone?: string;
  /** Completes what nobody completes, and lets time pass, until nothing moves. */
  auto?: boolean;
  /** Time passes until then, after the last event: an instant, or a duration. */
  until?: { at: Instant } | { after: string };
}

export type Simulated =
  | { ok: true; lines: Line[]; summary: Summary; notes: string[] }
  /** The events do not fit the diagram; `lines` is what has happened until then. */
  | { ok: false; lines: Line[]; reason: string; notes: string[] };

/** Fixed, so that the same diagram and events give the same lines on every day. */
export const EPOCH = '2026-01-01T00:00:00.000Z';

/** Runs a process in virtual time: gives it the events in order, each when everything before it has come to rest. */
export function simulate(graph: Graph, events: GivenEvent[], options: SimulateOptions = {}): Simulated {
  const notes: string[] = [];
  let runtime: VirtualRuntime | undefined;
  const refused = (reason: string): Simulated => ({ ok: false, lines: runtime?.lines ?? [], reason, notes });
  const stranger = events.findIndex(({ element }) => element !== undefined && !knows(graph, aimOf(graph, element).element));
  if (stranger >= 0) return refused(`event ${stranger + 1}: the process has no element "${events[stranger]!.element!}"`);
  const unclear = whyNotStarted(graph, options.start);
  if (unclear !== undefined) return refused(unclear);

  try {
    runtime = new VirtualRuntime(graph, {
      at: options.at ?? beginOf(events), input: options.input ?? {}, ...(options.start !== undefined && { element: options.start }), ...(options.zone !== undefined && { zone: options.zone }),
    });
    const auto = options.auto ? new Auto(runtime) : undefined;
    for (const [index, event] of events.entries()) {
      const at = instantOf(event, runtime.at);
      if (Date.parse(at) < Date.parse(runtime.at)) return refused(`event ${index + 1}: ${at} is past, it is ${runtime.at} already`);
      runtime.moveTo(at);
      auto?.prepare(event, events.slice(index + 1));
      const verdict = runtime.stopped ? 'taken' : runtime.give(event);
        if (typeof verdict === 'object') return refused(`event ${index + 1}: several tasks are open, name one of ${verdict.ambiguous.map((id) => placeOf(graph, id).element).join(', ')}`);
      const note = noteOf(verdict, event, runtime);
      if (note !== undefined) notes.push(`event ${index + 1}: ${note}`);
    }
    const until = options.until && ('at' in options.until ? options.until.at : addDuration(runtime.at, parseDuration(options.until.after)!));
    auto?.finish(until);
    if (until !== undefined && !runtime.stopped) runtime.moveTo(until);
    if (runtime.stopped) notes.push(`stopped at ${runtime.at}: the process goes on by itself without an end`);
    return { ok: true, lines: runtime.lines, summary: summaryOf(runtime), notes };
  } catch (error) {
    if (error instanceof Fault) return refused(error.message);
    throw error;
  }
}

/** The first event that says when is the beginning, if nothing comes before it. */
function beginOf(events: GivenEvent[]): Instant {
  const first = events[0]?.at;
  if (first !== undefined) return first;
  const later = events.find(({ at }) => at !== undefined)?.at;
  return later !== undefined && Date.parse(later) < Date.parse(EPOCH) ? later : EPOCH;
}

function instantOf({ at, after }: GivenEvent, now: Instant): Instant {
  if (at !== undefined) return at;
  return after === undefined ? now : addDuration(now, parseDuration(after)!);
}

function noteOf(verdict: Verdict, { kind, name, element }: GivenEvent, runtime: VirtualRuntime): string | undefined {
  const what = `${kind ?? ''} ${name ?? element ?? ''}`.trim();
  if (verdict === 'kept') return `nobody waits for the ${what} yet; it is kept`;
  if (verdict === 'lost') return `nobody waits for the ${what}, and signals are not kept`;
  if (verdict !== 'late') return undefined;
  const open = [...new Set(summaryOf(runtime).waiting.map((row) => row.element))].join(', ');
  return `the ${what} is aimed at nothing that is open; ${open === '' ? 'nothing waits' : `what waits is ${open}`}. Nothing has changed`;
}
