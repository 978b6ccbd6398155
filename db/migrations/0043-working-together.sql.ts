/**
 * Who has which task open, for seconds only: what a crash forgets nobody misses. When somebody wants to be reminded of a task, told once.
 *
 * Files of requests, in pieces, in the same transaction as everything that goes with them (ADR 0016). One that waits for its comment is its
 * owner's alone; one that belongs to a request stays as it is, and goes only with the customer's data. Erasing a customer marks the party, and that takes the content of their files.
 */
const gentle = 'autovacuum_vacuum_cost_delay = 20';
const system = '(select zamen_is_system())';
const seen = `exists (select 1 from service_request x where x.id = request_id offset 0) and (attached_at is not null or uploaded_by = (select zamen_actor()))`;
const viaTask = `${system} or exists (select 1 from task x where x.id = task_id offset 0)`;
const viaFile = `${system} or exists (select 1 from request_file x where x.id = file_id offset 0)`;

export const up = `
create unlogged table task_presence (
  task_id uuid not null, user_id uuid not null, tab uuid not null, since timestamptz not null default clock_timestamp(), seen_at timestamptz not null default clock_timestamp(), primary key (task_id, user_id, tab)
) with (${gentle});
alter table task_presence enable row level security;
create policy task_presence_scope on task_presence using (${viaTask}) with check (${system} or user_id = (select zamen_actor()));
create policy task_presence_own on task_presence as restrictive for delete using (${system} or user_id = (select zamen_actor()));
grant select, insert, update, delete on task_presence to zamen_app;

create table task_follow_up (
  task_id uuid primary key references task, instance_id uuid not null references process_instance, at timestamptz not null, user_id uuid not null references app_user, note text, told_at timestamptz
) with (${gentle});
create index on task_follow_up (instance_id, at) where told_at is null;
alter table task_follow_up enable row level security;
create policy task_follow_up_scope on task_follow_up using (${viaTask}) with check (${viaTask});
grant select, insert, update, delete on task_follow_up to zamen_app;

create table request_file (
  id uuid primary key, request_id uuid not null references service_request, comment_id uuid references request_comment, name text not null check (length(name) between 1 and 255), kind text not null,
  size integer not null check (size > 0), sha256 bytea not null, thumbnail_type text, thumbnail bytea, uploaded_by uuid not null references app_user, created_at timestamptz not null default clock_timestamp(),
  attached_at timestamptz, erased_at timestamptz, check (comment_id is null or attached_at is not null)
) with (${gentle});
create index on request_file (request_id, created_at desc, id);
create index on request_file (comment_id) where comment_id is not null;
create index request_file_waiting on request_file (created_at) where attached_at is null;
create table request_file_piece (
  file_id uuid not null references request_file on delete cascade, position integer not null check (position >= 0), content bytea not null, primary key (file_id, position)
) with (${gentle});
-- Pictures and workbooks are compressed already.
alter table request_file_piece alter column content set storage external;
alter table request_file alter column thumbnail set storage external;

alter table request_file enable row level security;
create policy request_file_scope on request_file using (${system} or (${seen})) with check (${system} or (uploaded_by = (select zamen_actor()) and ${seen}));
create policy request_file_change on request_file as restrictive for update using (${system} or attached_at is null) with check (${system} or uploaded_by = (select zamen_actor()));
create policy request_file_remove on request_file as restrictive for delete using (attached_at is null and (${system} or uploaded_by = (select zamen_actor())));
alter table request_file_piece enable row level security;
create policy request_file_piece_scope on request_file_piece using (${viaFile}) with check (${viaFile});
grant select, insert, delete on request_file to zamen_app;
grant update (comment_id, attached_at) on request_file to zamen_app;
grant select, insert on request_file_piece to zamen_app;

create function zamen_erase_files() returns trigger language plpgsql security definer set search_path = public as $body$
declare files uuid[];
begin
  files := array(select f.id from request_file f join service_request r on r.id = f.request_id where r.customer_id = new.id and f.erased_at is null);
  if cardinality(files) = 0 then return null; end if;
  delete from request_file_piece where file_id = any (files);
  update request_file set name = '—', thumbnail = null, thumbnail_type = null, sha256 = '', erased_at = clock_timestamp() where id = any (files);
  delete from idempotency_key k where exists (select 1 from unnest(files::text[]) about where strpos(k.body::text, about) > 0);
  return null;
end $body$;
create trigger party_files_erased after update of erased_at on party for each row when (new.erased_at is not null and new.erased_at is distinct from old.erased_at) execute function zamen_erase_files();
`;

export const down = `
drop trigger party_files_erased on party;
drop function zamen_erase_files;
drop table request_file_piece, request_file, task_presence, task_follow_up;
`;
