import { start } from '../start';
import { step } from '../step';
import type { Activity, Command, EngineEvent, Graph, Instant, JsonObject, State, Wait } from '../model';

/** Freezes a value deeply, so that a change in place is an exception. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** One command as a short text: `enter Task`, `take flow`, `end Done`. */
export function brief(command: Command): string {
  switch (command.kind) {
    case 'take': return `take ${command.flow}`;
    case 'publish': return `publish ${command.message}`;
    case 'broadcast': return `broadcast ${command.signal}`;
    case 'raise-incident': return `incident ${command.element} ${command.code}`;
    case 'set-status': return `status ${command.status}`;
    default: return 'element' in command ? `${command.kind} ${command.element ?? '-'}` : command.kind;
  }
}

/** Plays an instance by the ids of its elements; everything it gives to the engine is frozen and has gone through JSON. */
export class Player {
  state: State;
  commands: Command[] = [];
  at: Instant;

  constructor(readonly graph: Graph, input: JsonObject = {}, options: { element?: string; payload?: JsonObject; at?: Instant; zone?: string } = {}) {
    this.at = options.at ?? '2026-11-22T08:00:00.000Z';
    frozen(graph);
    const result = start(graph, frozen({ input, ...(options.element && { element: options.element }), ...(options.payload && { payload: options.payload }), ...(options.zone && { zone: options.zone }) }), this.at);
    this.commands = result.commands;
    this.state = frozen(JSON.parse(JSON.stringify(result.state)) as State);
  }

  /** Sends an event and gives its commands in short; fails when it was too late. */
  send(event: EngineEvent): string[] {
    const { state, commands, accepted } = step(this.graph, this.state, frozen(event));
    if (!accepted) throw new Error(`not accepted: ${JSON.stringify(event)}`);
    this.state = frozen(JSON.parse(JSON.stringify(state)) as State);
    this.commands = commands;
    return commands.map(brief);
  }

  /** The activity on the element that something waits for: of several the n-th, from 0. */
  activity(element: string, index = 0): Activity {
    const found = this.state.activities.filter((activity) => activity.element === element && !activity.loop)[index];
    if (!found) throw new Error(`no token on "${element}"`);
    return found;
  }

  wait(element: string, index = 0, kind?: Wait['kind']): Wait {
    const found = this.state.waits.filter((wait) => wait.element === element && (kind === undefined || wait.kind === kind))[index];
    if (!found) throw new Error(`nothing armed at "${element}"`);
    return found;
  }

  complete(element: string, outcome?: string, output: JsonObject = {}, index = 0): string[] {
    const { id } = this.activity(element, index);
    return this.send({ kind: 'task-completed', at: this.at, activity: id, output, ...(outcome !== undefined && { outcome }) });
  }

  serve(element: string, output: JsonObject = {}, index = 0): string[] {
    return this.send({ kind: 'service-completed', at: this.at, activity: this.activity(element, index).id, output });
  }

  fail(element: string, code: string, index = 0): string[] {
    return this.send({ kind: 'service-failed', at: this.at, activity: this.activity(element, index).id, code, message: code });
  }

  throws(element: string, code: string, index = 0): string[] {
    return this.send({ kind: 'error-thrown', at: this.at, activity: this.activity(element, index).id, code, message: code });
  }

  escalate(element: string, code: string, output: JsonObject = {}, index = 0): string[] {
    return this.send({ kind: 'escalation-thrown', at: this.at, activity: this.activity(element, index).id, code, output });
  }

  fire(element: string, index = 0): string[] {
    return this.send({ kind: 'timer-fired', at: this.at, timer: this.wait(element, index, 'timer').id });
  }

  receive(element: string, payload: JsonObject = {}, index = 0): string[] {
    return this.send({ kind: 'message-received', at: this.at, subscription: this.wait(element, index, 'message').id, payload });
  }

  signal(element: string, payload: JsonObject = {}, index = 0): string[] {
    return this.send({ kind: 'signal-received', at: this.at, subscription: this.wait(element, index, 'signal').id, payload });
  }

  set(variables: JsonObject): string[] {
    return this.send({ kind: 'variables-set', at: this.at, variables });
  }

  retry(variables?: JsonObject): string[] {
    const [incident] = this.state.incidents;
    return this.send({ kind: 'incident-retried', at: this.at, incident: incident!.id, ...(variables && { variables }) });
  }

  /** What the start or the last event gave, in short. */
  get last(): string[] {
    return this.commands.map(brief);
  }

  /** Where tokens stand. */
  get open(): string[] {
    return this.state.activities.map(({ element }) => element).sort();
  }

  get variables(): JsonObject {
    return this.state.scopes.find(({ id }) => id === this.state.root)!.variables;
  }
}
