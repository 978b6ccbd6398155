/** A request is sent back to a step that was done before: the task that opens once more knows by whom, from where and why, and which answer is to be corrected. */
const senders = ['manager', 'supervisor', 'qc', 'reception', 'delivery'];

export const up = `
create table task_return (
  task_id uuid primary key references task, answered_id uuid not null references task, left_id uuid not null references task, returned_by uuid not null references app_user, returned_at timestamptz not null, reason text not null
) with (autovacuum_vacuum_cost_delay = 20);
alter table task_return enable row level security;
create policy task_return_scope on task_return using ((select zamen_is_system()) or exists (select 1 from task x where x.id = task_id offset 0)) with check (zamen_is_system());
grant select, insert on task_return to zamen_app;
insert into role_grant (role, action, scope) select g.* from (values ${senders.map((role) => `('${role}', 'task.send-back', 'branch')`).join(', ')}) as g (role, action, scope) join role on role.key = g.role;

create function zamen_forget_returns() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  update task_return b set reason = '—' from task t join service_request r on r.id = t.request_id where t.id = b.task_id and r.customer_id = new.id;
  return null;
end $body$;
create trigger party_erased_returns after update of erased_at on party for each row when (new.erased_at is not null and new.erased_at is distinct from old.erased_at) execute function zamen_forget_returns();
`;

export const down = `
drop trigger party_erased_returns on party;
drop function zamen_forget_returns();
delete from role_grant where action = 'task.send-back';
drop table task_return;
`;
