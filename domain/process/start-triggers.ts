import { Findings } from '../../engine/compile/rules';
import { Fault } from '../../engine/fault';
import type { Finding, Graph, Instant, TimerSpec } from '../../engine/model';
import { firstStart, nextStart, triggersOf, type Trigger } from '../../engine/triggers';
import { dueAfter } from '../calendar/working-time';
import { theCompany, type Settings } from '../settings/settings';
import { systemActor } from '../shared/actor';
import { idFor } from '../shared/ids';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';

/** A start event as a row: the name of its message or signal, or when its timer fires. */
export interface NewTrigger { element: string; kind: Trigger['on']; name?: string; due?: Instant; every?: string; setting?: string; left?: number }
interface TimerTrigger { definitionId: string; due: Instant; every: string | null; setting: string | null; left: number | null; now: Instant }
export interface PlannedStart { process: string; element: string; /** None: it starts no more. */ due: Instant | null }

export interface StartTriggers {
  /** These, and no others, start the process from now on. */
  replace(tx: Tx, process: string, definitionId: string, triggers: NewTrigger[]): Promise<void>;
  /** The same triggers start another version, at the times that they have. */
  relink(tx: Tx, process: string, definitionId: string): Promise<void>;
  /** Locks a timer of which Temporal does not know yet when it fires next, or has forgotten it. */
  lockUnplanned(tx: Tx): Promise<PlannedStart | null>;
  planned(tx: Tx, start: PlannedStart): Promise<void>;
  lockTimer(tx: Tx, process: string, element: string): Promise<TimerTrigger | null>;
  start(tx: Tx, instance: { id: string; process: string; element: string; definitionId: string }): Promise<void>;
  /** Null: it has fired for the last time. */
  next(tx: Tx, process: string, element: string, next: { due: Instant; left: number | null } | null): Promise<void>;
}

/** Temporal's schedules of timer starts, one for each start event. */
export interface StartSchedules {
  /** Sets when the start event fires next; null removes its schedule. */
  plan(start: PlannedStart): Promise<'ok' | 'unavailable'>;
}

/** The triggers of a version that is deployed at `at`; or the finding on a timer that cannot be computed. A timer that has passed is none. */
export async function triggersAt(tx: Tx, settings: Settings, graph: Graph, at: Instant): Promise<{ triggers: NewTrigger[]; findings: Finding[] }> {
  const triggers: NewTrigger[] = [];
  const findings = new Findings();
  for (const trigger of triggersOf(graph)) {
    if (trigger.on !== 'timer') { triggers.push({ element: trigger.element, kind: trigger.on, name: trigger.name }); continue; }
    try {
      const first = await firstOf(tx, settings, trigger.timer, at);
      if (first) triggers.push({ element: trigger.element, kind: 'timer', ...first });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      findings.add('start-timer', [trigger.element], { cause: error.message });
    }
  }
  return { triggers, findings: findings.list };
}

async function firstOf(tx: Tx, settings: Settings, timer: TimerSpec, at: Instant): Promise<Omit<NewTrigger, 'element' | 'kind'> | null> {
  const calendar = await settings.calendar(tx);
  if (timer.kind !== 'setting') return firstStart(timer, at, calendar.timeZone);
  const due = dueAfter(calendar, new Date(at), await settings.duration(tx, timer.setting, theCompany)).toISOString();
  return { due, ...(timer.cycle && { setting: timer.setting, ...(timer.max !== undefined && { left: timer.max }) }) };
}

/**
 * Starts the instance of a timer start for its nominal time, and sets the next time, in one transaction: however often it is called, and
 * whoever calls, each nominal time starts one instance. What was missed meanwhile is passed over, as with other cycles.
 */
export function createStartByTimer(deps: { unitOfWork: UnitOfWork; triggers: StartTriggers; settings: Settings }) {
  return ({ process, element, due }: { process: string; element: string; due: Instant }): Promise<'started' | 'ignored'> => deps.unitOfWork.do(systemActor, async (tx) => {
    const timer = await deps.triggers.lockTimer(tx, process, element);
    if (!timer || timer.due !== due || timer.now < due) return 'ignored';
    await deps.triggers.start(tx, { id: idFor('start', process, element, due), process, element, definitionId: timer.definitionId });
    await deps.triggers.next(tx, process, element, await nextOf(tx, deps.settings, timer));
    return 'started';
  });
}
export type StartByTimer = ReturnType<typeof createStartByTimer>;

async function nextOf(tx: Tx, settings: Settings, { due, every, setting, left, now }: TimerTrigger): Promise<{ due: Instant; left: number | null } | null> {
  if (setting !== null) {
    const rest = left === null ? null : left - 1;
    return rest === 0 ? null : { due: dueAfter(await settings.calendar(tx), new Date(now), await settings.duration(tx, setting, theCompany)).toISOString(), left: rest };
  }
  const next = nextStart({ due, ...(every !== null && { every }), ...(left !== null && { left }) }, now);
  return next && { due: next.due, left: next.left ?? null };
}

/** Brings Temporal one timer start whose time it does not know; `false`: there is none, or Temporal does not answer. The row is locked meanwhile, so that the last word is the row's. */
export function createPlanStarts(deps: { unitOfWork: UnitOfWork; triggers: StartTriggers; schedules: StartSchedules }) {
  return (): Promise<boolean> => deps.unitOfWork.do(systemActor, async (tx) => {
    const start = await deps.triggers.lockUnplanned(tx);
    if (!start || await deps.schedules.plan(start) === 'unavailable') return false;
    await deps.triggers.planned(tx, start);
    return true;
  });
}
export type PlanStarts = ReturnType<typeof createPlanStarts>;
