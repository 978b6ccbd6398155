import type { TaskRow } from '../../contracts/tasks';

export interface SlaColumns { created_at: Date; completed_at: Date | null; sla_minutes: number | null; sla_due: Date | null }

/** A bar that is this full is worth a look. */
const nearAt = 0.8;

/**
 * How much of the allowed working time is spent. The due instant is exact (it was computed with the calendar); between
 * start and due the bar moves evenly, and past it by the clock.
 */
export function slaOf(row: SlaColumns, now: Date, paused = false): TaskRow['sla'] {
  if (row.sla_due === null || row.sla_minutes === null) return null;
  const [start, due, at] = [row.created_at.getTime(), row.sla_due.getTime(), (row.completed_at ?? now).getTime()];
  const span = Math.max(due - start, 60_000);
  const ratio = Math.max(0, (at - start) / span);
  const spent = ratio <= 1 ? row.sla_minutes * ratio : row.sla_minutes + (at - due) / 60_000;
  return {
    due: row.sla_due.toISOString(), level: paused ? 'paused' : at > due ? 'late' : ratio >= nearAt ? 'near' : 'ok',
    spentMinutes: Math.round(spent), allowedMinutes: row.sla_minutes,
  };
}
