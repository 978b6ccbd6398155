import type { Command, EngineEvent, Instant, State } from '../model';

/** What the world outside holds open, by the commands alone: what may happen to each. */
export class Outside {
  readonly open = new Map<string, EngineEvent[]>();

  /** `incidents`: they may happen. Else one is an error of the test: nothing in a sound diagram raises one. */
  constructor(private readonly at: Instant, private readonly incidents = false) {}

  take(commands: Command[]): void {
    const { at, open } = this;
    for (const command of commands) {
      switch (command.kind) {
        case 'create-task': open.set(command.activity, [{ kind: 'task-completed', at, activity: command.activity, output: {} }]); break;
        case 'run-service': open.set(command.activity, [
          { kind: 'service-completed', at, activity: command.activity, output: {} },
          { kind: 'service-failed', at, activity: command.activity, code: 'broken', message: '' },
        ]); break;
        case 'arm-timer': open.set(command.timer, [{ kind: 'timer-fired', at, timer: command.timer }]); break;
        case 'subscribe': open.set(command.subscription, [{ kind: 'message-received', at, subscription: command.subscription, payload: {} }]); break;
        case 'subscribe-signal': open.set(command.subscription, [{ kind: 'signal-received', at, subscription: command.subscription, payload: {} }]); break;
        case 'cancel-task':
        case 'cancel-service': open.delete(command.activity); break;
        case 'cancel-timer': open.delete(command.timer); break;
        case 'unsubscribe': open.delete(command.subscription); break;
        case 'raise-incident':
          if (!this.incidents) throw new Error(`incident ${command.code} at ${command.element}`);
          break;
        default:
      }
    }
  }

  /** It has happened. */
  done(event: EngineEvent): void {
    this.open.delete('activity' in event ? event.activity : 'timer' in event ? event.timer : 'subscription' in event ? event.subscription : '');
  }
}

/** Everything that the state holds open for the world outside; conditions are the engine's own. */
export function openIn(state: State): string[] {
  const tasks = state.activities.filter(({ open }) => open !== undefined).map(({ id }) => id);
  return [...tasks, ...state.waits.filter(({ kind }) => kind !== 'condition').map(({ id }) => id)].sort();
}

/** Whatever may happen to an instance next, sensible or not. */
export function possibleEvents(state: State, at: Instant): EngineEvent[] {
  return [
    ...state.activities.flatMap(({ id, open }): EngineEvent[] => (open === undefined ? [] : [
      open === 'task' ? { kind: 'task-completed', at, activity: id, output: { n: 1 } } : { kind: 'service-completed', at, activity: id, output: {} },
      ...(open === 'service' ? [{ kind: 'service-failed' as const, at, activity: id, code: 'broken', message: '' }] : []),
      { kind: 'error-thrown', at, activity: id, code: 'broken', message: '' },
      { kind: 'escalation-thrown', at, activity: id, code: 'late', output: {} },
    ])),
    ...state.waits.flatMap(({ id, kind }): EngineEvent[] => {
      if (kind === 'condition') return [];
      if (kind === 'timer') return [{ kind: 'timer-fired', at, timer: id }];
      return [{ kind: kind === 'signal' ? 'signal-received' : 'message-received', at, subscription: id, payload: {} }];
    }),
    ...state.incidents.map(({ id }): EngineEvent => ({ kind: 'incident-retried', at, incident: id, variables: { id: 'R1', n: 3 } })),
    { kind: 'variables-set', at, variables: { x: 3, n: 2, ready: true } },
    { kind: 'variables-set', at, variables: { x: 0, n: 9, ready: false } },
  ];
}
