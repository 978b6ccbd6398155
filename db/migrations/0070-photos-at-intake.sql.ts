/**
 * Photos that come with a new request: they wait, their owner's alone, for a request that is not there yet, and come to it as it is registered.
 * Where they came with it, the story tells them with that.
 */
const system = '(select zamen_is_system())';
const mine = '(request_id is null and uploaded_by = (select zamen_actor()))';
const seen = `exists (select 1 from service_request x where x.id = request_id offset 0) and (attached_at is not null or uploaded_by = (select zamen_actor()))`;

export const up = `
alter table request_file alter column request_id drop not null, add column at_intake boolean not null default false, add constraint request_file_of_request check (request_id is not null or (at_intake and attached_at is null));
create index request_file_at_intake on request_file (uploaded_by, created_at) where request_id is null;
grant update (request_id) on request_file to zamen_app;
drop policy request_file_scope on request_file;
create policy request_file_scope on request_file using (${system} or ${mine} or (${seen})) with check (${system} or (uploaded_by = (select zamen_actor()) and (request_id is null or ${seen})));
`;

export const down = `
delete from request_file where request_id is null;
drop policy request_file_scope on request_file;
create policy request_file_scope on request_file using (${system} or (${seen})) with check (${system} or (uploaded_by = (select zamen_actor()) and ${seen}));
revoke update (request_id) on request_file from zamen_app;
alter table request_file drop column at_intake, alter column request_id set not null;
`;
