import { addWorkingMinutes, allowedMinutes, dueAfter, type PolicyDuration, type WorkingCalendar } from '../calendar/working-time';
import type { DueSla, SlaLevel } from './ports';

/** Shares of the allowed time at which somebody is told (PROCESSES.md, "Rules for all diagrams"). */
export const slaLevels = [50, 80, 100, 150] as const;

export interface SlaPlan { minutes: number; due: string; next: string }

/** The clock of a new task: when its time is over, and when the first level falls due. */
export function planSla(calendar: WorkingCalendar, from: Date, duration: PolicyDuration): SlaPlan {
  const minutes = Math.max(1, allowedMinutes(calendar, duration));
  const due = dueAfter(calendar, from, duration);
  return { minutes, due: due.toISOString(), next: addWorkingMinutes(calendar, from, (minutes * slaLevels[0]) / 100).toISOString() };
}

export interface SlaReached { sla: DueSla; level: (typeof slaLevels)[number] }

/** The levels a task has reached by `now`, in order, and when its next one falls due: after an outage all at once. */
export function reachedLevels(calendar: WorkingCalendar, sla: DueSla, now: Date): { reached: SlaReached[]; change: SlaLevel } {
  const reached: SlaReached[] = [];
  let next: string | null = null;
  let last = sla.level;
  for (const level of slaLevels.filter((candidate) => candidate > sla.level)) {
    const at = addWorkingMinutes(calendar, new Date(sla.createdAt), (sla.minutes * level) / 100);
    if (at.getTime() > now.getTime()) { next = at.toISOString(); break; }
    reached.push({ sla, level });
    last = level;
  }
  return { reached, change: { taskId: sla.taskId, level: last, next, raisePriority: sla.level < 100 && last >= 100 } };
}
