/**
 * Processes that people start by hand, and the list of those that are no request's own: also what messages, signals and times have started.
 * A task of a process that is about no request is decided too; such a decision is seen by who sees the task.
 */
export const up = `
alter table process_instance add column started_by uuid references app_user;
create index process_instance_beside on process_instance (created_at desc, id desc) where request_id is null or request_id <> id;
alter table decision alter column request_id drop not null;
drop policy decision_scope on decision;
create policy decision_scope on decision
  using ((select zamen_is_system()) or (request_id is not null and exists (select 1 from service_request r where r.id = request_id)) or (request_id is null and exists (select 1 from task t where t.id = task_id)))
  with check ((select zamen_is_system()) or (request_id is not null and exists (select 1 from service_request r where r.id = request_id)) or (request_id is null and exists (select 1 from task t where t.id = task_id)));
`;

export const down = `
drop policy decision_scope on decision;
delete from decision where request_id is null;
create policy decision_scope on decision using ((select zamen_is_system()) or exists (select 1 from service_request r where r.id = request_id)) with check ((select zamen_is_system()) or exists (select 1 from service_request r where r.id = request_id));
alter table decision alter column request_id set not null;
drop index process_instance_beside;
alter table process_instance drop column started_by;
`;
