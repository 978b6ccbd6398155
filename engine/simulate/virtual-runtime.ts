import { start } from '../start';
import { step } from '../step';
import type { EngineEvent, Graph, Instant, JsonObject, State, StepResult, Wait } from '../model';
import { Answers } from './answers';
import type { GivenEvent, Line, Verdict } from './model';
import { aimedAt, holderOf, openTasks, receiving } from './open';
import { aimOf, isMeant, nameOf, type Aim } from './places';
import { holdsAtStart, startsOf, type Start } from './starts';
import { line, linesOf } from './trace';

export interface RuntimeOptions {
  /** Where virtual time begins. */
  at: Instant;
  input?: JsonObject;
  /** The start event that is meant; one that waits for an event is taken to have got it. */
  element?: string;
  /** IANA zone for local dates. */
  zone?: string;
}

/** A message that nobody has taken yet. */
interface Kept { name?: string; key?: string; aim?: Aim; payload: JsonObject }

/** A timer that is armed: of the instance, or the one that starts it. */
export interface Timer { element: string; due: Instant; wait?: Wait }

/** What may happen by itself (timers, messages that were kept, tasks completed by nobody in particular) before a run is stopped. */
const MAX_ROUNDS = 10_000;
const MAX_LINES = 1_000_000;

/**
 * One instance of a process in virtual time: the engine, a clock, timers, and a store of messages. The first start is the only
 * one. Everything that happens is a line. The same calls give the same lines.
 */
export class VirtualRuntime {
  readonly lines: Line[] = [];
  at: Instant;
  state: State | undefined;
  /** What starts the process, until something has. */
  starts: Start[] = [];
  /** The run was stopped, since it went on by itself without an end. */
  stopped = false;
  readonly answers: Answers;
  private input: JsonObject;
  private readonly zone: string;
  private readonly kept: Kept[] = [];
  private readonly entered = new Map<string, string[]>();
  private rounds = 0;

  /** Starts at once, unless the process waits for an event to start it. A timer that is none is a `Fault`. */
  constructor(readonly graph: Graph, { at, input = {}, element, zone = 'UTC' }: RuntimeOptions) {
    this.at = at;
    this.input = input;
    this.zone = zone;
    this.answers = new Answers(graph);
    const { starts, triggers = [] } = graph.scopes[graph.process]!;
    if (element !== undefined || starts.length + triggers.length === 0 || starts.length > 0) this.begin(element);
    else this.starts = startsOf(graph, at, zone, input);
    this.startByCondition();
    this.settle();
  }

  get isOver(): boolean {
    return this.stopped || this.state?.status === 'completed';
  }

  get variables(): JsonObject {
    const { state } = this;
    return state ? this.answers.without(state.scopes.find(({ id }) => id === state.root)!.variables) : this.input;
  }

  /** Armed timers whose instant is known: the earliest first, of several at one instant the one that was armed first. */
  get timers(): Timer[] {
    // one whose firing has failed is still armed, for the incident; it does not fire once more by itself
    const failed = new Set((this.state?.incidents ?? []).flatMap(({ work }) => work.flatMap((item) => (item.do === 'fire' ? [item.wait] : []))));
    const waits: Timer[] = (this.state?.waits ?? []).flatMap((wait) => (wait.kind === 'timer' && wait.due !== undefined && !failed.has(wait.id) ? [{ element: wait.element, due: wait.due, wait }] : []));
    const starts = this.state ? [] : this.starts.flatMap(({ element, due }) => (due === undefined ? [] : [{ element, due }]));
    return [...starts, ...waits].sort((one, other) => Date.parse(one.due) - Date.parse(other.due));
  }

  /** Lets time pass; whatever is due on the way happens when it is due, in order. */
  moveTo(at: Instant): void {
    for (let [next] = this.timers; next && Date.parse(next.due) <= Date.parse(at) && !this.isOver; [next] = this.timers) this.fire(next);
    if (!this.isOver && Date.parse(at) > Date.parse(this.at)) this.at = at;
  }

  /** Lets the timer fire, when it is due; if that is past, now. */
  fire(timer: Timer): void {
    if (!this.goesOn()) return;
    this.ring(timer);
    this.settle();
  }

  /** Completes the task or answers the service. */
  complete(activity: string, data: JsonObject = {}, outcome = data['outcome']): void {
    const { open, element } = this.state!.activities.find(({ id }) => id === activity)!;
    const named = typeof outcome === 'string' && open === 'task';
    this.answers.keep(element, named ? { ...data, outcome } : data);
    this.step({ kind: open === 'task' ? 'task-completed' : 'service-completed', at: this.at, activity, output: data, ...(named && { outcome }) });
    this.settle();
  }

  /** Gives what waits an empty message. */
  answer(wait: Wait): void {
    this.deliver(wait, {});
    this.settle();
  }

  /** Gives an event to whoever waits for it, now. */
  give(event: GivenEvent): Verdict {
    const verdict = this.handle(event);
    this.settle();
    return verdict;
  }

  /** Something that happens by itself may happen, unless that goes on and on. */
  goesOn(): boolean {
    this.rounds += 1;
    if (this.rounds > MAX_ROUNDS || this.lines.length > MAX_LINES) this.stopped = true;
    return !this.isOver;
  }

  /** The activities and waits that the event may go to now. */
  targets({ kind, name, element }: GivenEvent): { tasks: string[]; waits: Wait[]; starts: Start[] } {
    const { graph, state } = this;
    const aim = element === undefined ? undefined : aimOf(graph, element);
    if (!state) {
      const starts = this.starts.filter((one) => one.kind === kind && (name === undefined || one.name === name) && (!aim || isMeant(graph, one.element, aim.element)));
      return { tasks: [], waits: [], starts };
    }
    const tasks = kind === 'message' || kind === 'signal' ? [] : aimedAt(graph, this.entered, openTasks(state), aim, (row) => row).map(({ id }) => id);
    const waits = kind === 'signal' ? state.waits.filter((wait) => wait.kind === 'signal' && (name === undefined || wait.signal === name))
      : kind === 'complete' && aim ? receiving(graph, state) : [];
    return { tasks, waits: aimedAt(graph, this.entered, waits, aim, holderOf(state)), starts: [] };
  }

  private handle(event: GivenEvent): Verdict {
    const { kind, name, key, element, data = {} } = event;
    if (kind === undefined || (kind === 'set' && Object.keys(data).length === 0)) return 'taken';
    if (kind === 'set') return this.set(element, data);
    const { tasks, waits, starts } = this.targets(event);
    if (starts[0]) {
      this.receive(starts[0].element, starts[0].kind as 'message' | 'signal', { ...(key !== undefined && { key }) });
      this.begin(starts[0].element, data);
      return 'taken';
    }
    if (kind === 'message') {
      const message: Kept = { payload: data, ...(name !== undefined && { name }), ...(key !== undefined && { key }), ...(element !== undefined && { aim: aimOf(this.graph, element) }) };
      this.kept.push(message);
      this.settle();
      return this.kept.includes(message) ? 'kept' : 'taken';
    }
    if (kind === 'signal') {
      const before = this.lines.length;
      for (const wait of waits) this.deliver(wait, data);
      return this.lines.length > before ? 'taken' : 'lost';
    }
    const [activity] = tasks;
    if (activity === undefined) {
      if (waits[0]) this.deliver(waits[0], data);
      return waits[0] ? 'taken' : 'late';
    }
    if (element === undefined && tasks.length > 1) return { ambiguous: tasks.map((id) => this.state!.activities.find((row) => row.id === id)!.element) };
    if (kind === 'complete') this.complete(activity, data, event.outcome ?? data['outcome']);
    else this.throws(kind, activity, name ?? '', data);
    return 'taken';
  }

  private ring({ element, due, wait }: Timer): void {
    if (Date.parse(due) > Date.parse(this.at)) this.at = due;
    this.lines.push(line(this.graph, this.at, 'timer', element));
    if (wait) this.step({ kind: 'timer-fired', at: this.at, timer: wait.id });
    else this.begin(element, {});
  }

  private throws(kind: 'error' | 'escalation', activity: string, code: string, data: JsonObject): void {
    const before = this.lines.length;
    const { element } = this.state!.activities.find(({ id }) => id === activity)!;
    if (kind === 'escalation') {
      this.step({ kind: 'escalation-thrown', at: this.at, activity, code, output: data });
      return;
    }
    const message = typeof data['message'] === 'string' ? data['message'] : `the error "${code}" of "${element}" is not caught`;
    this.step({ kind: 'error-thrown', at: this.at, activity, code, message });
    const caught = this.lines.slice(before).some((one) => one.kind === 'error');
    if (!caught) this.lines.splice(before, 0, { ...line(this.graph, this.at, 'error', element), type: 'error', code, caught: null });
  }

  private set(element: string | undefined, variables: JsonObject): Verdict {
    const { graph, state } = this;
    if (!state) {
      this.input = { ...this.input, ...variables };
      this.startByCondition();
      return 'taken';
    }
    let scope: string | undefined = state.root;
    if (element !== undefined && element !== graph.process) {
      const aim = aimOf(graph, element);
      const [activity] = aimedAt(graph, this.entered, state.activities.filter(({ loop }) => !loop), aim, (row) => row);
      scope = activity && (state.scopes.find((row) => row.activity === activity.id)?.id ?? activity.scope);
    }
    if (scope === undefined || this.isOver) return 'late';
    this.step({ kind: 'variables-set', at: this.at, scope, variables });
    return 'taken';
  }

  private startByCondition(): void {
    const held = this.state ? undefined : this.starts.find((one) => holdsAtStart(one, this.at, this.zone, this.input));
    if (held) this.begin(held.element, {});
  }

  /** Everything that is due or was kept happens before anything else is given. */
  private settle(): void {
    while (!this.isOver) {
      const match = this.nextKept();
      const [timer] = this.timers;
      const isDue = timer && Date.parse(timer.due) <= Date.parse(this.at);
      if ((!match && !isDue) || !this.goesOn()) return;
      if (match) {
        this.kept.splice(this.kept.indexOf(match.message), 1);
        this.deliver(match.wait, match.message.payload, match.message.key);
      } else {
        this.ring(timer!);
      }
    }
  }

  /** The oldest message that somebody waits for, and who has waited longest. A wait without a key takes any. */
  private nextKept(): { message: Kept; wait: Wait } | undefined {
    const { graph, state } = this;
    const waits = state?.waits.filter(({ kind }) => kind === 'message') ?? [];
    if (!state || waits.length === 0) return undefined;
    for (const message of this.kept) {
      const fits = waits.filter((wait) => (message.name === undefined || nameOf(graph, wait.element, wait.part) === message.name)
        && (message.key === undefined || !wait.key || wait.key === message.key));
      const [wait] = aimedAt(graph, this.entered, fits, message.aim, holderOf(state));
      if (wait) return { message, wait };
    }
    return undefined;
  }

  private deliver(wait: Wait, payload: JsonObject, key?: string): void {
    if (!this.state!.waits.some(({ id }) => id === wait.id)) return;
    const kind = wait.kind as 'message' | 'signal';
    this.answers.keep(wait.element, payload, wait.part);
    this.receive(wait.element, kind, { ...((key ?? wait.key) && { key: key ?? wait.key! }) }, wait.part);
    this.step({ kind: kind === 'message' ? 'message-received' : 'signal-received', at: this.at, subscription: wait.id, payload });
  }

  private receive(element: string, type: 'message' | 'signal', more: Partial<Line>, part?: number): void {
    const name = nameOf(this.graph, element, part);
    this.lines.push({ ...line(this.graph, this.at, 'message', element), type, what: 'received', ...(name !== undefined && { name }), ...more });
  }

  private begin(element: string | undefined, payload?: JsonObject): void {
    if (element !== undefined && payload) this.answers.keep(element, payload);
    this.take(start(this.graph, { input: this.input, zone: this.zone, ...(element !== undefined && { element }), ...(payload && { payload }) }, this.at));
  }

  private step(event: EngineEvent): void {
    this.take(step(this.graph, this.state!, event));
  }

  private take({ state, commands }: StepResult): void {
    this.state = state;
    for (const one of linesOf(this.graph, commands, this.at)) this.lines.push(one);
    for (const command of commands) {
      if (command.kind === 'enter') {
        const before = this.entered.get(command.element);
        if (before) before.push(command.activity);
        else this.entered.set(command.element, [command.activity]);
      }
      if (command.kind === 'publish') this.kept.push({ name: command.message, key: command.key, payload: command.payload });
    }
  }
}
