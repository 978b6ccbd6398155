import type { EngineEvent, Graph, Instant, State } from '../model';
import { start } from '../start';
import { step } from '../step';
import { Answering, type ElementMapping } from './answering';
import { isOpen, openedBy, recordingOf, type Opened, type Recording } from './recording';
import type { LogEntry } from './retrace';
import { Tally, type Waited } from './tally';

export interface ReplayOptions {
  /** The versions that the log was made with, by hash. */
  graphOf(hash: string): Graph;
  /** Elements of the recorded version that are others in this one, or none (`null`). Those that are not named keep their id. */
  mapping?: ElementMapping;
  /** When a timer of a setting that begins at `base` is due. Without it such a timer is not known. */
  due?(setting: string, base: Instant): Instant | undefined;
}

/** What became of a recorded instance in another version. An element is the new version's; `was` is the old one's. */
export type Outcome =
  | { is: 'same'; end: string | null }
  | { is: 'different'; end: string | null; was: string | null }
  /** `no-answer`: nobody was asked this then. `no-message`: it waits for what did not come then. `operator`: somebody moved it by hand. */
  | { is: 'undetermined'; at: string; why: 'no-answer' | 'no-message' | 'operator' | 'runaway' | 'unfinished' }
  | { is: 'incident'; at: string; code: string };

export interface Replayed {
  outcome: Outcome;
  /** From start to end in milliseconds; after as far as it came. */
  took: { before: number | null; after: number };
  /** Tasks and services done, and how long they were waited for. */
  waited: Waited[];
  /** Flows taken, in order; at most the first 2,000. */
  path: string[];
}

/** Steps of one instance before it is given up. */
const MOST = 5_000;
const MOST_PATH = 2_000;

interface Due { at: number; index: number; opened: Opened; event: EngineEvent | null }

/**
 * What a recorded instance would have done in this version: tasks and services are answered as they were then, by task type and mapping, after
 * the time that they took then; timers fire in virtual time. Nothing is guessed: where there is no recorded answer it is undetermined.
 * `null`: the log cannot be read. Pure.
 */
export function replay(graph: Graph, log: readonly LogEntry[], options: ReplayOptions): Replayed | null {
  const recording = recordingOf(options.graphOf, log);
  return recording && new Replay(graph, recording, options).run();
}

class Replay {
  private state: State;
  private readonly due: Due[] = [];
  private readonly path: string[] = [];
  private readonly answering: Answering;
  private readonly tally = new Tally();
  private readonly began: number;
  private now: number;
  private end: string | null | undefined;
  private stopped: Outcome | undefined;

  constructor(private readonly graph: Graph, private readonly recording: Recording, private readonly options: ReplayOptions) {
    const { input, zone, element, payload, at } = recording.start;
    this.began = Date.parse(at);
    this.now = this.began;
    this.answering = new Answering(graph, recording, options.mapping ?? {});
    for (const { index, after, event } of recording.beside) this.due.push({ at: this.began + after, index, event, opened: { id: '', for: 'incident', element: graph.process, name: '' } });
    const first = start(graph, { input, ...(zone !== undefined && { zone }), ...(element !== undefined && { element }), ...(payload && { payload }) }, at);
    this.state = first.state;
    this.take(first);
  }

  run(): Replayed {
    for (let steps = 0; !this.stopped && this.state.status !== 'completed'; steps += 1) {
      const next = this.next();
      if (!next) this.stop(this.standing());
      else if (steps > MOST) this.stop({ is: 'undetermined', at: next.opened.element, why: 'runaway' });
      else this.happen(next);
    }
    const { endedAt } = this.recording;
    return { outcome: this.stopped ?? this.ended(), took: { before: endedAt === undefined ? null : Date.parse(endedAt) - this.began, after: this.now - this.began }, waited: this.tally.against(this.recording), path: this.path };
  }

  /** The earliest; of several at one instant as they came in the log, and what did not come then last. */
  private next(): Due | undefined {
    let first: Due | undefined;
    for (const due of this.due) if (!first || due.at < first.at || (due.at === first.at && due.index < first.index)) first = due;
    if (first) this.due.splice(this.due.indexOf(first), 1);
    return first;
  }

  private happen({ at, opened, event }: Due): void {
    if (opened.id !== '' && !isOpen(this.state, opened.id)) return;
    this.now = Math.max(this.now, at);
    if (!event) {
      this.stop(opened.for === 'incident' ? { is: 'incident', at: opened.element, code: opened.name } : { is: 'undetermined', at: opened.element, why: 'no-answer' });
      return;
    }
    if (event.kind === 'token-cancelled' || event.kind === 'element-started' || event.kind === 'rewound') {
      this.stop({ is: 'undetermined', at: event.kind === 'element-started' ? event.element : this.graph.process, why: 'operator' });
      return;
    }
    const result = step(this.graph, this.state, event);
    if (!result.accepted) return;
    this.tally.done(event.kind, opened, this.now);
    this.state = result.state;
    this.take(result);
  }

  private take({ commands }: ReturnType<typeof step>): void {
    for (const command of commands) {
      if (command.kind === 'take' && this.path.length < MOST_PATH) this.path.push(command.flow);
      if (command.kind === 'end') this.end = command.element;
    }
    for (const opened of openedBy(this.graph, this.state, commands)) this.wait(opened);
  }

  /** Plans what comes to what begins to wait now. */
  private wait(opened: Opened): void {
    this.tally.opened(opened, this.now);
    const recorded = this.answering.take(opened);
    if (opened.for === 'timer') {
      this.timer(opened, recorded);
      return;
    }
    for (const { index, after, event } of recorded?.answers ?? []) this.due.push({ at: this.now + after, index, opened, event: aimed(event, opened, this.now + after) });
    const awaited = opened.for === 'task' || opened.for === 'service' || opened.for === 'incident';
    // When what was waited for then is over without its end, nobody knows what would have come.
    if (awaited) this.due.push({ at: this.now + (recorded ? recorded.until - recorded.opened : 0), index: Infinity, opened, event: null });
  }

  private timer(opened: Opened, recorded: ReturnType<Answering['take']>): void {
    const [answer] = recorded?.answers ?? [];
    const due = opened.setting !== undefined ? this.options.due?.(opened.setting, opened.base!) : undefined;
    const planned = due === undefined ? opened.planned : Date.parse(due) - this.now;
    if (planned === undefined && !recorded) {
      this.due.push({ at: this.now, index: Infinity, opened, event: null });
      return;
    }
    // One that is the same then and now fires as late as it did, or not before it was cancelled.
    const after = answer?.after ?? Math.max(planned ?? Infinity, recorded ? recorded.until - recorded.opened : 0);
    if (after === Infinity) return;
    const at = this.now + after;
    this.due.push({ at, index: answer?.index ?? Number.MAX_SAFE_INTEGER, opened, event: { kind: 'timer-fired', at: new Date(at).toISOString(), timer: opened.id } });
  }

  private stop(outcome: Outcome): void {
    this.stopped ??= outcome;
  }

  /** Nothing comes any more, and it has not ended. */
  private standing(): Outcome {
    const [incident] = this.state.incidents;
    if (incident) return { is: 'incident', at: incident.element, code: incident.code };
    const wait = this.state.waits.find(({ activity }) => activity !== undefined) ?? this.state.waits[0];
    return { is: 'undetermined', at: wait?.element ?? this.graph.process, why: this.recording.end === undefined ? 'unfinished' : 'no-message' };
  }

  private ended(): Outcome {
    const { end: was } = this.recording;
    const end = this.end ?? null;
    if (was === undefined) return { is: 'different', end, was: null };
    return end === this.answering.mapped(was) ? { is: 'same', end } : { is: 'different', end, was };
  }
}

/** The recorded answer, for what waits now. */
function aimed(event: EngineEvent, { id }: Opened, at: number): EngineEvent {
  const now = new Date(at).toISOString();
  if ('activity' in event) return { ...event, at: now, activity: id } as EngineEvent;
  if ('subscription' in event) return { ...event, at: now, subscription: id };
  return 'incident' in event ? { ...event, at: now, incident: id } : { ...event, at: now };
}

