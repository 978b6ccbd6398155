/**
 * What somebody signed when a device came in or went out: strokes, one drawing a task. It is personal, and goes when its customer is erased.
 */
export const up = `
create table signature (
  task_id uuid primary key references task, request_id uuid not null references service_request, kind text not null check (kind in ('intake', 'handover')),
  strokes text not null check (length(strokes) <= 20000), taken_by uuid not null references app_user, signed_at timestamptz not null
) with (autovacuum_vacuum_cost_delay = 20);
create index on signature (request_id);
alter table signature enable row level security;
create policy signature_scope on signature using ((select zamen_is_system()) or exists (select 1 from service_request x where x.id = request_id offset 0));
grant select, insert on signature to zamen_app;

create function zamen_forget_signatures() returns trigger language plpgsql security definer set search_path = public as $body$
begin
  delete from signature s using service_request r where r.id = s.request_id and r.customer_id = new.id;
  return null;
end $body$;
create trigger party_erased after update of erased_at on party for each row when (old.erased_at is null and new.erased_at is not null) execute function zamen_forget_signatures();
`;

export const down = 'drop trigger party_erased on party; drop function zamen_forget_signatures(); drop table signature;';
