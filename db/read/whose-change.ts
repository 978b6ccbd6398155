import { ownersSql } from './scope-sql';

/**
 * Whose the row is that a change is about, as JSON, null where it is about no request and no task: its unit, and the people to whom it belongs.
 * Of a task also those who had it when it was cancelled: they no longer see it, and are to know.
 * Asked as the system, when the change is read: a transaction that moves a request pays nothing for it.
 */
export const whoseSql = (change: string): string => {
  const key = (name: string): string => `case when ${change}.keys->>'${name}' ~ '^[0-9a-f-]{36}$' then (${change}.keys->>'${name}')::uuid end`;
  const request = (id: string): string => `(select jsonb_build_object('unitId', r.unit_id, 'people', to_jsonb(${ownersSql})) from service_request r where r.id = ${id})`;
  return `case
    when ${change}.topic = 'request' then ${request(key('id'))}
    when ${change}.topic = 'instance' then ${request(`(select i.request_id from process_instance i where i.id = ${key('id')})`)}
    when ${change}.topic in ('task', 'presence') then (select jsonb_build_object('unitId', t.unit_id, 'people', array_remove(array[t.assignee_id, t.completed_by], null)) from task t where t.id = ${key('id')})
  end`;
};
