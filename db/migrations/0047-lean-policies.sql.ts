/**
 * What the policies cost is less what they compare than what each of them sets up before a statement begins: a part of its own for every
 * `(select …)`, and for rows that are seen with their request, task or instance the look-up in that table, of which the worker, whose every
 * statement this was, asks for nothing. They say the same as before (0030) and set up less:
 *
 * A row that is written is one row. Whether it may be is asked without a part of its own, and where another table has to be looked up, by a
 * function that is only called when it has to be. Of the rows that are read only what most of them are seen by, the system and the branches,
 * is worked out once for the statement; what agencies and those who see no more than their own see is asked for the rows that are left.
 */
const readBy = (near: string): string => `(select zamen_is_system()) or branch_id = any ((select zamen_sight())::uuid[]) or agent_id = zamen_agent() or (zamen_is_narrow() and ${near})`;
const writtenBy = (near: string): string => `zamen_is_system() or branch_id = any (zamen_sight()) or agent_id = zamen_agent() or (zamen_is_narrow() and ${near})`;
const near: Record<string, string> = {
  service_request: 'zamen_is_near(id, unit_id, created_by)', task: 'zamen_is_near_task(unit_id, assignee_id, state, completed_by)', process_instance: 'zamen_is_near_request(request_id)', incident: 'zamen_is_near_request(request_id)',
};
const before = (isNear: string): string => `(select zamen_is_system()) or branch_id = any ((select zamen_sight())::uuid[]) or agent_id = (select zamen_agent()) or ((select zamen_is_narrow()) and ${isNear})`;
const ofParty = '(select zamen_is_system()) or (select zamen_agent()) is null or agent_id = (select zamen_agent())';

/** Rows that are seen with another: by which function the writing asks, and what it asked before. */
const seenWith: Record<string, { asks: string; asked: string }> = {};
const via = (table: string, key: string): string => `exists (select 1 from ${table} x where x.id = ${key} offset 0)`;
for (const table of ['status_history', 'request_comment', 'estimate', 'estimate_line', 'work_report', 'qc_check', 'receipt', 'handover', 'replacement']) seenWith[table] = { asks: 'zamen_sees_request(request_id)', asked: via('service_request', 'request_id') };
for (const table of ['process_event', 'process_timer', 'message_subscription', 'service_call']) seenWith[table] = { asks: 'zamen_sees_instance(instance_id)', asked: via('process_instance', 'instance_id') };
seenWith.submission = { asks: 'zamen_sees_task(task_id)', asked: via('task', 'task_id') };
seenWith.decision = {
  asks: 'case when request_id is not null then zamen_sees_request(request_id) else zamen_sees_task(task_id) end',
  asked: `(request_id is not null and ${via('service_request', 'request_id')}) or (request_id is null and ${via('task', 'task_id')})`,
};
const own = ['notice', 'draft'];

const sees = (name: string, table: string): string => `
create function zamen_sees_${name}(wanted uuid) returns boolean language plpgsql stable as $$ begin return exists (select 1 from public.${table} x where x.id = wanted); end $$;`;

export const up = `
-- They ask as who asks, so that the policies of that table hold.
${sees('request', 'service_request')}${sees('instance', 'process_instance')}${sees('task', 'task')}
create function zamen_sees_all_parties() returns boolean language sql stable parallel safe as $$ select zamen_is_system() or zamen_agent() is null $$;
${Object.entries(near).map(([table, isNear]) => `alter policy ${table}_scope on ${table} using (${readBy(isNear)}) with check (${writtenBy(isNear)});`).join('\n')}
alter policy party_scope on party using ((select zamen_sees_all_parties()) or agent_id = zamen_agent()) with check (zamen_sees_all_parties() or agent_id = zamen_agent());
${Object.entries(seenWith).map(([table, { asks }]) => `alter policy ${table}_scope on ${table} with check (zamen_is_system() or ${asks});`).join('\n')}
${own.map((table) => `alter policy ${table}_scope on ${table} with check (zamen_is_system() or user_id = zamen_actor());`).join('\n')}
`;

export const down = `
${own.map((table) => `alter policy ${table}_scope on ${table} with check ((select zamen_is_system()) or user_id = (select zamen_actor()));`).join('\n')}
${Object.entries(seenWith).map(([table, { asked }]) => `alter policy ${table}_scope on ${table} with check ((select zamen_is_system()) or ${asked});`).join('\n')}
alter policy party_scope on party using (${ofParty}) with check (${ofParty});
${Object.entries(near).map(([table, isNear]) => `alter policy ${table}_scope on ${table} using (${before(isNear)}) with check (${before(isNear)});`).join('\n')}
drop function zamen_sees_all_parties();
drop function zamen_sees_task(uuid), zamen_sees_instance(uuid), zamen_sees_request(uuid);
`;
