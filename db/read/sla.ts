import type { TaskRow } from '../../contracts/tasks';

/** What the bar is drawn from; `t` is the task. */
export const slaColumns = (t: string): string =>
  `${t}.created_at, ${t}.sla_minutes, ${t}.sla_due, coalesce(${t}.sla_from, ${t}.created_at) as sla_from, ${t}.sla_spent_ms, ${t}.sla_paused_at`;
export interface SlaColumns { sla_minutes: number | null; sla_due: Date | null; sla_from: Date; sla_spent_ms: string; sla_paused_at: Date | null }

/** A bar that is this full is worth a look. */
const nearAt = 0.8;

/**
 * How much of the allowed time is spent. The due instant is exact (it was computed with the calendar); between the
 * instant from which the clock runs and the due the bar moves evenly, and past it by the wall clock. A clock that stands shows what had run.
 */
export function slaOf(row: SlaColumns, completedAt: Date | null, now: Date): TaskRow['sla'] {
  if (row.sla_due === null || row.sla_minutes === null) return null;
  const answer = (level: NonNullable<TaskRow['sla']>['level'], spent: number) => ({ due: row.sla_due!.toISOString(), level, spentMinutes: Math.round(spent), allowedMinutes: row.sla_minutes! });
  const spentBefore = Number(row.sla_spent_ms) / 60_000;
  const levelAt = (spent: number) => (spent >= row.sla_minutes! * nearAt ? 'near' : 'ok');
  if (row.sla_paused_at !== null) return answer(completedAt === null ? 'paused' : levelAt(spentBefore), spentBefore);
  const [from, due, at] = [row.sla_from.getTime(), row.sla_due.getTime(), (completedAt ?? now).getTime()];
  if (at > due) return answer('late', row.sla_minutes + (at - due) / 60_000);
  const spent = spentBefore + (row.sla_minutes - spentBefore) * Math.max(0, (at - from) / Math.max(due - from, 60_000));
  return answer(levelAt(spent), spent);
}
