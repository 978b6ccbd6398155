import type { OverdueTasks } from '../../domain/process/handle-overdue';
import { sqlOf } from '../unit-of-work';

export function createOverdueTasks(): OverdueTasks {
  return {
    async clock(tx, taskId) {
      const [row] = await sqlOf(tx).query<{ wall: boolean; minutes: number; due: Date; paused: boolean }>(
        'select sla_wall as wall, sla_minutes as minutes, sla_due as due, sla_paused_at is not null as paused from task where id = $1 and sla_minutes is not null and sla_due is not null', [taskId]);
      return row ? { ...row, due: row.due.toISOString() } : null;
    },
    async restart(tx, taskId, { clock, due, next, pausedAt }) {
      await sqlOf(tx).query(
        `update task set sla_minutes = $2, sla_wall = $3, sla_from = $4, sla_spent_ms = 0, sla_due = $5, sla_next = $6, sla_paused_at = $7, sla_level = 0 where id = $1`,
        [taskId, clock.minutes, clock.wall, clock.from, due, next, pausedAt]);
    },
  };
}
