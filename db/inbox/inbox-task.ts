/** What decides about a task `t`, wherever it is read to be acted on. */
export const inboxTaskColumns = `t.id, t.task_type as "taskType", t.request_id as "requestId", t.branch_id as "branchId", t.agent_id as "agentId", t.state, t.role, t.unit_id as "unitId", t.assignee_id as "assigneeId", t.excluded, t.acting_for as "actingFor", t.draft_of as "draftOf", t.priority`;
export const taskSql = `select ${inboxTaskColumns} from task t`;
