/** What counting asks of a task stands in the index that finds it, what row-level security asks too: a thousand tasks are counted from some pages of an index, where each was looked up in the table before. */
const team = (columns: string): string => `create index task_team on task (role, branch_id, due_order, id) ${columns} where state = 'open' and assignee_id is null;`;
const done = (columns: string): string => `create index task_done on task (completed_by, completed_at desc, id desc) ${columns} where state = 'completed';`;

export const up = `
drop index task_team, task_done;
${team('include (excluded, unit_id, agent_id, sla_paused_at, assignee_id, state, completed_by)')}
${done('include (request_id, branch_id, agent_id, unit_id, assignee_id, state)')}
`;

export const down = `
drop index task_team, task_done;
${team('')}
${done('')}
`;
