import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processCatalog } from '../../../contracts/catalog';
import { compile } from '../../../engine/compile/compile';
import type { Command, EngineEvent, Finding, Graph, JsonObject, State, StepResult } from '../../../engine/model';
import type { LogEntry } from '../../../engine/replay/retrace';
import { start } from '../../../engine/start';
import { step } from '../../../engine/step';

/** One thing that happens from outside: a person's outcome, a timer of an element, a message. */
export type Move =
  | [task: string, outcome: string, output?: JsonObject]
  | { timer: string }
  | { message: string; payload?: JsonObject };

/** What service tasks answer while nobody says otherwise. */
const answers: Record<string, JsonObject> = { 'reserve-parts': { needed: true }, 'prepare-bill': { due: 1_000_000, ship: false }, 'free-parts': { withUs: true } };

export interface Played {
  /** `status` or `status/sub-status`, each change once. */
  statuses: string[]; clocks: string[]; /** The customer's clock as it is now. */ clock: string; ended: boolean; openTasks: string[]; topics: string[]; incidents: string[]; notSame: Record<string, string[]>; assignees: Record<string, string | null>;
  /** As the product keeps it. */
  log: LogEntry[];
}

export async function compileShipped(process: string): Promise<{ graph: Graph | null; findings: Finding[] }> {
  return compile(readFileSync(join(__dirname, '../../../bpmn', process, `${process}.bpmn`), 'utf8'), processCatalog);
}

/** Plays moves on the pure engine; service tasks are answered at once. A move that nothing waits for throws. */
export function play(graph: Graph, input: JsonObject, moves: Move[], services: Record<string, JsonObject> = {}): Played {
  const played: Played = { statuses: [], clocks: [], clock: '', ended: false, openTasks: [], topics: [], incidents: [], notSame: {}, assignees: {}, log: [] };
  const [tasks, timers, subscriptions] = [new Map<string, { activity: string; element: string }>(), new Map<string, string>(), new Map<string, string>()];
  let state: State;
  let minute = 0;
  const at = (): string => new Date(Date.UTC(2026, 10, 22, 8, minute++)).toISOString();

  const take = (result: StepResult): void => {
    state = result.state;
    const calls: Extract<Command, { kind: 'run-service' }>[] = [];
    for (const command of result.commands) {
      switch (command.kind) {
        case 'create-task':
          tasks.set(command.taskType, command);
          played.notSame[command.element] = command.assignment.not ?? [];
          played.assignees[command.element] = command.assignment.assignee ?? null;
          break;
        case 'cancel-task': for (const [type, open] of tasks) if (open.activity === command.activity) tasks.delete(type); break;
        case 'run-service': calls.push(command); break;
        case 'arm-timer': timers.set(command.element, command.timer); break;
        case 'cancel-timer': for (const [element, timer] of timers) if (timer === command.timer) timers.delete(element); break;
        case 'subscribe': subscriptions.set(command.message, command.subscription); break;
        case 'unsubscribe': for (const [message, open] of subscriptions) if (open === command.subscription) subscriptions.delete(message); break;
        case 'set-status': changed(command); break;
        case 'raise-incident': played.incidents.push(`${command.element}: ${command.code} ${command.message}`); break;
        default: break;
      }
    }
    for (const { activity, topic } of calls) {
      played.topics.push(topic);
      give({ kind: 'service-completed', at: at(), activity, output: services[topic] ?? answers[topic] ?? {} });
    }
  };
  const changed = ({ status, subStatus, clock }: Extract<Command, { kind: 'set-status' }>): void => {
    played.clock = clock;
    const name = subStatus ? `${status}/${subStatus}` : status;
    if (played.statuses.at(-1) === name) return;
    played.statuses.push(name);
    played.clocks.push(clock);
  };
  const give = (event: EngineEvent): void => {
    const result = step(graph, state, event);
    if (!result.accepted) return;
    played.log.push({ event, hash: graph.hash });
    take(result);
  };
  const found = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`Nothing waits for ${what}; open: ${[...tasks.keys(), ...timers.keys(), ...subscriptions.keys()].join(', ')}`);
    return value;
  };

  const begun = { kind: 'start' as const, at: at(), input, zone: 'Asia/Tehran' };
  played.log.push({ event: begun, hash: graph.hash });
  take(start(graph, begun, begun.at));
  for (const move of moves) {
    if (Array.isArray(move)) {
      const [task, outcome, output = {}] = move;
      const { activity } = found(tasks.get(task), task);
      tasks.delete(task);
      give({ kind: 'task-completed', at: at(), activity, outcome, output });
    } else if ('timer' in move) {
      const timer = found(timers.get(move.timer), move.timer);
      timers.delete(move.timer);
      give({ kind: 'timer-fired', at: at(), timer });
    } else {
      const subscription = found(subscriptions.get(move.message), move.message);
      subscriptions.delete(move.message);
      give({ kind: 'message-received', at: at(), subscription, payload: move.payload ?? {} });
    }
  }
  played.ended = state!.status === 'completed';
  played.openTasks = [...tasks.keys()].sort();
  return played;
}
