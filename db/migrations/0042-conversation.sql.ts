/** Whom a comment mentions, and who watches a request: seen by whoever sees the request; everybody watches for themselves. */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const system = '(select zamen_is_system())';
const request = 'exists (select 1 from service_request x where x.id = request_id offset 0)';

export const up = `
create table comment_mention (
  comment_id uuid not null references request_comment, request_id uuid not null references service_request, user_id uuid not null references app_user, primary key (comment_id, user_id)
) ${gentle};
create table request_watch (
  request_id uuid not null references service_request, user_id uuid not null references app_user, since timestamptz not null default now(), primary key (request_id, user_id)
) ${gentle};
create index on request_watch (user_id);
create index notice_mention on notice (user_id, created_at desc, id desc) where kind = 'mention';

alter table comment_mention enable row level security;
create policy comment_mention_scope on comment_mention using (${system} or ${request}) with check (${system} or ${request});
alter table request_watch enable row level security;
create policy request_watch_scope on request_watch using (${system} or ${request}) with check (${system} or (user_id = (select zamen_actor()) and ${request}));
create policy request_watch_own on request_watch as restrictive for delete using (${system} or user_id = (select zamen_actor()));
grant select, insert on comment_mention to zamen_app;
grant select, insert, delete on request_watch to zamen_app;
`;

export const down = `
drop index notice_mention;
drop table request_watch, comment_mention;
`;
