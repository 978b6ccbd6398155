/** A file that was added to a request is taken out with a reason: its row stays, for whoever reads the answer or the comment that it came with. */
export const up = `
create table request_file_removal (
  file_id uuid primary key references request_file on delete cascade, removed_by uuid not null references app_user, removed_at timestamptz not null default clock_timestamp(), reason text not null check (length(reason) between 1 and 1000)
) with (autovacuum_vacuum_cost_delay = 20);
alter table request_file_removal enable row level security;
create policy request_file_removal_scope on request_file_removal using ((select zamen_is_system()) or exists (select 1 from request_file x where x.id = file_id offset 0))
  with check ((select zamen_is_system()) or (removed_by = (select zamen_actor()) and exists (select 1 from request_file x where x.id = file_id and x.attached_at is not null)));
grant select, insert on request_file_removal to zamen_app;
insert into role_grant (role, action, scope) select g.* from (values ('manager', 'request.remove-file', 'branch')) as g (role, action, scope) join role on role.key = g.role;

create function zamen_forget_removals() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  update request_file_removal x set reason = '—' from request_file f join service_request r on r.id = f.request_id where f.id = x.file_id and r.customer_id = new.id;
  return null;
end $body$;
create trigger party_erased_removals after update of erased_at on party for each row when (new.erased_at is not null and new.erased_at is distinct from old.erased_at) execute function zamen_forget_removals();
`;

export const down = `
drop trigger party_erased_removals on party;
drop function zamen_forget_removals();
delete from role_grant where action = 'request.remove-file';
drop table request_file_removal;
`;
