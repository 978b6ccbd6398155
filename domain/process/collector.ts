import { openWaits } from '../../engine/inspect';
import type { Command, EngineEvent, JsonObject, State, StepResult } from '../../engine/model';
import type { LoggedMove, LoggedStart } from '../../engine/replay/retrace';
import type { InstanceWrite, LockedContext, LockedInstance, NewTask, StoredAnswer, TraceStep } from './ports';

type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>;
type Pending = Omit<InstanceWrite, 'instance' | 'state' | 'seq' | 'status' | 'at' | 'newTasks' | 'armedTimers'> & {
  tasks: CommandOf<'create-task'>[]; timers: (CommandOf<'arm-timer'> & { armedSeq: number })[];
  published: CommandOf<'publish'>[]; broadcasts: CommandOf<'broadcast'>[];
  /** Tasks that stand beside the diagram. */
  tasksBeside: NewTask[];
};

const traced = new Set<Command['kind']>(['enter', 'leave', 'cancel', 'take', 'throw', 'end']);

/** Under which id a step is logged; the first of an advance carries the answer that a repeat gets. */
export interface StepLog { eventId: string; answer: StoredAnswer | null; element?: string | null; taskType?: string | null }

/** Gathers what one or several engine steps ask for, so that what came and went within them is never written. */
export interface Collector {
  state: State; seq: number; readonly pending: Pending;
  /** Adds a step under its event id; the first carries the answer. Gives back the subscriptions that it opened. */
  add(step: StepResult, event: EngineEvent | LoggedStart | (LoggedMove & { batch: string; renamed?: JsonObject }), log: StepLog): CommandOf<'subscribe'>[];
  /** Logs what happened beside the diagram: the state stays as it is. */
  note(event: { kind: string; at: string } & JsonObject, log: StepLog): void;
}

export function createCollector(instance: LockedInstance, context: LockedContext, actor: { id: string | null; role: string | null }): Collector {
  const pending: Pending = {
    log: [], tasks: [], tasksBeside: [], timers: [], published: [], broadcasts: [], cancelledTasks: [], completedTask: null, removedTimers: [], subscriptions: [], removedSubscriptions: [],
    services: [], cancelledServices: [], statuses: [], incidents: [], resolvedIncidents: [], resolvedBy: null, returned: null, wake: null, moved: null,
  };
  /** A thing made and removed within one advance leaves no row. */
  const remove = <T>(made: T[], same: (item: T) => boolean, removed: string[], id: string): void => {
    const index = made.findIndex(same);
    if (index >= 0) made.splice(index, 1);
    else removed.push(id);
  };
  const subscribe = (kind: 'message' | 'signal', { subscription, element }: { subscription: string; element: string }, message: string, key: string): void => {
    const wait = openWaits(collector.state).find(({ id }) => id === subscription);
    pending.subscriptions.push({ kind, subscription, element, holder: wait?.activity ?? wait?.scope ?? null, message, key });
  };
  const carriesStatus = instance.requestId === instance.id;
  // A request is made with its first status and the first row of its history.
  let visible = context.status;

  const apply = (command: Command): void => {
    switch (command.kind) {
      case 'create-task': pending.tasks.push(command); return;
      case 'cancel-task': remove(pending.tasks, (task) => task.activity === command.activity, pending.cancelledTasks, command.activity); return;
      case 'run-service': pending.services.push({ activity: command.activity, attempt: command.attempt ?? 1, element: command.element, topic: command.topic, input: command.input }); return;
      case 'cancel-service': remove(pending.services, (call) => call.activity === command.activity, pending.cancelledServices, command.activity); return;
      case 'arm-timer': pending.timers.push({ ...command, armedSeq: collector.seq }); return;
      case 'cancel-timer': remove(pending.timers, (timer) => timer.timer === command.timer, pending.removedTimers, command.timer); return;
      case 'subscribe': subscribe('message', command, command.message, command.key); return;
      case 'subscribe-signal': subscribe('signal', command, command.signal, ''); return;
      case 'unsubscribe': remove(pending.subscriptions, (open) => open.subscription === command.subscription, pending.removedSubscriptions, command.subscription); return;
      case 'publish': pending.published.push(command); return;
      case 'broadcast': pending.broadcasts.push(command); return;
      case 'set-status': {
        const subStatus = command.subStatus ?? null;
        if (!carriesStatus || (visible && visible.status === command.status && visible.subStatus === subStatus && visible.clock === command.clock)) return;
        pending.statuses.push({ element: command.element, status: command.status, subStatus, clock: command.clock, fromStatus: visible?.status ?? null, fromSubStatus: visible?.subStatus ?? null, actorId: actor.id });
        visible = { status: command.status, subStatus, clock: command.clock };
        return;
      }
      case 'raise-incident': pending.incidents.push({ incident: command.incident, element: command.element, activity: command.activity ?? null, code: command.code, message: command.message }); return;
      case 'resolve-incident': remove(pending.incidents, (open) => open.incident === command.incident, pending.resolvedIncidents, command.incident); return;
      default: // The trace is logged as it is.
    }
  };

  const entry = (event: JsonObject & { kind: string }, trace: TraceStep[], { eventId, answer, element, taskType }: StepLog): void => {
    pending.log.push({ eventId, kind: event.kind, element: element ?? null, taskType: taskType ?? null, event, trace, answer, actorId: actor.id, actorRole: actor.role });
  };

  const collector: Collector = {
    state: instance.state as State, seq: instance.seq, pending,
    add(step, event, log) {
      collector.seq += 1;
      collector.state = step.state;
      step.commands.forEach(apply);
      const trace = step.commands.filter((command) => traced.has(command.kind)) as unknown as TraceStep[];
      entry(event as unknown as JsonObject & { kind: string }, trace, log);
      return step.commands.filter((command): command is CommandOf<'subscribe'> => command.kind === 'subscribe');
    },
    note: (event, log) => { collector.seq += 1; entry(event, [], log); },
  };
  return collector;
}
