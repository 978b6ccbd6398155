import { addWorkingMinutes, allowedMinutes, isWallClock, workingMillisecondsBetween, type PolicyDuration, type WorkingCalendar } from '../calendar/working-time';
import type { DueSla, SlaChange, SlaClock, SlaLevel } from './ports';

/** Shares of the allowed time at which somebody is told (PROCESSES.md, "Rules for all diagrams"). */
export const slaLevels = [50, 80, 100, 150] as const;

const minute = 60_000;

/** When the clock shows `percent` of its allowed time, if it goes on without a pause; a share that is spent already is due at once. */
export function levelDue(calendar: WorkingCalendar, { minutes, wall, from, spentMs }: SlaClock, percent: number): Date {
  const left = Math.max(0, (minutes * percent) / 100 - spentMs / minute);
  return wall ? new Date(Date.parse(from) + left * minute) : addWorkingMinutes(calendar, new Date(from), left);
}

/** The clock of a new task, which runs. */
export function newClock(calendar: WorkingCalendar, from: Date, duration: PolicyDuration): SlaClock {
  return { minutes: Math.max(1, allowedMinutes(calendar, duration)), wall: isWallClock(duration), from: from.toISOString(), spentMs: 0 };
}

/** The clock as it stands from `at` on: what has run so far is kept, to the millisecond. */
export function pausedClock(calendar: WorkingCalendar, clock: SlaClock, at: Date): SlaClock {
  const ran = clock.wall ? Math.max(0, at.getTime() - Date.parse(clock.from)) : workingMillisecondsBetween(calendar, new Date(clock.from), at);
  return { ...clock, spentMs: clock.spentMs + ran };
}

/** A clock that runs again from `at`, with its dues counted from there. A time that was over before the pause stays over. */
export function resumed(calendar: WorkingCalendar, sla: DueSla, at: Date): SlaChange {
  const clock = { ...sla.clock, from: at.toISOString() };
  const next = slaLevels.find((level) => level > sla.level);
  return {
    taskId: sla.taskId, clock, pausedAt: null, next: next === undefined ? null : levelDue(calendar, clock, next).toISOString(),
    due: clock.spentMs >= clock.minutes * minute ? null : levelDue(calendar, clock, 100).toISOString(),
  };
}

export interface SlaReached { sla: DueSla; level: (typeof slaLevels)[number]; due: Date }

/** The levels a task has reached by `now`, in order of due, and when its next one falls due: after an outage all at once. */
export function reachedLevels(calendar: WorkingCalendar, sla: DueSla, now: Date): { reached: SlaReached[]; change: SlaLevel } {
  const reached: SlaReached[] = [];
  let next: string | null = null;
  let last = sla.level;
  for (const level of slaLevels.filter((candidate) => candidate > sla.level)) {
    const due = levelDue(calendar, sla.clock, level);
    if (due.getTime() > now.getTime()) { next = due.toISOString(); break; }
    reached.push({ sla, level, due });
    last = level;
  }
  return { reached, change: { taskId: sla.taskId, level: last, next, raisePriority: sla.level < 100 && last >= 100 } };
}
