import { newId, next, type Rows } from './rows';

export interface NewTask {
  request: { id: string; no?: string }; branchId: string; role: string; taskType?: string; agentId?: string; unitId?: string; assigneeId?: string; followUpAt?: Date; priority?: number; excluded?: string[];
  state?: 'open' | 'completed' | 'cancelled'; completedBy?: string; completedAt?: Date; slaDue?: Date | null; pausedAt?: Date; createdAt?: Date;
}

export async function buildTask(rows: Rows, given: NewTask): Promise<{ id: string }> {
  const id = newId();
  const created = given.createdAt ?? new Date();
  const due = given.slaDue === undefined ? new Date(created.getTime() + 4 * 3_600_000) : given.slaDue;
  await rows.insert('task', {
    id, instance_id: given.request.id, activity: `a${next()}`, element: 'Task_1', task_type: given.taskType ?? 'assign', title_fa: 'تخصیص به تکنسین', title_en: 'Assign',
    request_id: given.request.id, branch_id: given.branchId, agent_id: given.agentId ?? null, role: given.role, unit_id: given.unitId ?? null, assignee_id: given.assigneeId ?? null, excluded: given.excluded ?? [],
    state: given.state ?? 'open', created_at: created, completed_at: given.completedAt ?? (given.state === 'completed' ? new Date() : null), completed_by: given.completedBy ?? null,
    sla_minutes: due ? 240 : null, sla_due: due, sla_paused_at: given.pausedAt ?? null, follow_up_at: given.followUpAt ?? null, request_no: given.request.no ?? '', ...(given.priority !== undefined && { priority: given.priority }),
  });
  return { id };
}
