import { Fault } from '../fault';
import type { GraphNode, Instant, TimerSpec, Wait } from '../model';
import { activityOf, emit, scopeOf, type Holder, type Run } from '../run/run';
import { valueOf } from '../run/variables';
import { hold } from '../run/waits';
import type { Catching } from './catching';
import { addDuration, nextAfter, parseCycle, parseDuration, parseInstant, timesUntil, type Cycle } from './duration';

export interface TimerEvent { on: 'timer'; timer: TimerSpec }

/** When a timer fires next, every how long (ISO 8601), and how often yet (none: for ever; 0: its end has passed, and it is not armed). */
export type Timing = Pick<Wait, 'every' | 'left'> & { due: Instant };
type FixedTimer = Exclude<TimerSpec, { kind: 'setting' }>;

/** Timers: the due instant is computed here, but for settings, which the runtime reads in its working calendar. */
export const timer: Catching<TimerEvent> = {
  arm(run, node, { timer: spec }, holder) {
    if (spec.kind === 'setting') armSetting(run, node, spec, holder, spec.max);
    else armAt(run, node, holder, timing(run, holder, spec));
  },
  again(run, node, { timer: spec }, holder, wait) {
    const left = wait.left === undefined ? undefined : wait.left - 1;
    if (spec.kind === 'setting') {
      if (spec.cycle && left !== 0) armSetting(run, node, spec, holder, left);
    } else if (wait.every !== undefined && wait.due !== undefined) {
      const next = nextAfter(wait.due, parseDuration(wait.every)!, run.at);
      const after = wait.left === undefined ? undefined : wait.left - next.passed;
      if (after === undefined || after > 0) armAt(run, node, holder, { due: next.due, every: wait.every, ...(after !== undefined && { left: after }) });
    }
  },
  store() {
    // a timer brings nothing
  },
};

function armSetting(run: Run, node: GraphNode, spec: { setting: string }, holder: Holder, left: number | undefined): void {
  const wait = hold(run, node, holder, { kind: 'timer', ...(left !== undefined && { left }) });
  emit(run, { kind: 'arm-timer', timer: wait.id, element: node.id, setting: spec.setting, base: run.at });
}

function armAt(run: Run, node: GraphNode, holder: Holder, when: Timing): void {
  if (when.left === 0) {
    // a border or event sub-process does without it; what waits for it alone would wait for ever
    if (holder.activity !== undefined && activityOf(run, holder.activity).element === node.id) throw new Fault('timer.invalid', 'the cycle has ended already');
    return;
  }
  const wait = hold(run, node, holder, { kind: 'timer', ...when });
  emit(run, { kind: 'arm-timer', timer: wait.id, element: node.id, due: when.due, base: run.at });
}

function timing(run: Run, holder: Holder, spec: FixedTimer): Timing {
  return timingAt(spec.kind, String(valueOf(run, scopeOf(run, holder.scope), spec.value)), run.at, run.state.zone);
}

/** When a timer that is armed at `at` is due, and how it repeats. `text` is what its expression has given; what is no time is a `Fault`. */
export function timingAt(kind: FixedTimer['kind'], text: string, at: Instant, zone: string): Timing {
  if (kind === 'duration') {
    const duration = parseDuration(text);
    if (duration) return { due: addDuration(at, duration) };
  } else if (kind === 'date') {
    const due = parseInstant(text, zone);
    if (due !== undefined) return { due };
  } else {
    const cycle = parseCycle(text, zone);
    if (cycle) {
      const due = cycle.start ?? addDuration(at, parseDuration(cycle.every)!);
      const left = timesOf(cycle, at);
      return { due, every: cycle.every, ...(left !== undefined && { left }) };
    }
  }
  throw new Fault('timer.invalid', `"${text}" is not a ${kind}`);
}

function timesOf({ times, every, until }: Cycle, at: Instant): number | undefined {
  if (until === undefined) return times;
  return Math.min(times ?? Infinity, timesUntil(at, parseDuration(every)!, until));
}
