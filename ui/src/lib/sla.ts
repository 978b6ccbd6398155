import { daysBetween } from './dates';

export interface Sla { due: string; level: 'ok' | 'near' | 'late' | 'paused'; spentMinutes: number; allowedMinutes: number }
export type SlaGroup = 'overdue' | 'today' | 'later';

/** What the SLA bar says, to be put in words: time left, time late, a moment, or that the clock stands. */
export type SlaSays = { kind: 'paused' } | { kind: 'left' | 'late'; days: number; hours: number; minutes: number } | { kind: 'at'; due: Date };

function split(ms: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

export function slaLevel(sla: Sla, now: Date): Sla['level'] {
  if (sla.level === 'paused') return 'paused';
  return now.getTime() > Date.parse(sla.due) ? 'late' : sla.level;
}

export function slaSays(sla: Sla, now: Date): SlaSays {
  const due = new Date(sla.due);
  const level = slaLevel(sla, now);
  if (level === 'paused') return { kind: 'paused' };
  if (level === 'late') return { kind: 'late', ...split(now.getTime() - due.getTime()) };
  return daysBetween(now, due) === 0 ? { kind: 'left', ...split(due.getTime() - now.getTime()) } : { kind: 'at', due };
}

/** Spent share of the allowed time, 0 to 1. */
export function slaRatio(sla: Sla, now: Date): number {
  if (slaLevel(sla, now) === 'late') return 1;
  return sla.allowedMinutes <= 0 ? 0 : Math.min(1, Math.max(0.02, sla.spentMinutes / sla.allowedMinutes));
}

export function slaGroup(sla: Sla | null, now: Date): SlaGroup {
  if (!sla) return 'later';
  const level = slaLevel(sla, now);
  if (level === 'late') return 'overdue';
  return level === 'paused' || daysBetween(now, new Date(sla.due)) <= 0 ? 'today' : 'later';
}
