import type { Command, EngineEvent, Graph, Instant, State } from '../model';
import { isMove, retrace, type LogEntry, type LoggedStart, type Retraced } from './retrace';

/** What was waited for, in terms that another version may know too. */
export type Wanted = 'task' | 'service' | 'timer' | 'message' | 'signal' | 'incident';

/** Something that the instance waited for, and what came of it: its answers, each after so many milliseconds, or none until it was over. */
export interface Recorded {
  for: Wanted;
  element: string;
  /** Task type, topic, name of the message or signal; the code of an incident. */
  name: string;
  opened: number;
  /** In the order of the log; `index` is the row. */
  answers: { index: number; after: number; event: EngineEvent }[];
  /** It was over by then, answered or not. */
  until: number;
  /** Timers: how long they were to run, where the engine knew. */
  planned?: number;
}

/** A recorded instance, as far as another version can be asked the same of it. */
export interface Recording {
  start: LoggedStart;
  waits: Recorded[];
  /** What operators did beside, after so many milliseconds from the start. */
  beside: { index: number; after: number; event: EngineEvent }[];
  /** The element that was left last; undefined: it had not ended. */
  end?: string | null;
  endedAt?: Instant;
  /** The version that it began with. */
  graph: Graph;
}

const besides = new Set<EngineEvent['kind']>(['variables-set', 'token-cancelled', 'element-started', 'rewound']);

/** Reads a log; `null`: it is none, or cannot be gone again. */
export function recordingOf(graphOf: (hash: string) => Graph, log: readonly LogEntry[]): Recording | null {
  const way = retrace(graphOf, log);
  const [first] = way;
  if (first?.entry.event.kind !== 'start' || way.some(({ accepted }) => !accepted)) return null;
  const { event: start, hash } = first.entry;
  const recorder = new Recorder(Date.parse(start.at));
  way.forEach((step, index) => recorder.take(step, index, graphOf(step.entry.hash)));
  const last = way.at(-1)!;
  const end = last.commands.find((command) => command.kind === 'end');
  recorder.close(Date.parse(last.entry.event.at));
  return { start, waits: recorder.waits, beside: recorder.beside, graph: graphOf(hash), ...(end?.kind === 'end' && { end: end.element, endedAt: last.entry.event.at }) };
}

class Recorder {
  readonly waits: Recorded[] = [];
  readonly beside: Recording['beside'] = [];
  private readonly open = new Map<string, Recorded>();

  constructor(private readonly began: number) {}

  take({ entry: { event }, state, commands }: Retraced<LogEntry>, index: number, graph: Graph): void {
    const at = Date.parse(event.at);
    if (isStep(event)) this.answer(event, index, at);
    for (const { id, ...opened } of openedBy(graph, state, commands)) this.begin(id, { ...opened, opened: at, answers: [], until: at });
    for (const [id, recorded] of this.open) {
      if (isOpen(state, id)) continue;
      recorded.until = at;
      this.open.delete(id);
    }
  }

  close(at: number): void {
    for (const recorded of this.open.values()) recorded.until = at;
  }

  private begin(id: string, recorded: Recorded): void {
    const before = this.open.get(id);
    if (before) before.until = recorded.opened;
    this.open.set(id, recorded);
    this.waits.push(recorded);
  }

  private answer(event: EngineEvent, index: number, at: number): void {
    if (besides.has(event.kind)) {
      this.beside.push({ index, after: at - this.began, event });
      return;
    }
    const recorded = this.open.get(idIn(event));
    recorded?.answers.push({ index, after: at - recorded.opened, event });
  }
}

const isStep = (event: LogEntry['event']): event is EngineEvent => event.kind !== 'start' && !isMove(event);

/** What the event answers: an activity, a wait, an incident. */
export function idIn(event: EngineEvent): string {
  if ('activity' in event) return event.activity;
  if ('timer' in event) return event.timer;
  if ('subscription' in event) return event.subscription;
  return 'incident' in event ? event.incident : '';
}

export interface Opened { id: string; for: Wanted; element: string; name: string; planned?: number; setting?: string; base?: Instant }

/** What a step begins to wait for. */
export function openedBy(graph: Graph, state: State, commands: Command[]): Opened[] {
  return commands.flatMap((command): Opened[] => {
    switch (command.kind) {
      case 'create-task': return [{ id: command.activity, for: 'task', element: command.element, name: command.taskType }];
      case 'run-service': return [{ id: command.activity, for: 'service', element: command.element, name: command.topic }];
      case 'arm-timer': return [{ id: command.timer, for: 'timer', element: command.element, name: '', base: command.base, ...(command.due !== undefined && { planned: Date.parse(command.due) - Date.parse(command.base) }), ...(command.setting !== undefined && { setting: command.setting }) }];
      case 'subscribe': return [{ id: command.subscription, for: 'message', element: command.element, name: command.message }];
      case 'subscribe-signal': return [{ id: command.subscription, for: 'signal', element: command.element, name: command.signal }];
      case 'raise-incident': return [{ id: command.incident, for: 'incident', element: command.element, name: command.code }];
      default: return [];
    }
  }).filter(({ id }) => isOpen(state, id));
}

/** Whether it is still waited for. */
export function isOpen({ status, activities, waits, incidents }: State, id: string): boolean {
  if (status === 'completed') return false;
  if (id.startsWith('a')) return activities.some((row) => row.id === id && row.open !== undefined);
  return (id.startsWith('w') ? waits : incidents).some((row) => row.id === id);
}
