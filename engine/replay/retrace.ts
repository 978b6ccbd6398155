import type { Command, EngineEvent, Graph, Instant, JsonObject, State } from '../model';
import { start } from '../start';
import { step } from '../step';

/** The beginning of a log: what `start` was given. */
export interface LoggedStart { kind: 'start'; at: Instant; input: JsonObject; zone?: string; element?: string; payload?: JsonObject }
/** A move to another version, or back: the engine did not step, so that the row says what the instance was then. Without that the way ends there. */
export interface LoggedMove { kind: 'migrated' | 'migration-undone'; at: Instant; state?: State }
/** One row of an instance's log: the event as it was given, and the hash of the graph that took it. */
export interface LogEntry { event: LoggedStart | LoggedMove | EngineEvent; hash: string }

export const isMove = (event: LogEntry['event']): event is LoggedMove => event.kind === 'migrated' || event.kind === 'migration-undone';

/** A row of the log with how it found the instance, and what it made of it. */
export interface Retraced<E extends LogEntry> {
  entry: E;
  before: State | null;
  state: State;
  commands: Command[];
  /** False: the event would come too late today, so that what follows cannot be trusted. */
  accepted: boolean;
}

/** Goes the way of a log again: the engine is pure, so the same events give the same states. Ends at the first that is not accepted. */
export function retrace<E extends LogEntry>(graphOf: (hash: string) => Graph, log: readonly E[]): Retraced<E>[] {
  const way: Retraced<E>[] = [];
  for (const entry of log) {
    const before = way.at(-1)?.state ?? null;
    const { event, hash } = entry;
    if (event.kind === 'start') {
      const { at, input, zone, element, payload } = event;
      way.push({ entry, before, ...start(graphOf(hash), { input, ...(zone !== undefined && { zone }), ...(element !== undefined && { element }), ...(payload && { payload }) }, at) });
    } else if (isMove(event)) {
      if (before) way.push({ entry, before, state: event.state ?? before, commands: [], accepted: event.state !== undefined });
    } else if (before) {
      way.push({ entry, before, ...step(graphOf(hash), before, event) });
    }
    if (way.at(-1)?.accepted === false) break;
  }
  return way;
}
