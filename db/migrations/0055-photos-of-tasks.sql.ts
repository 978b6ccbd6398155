/** Photos and papers that a form asks for: they wait for the answer of a task as others wait for a comment, and belong to it when it is given. */
export const up = `
alter table request_file add column task_id uuid references task, add constraint request_file_of_task check (task_id is null or (attached_at is not null and comment_id is null));
create index request_file_task on request_file (task_id) where task_id is not null;
grant update (task_id) on request_file to zamen_app;
`;

export const down = `
revoke update (task_id) on request_file from zamen_app;
alter table request_file drop column task_id;
`;
