/** People keep views of the list of requests as they do of the inbox: the same table, the same sharing. The list of requests has no parts of its own, so that a view of it names none. */
export const up = `
alter table task_view add column list text not null default 'tasks' check (list in ('tasks', 'requests')), alter column view drop not null;
alter table task_view add constraint task_view_part check ((list = 'tasks') = (view is not null));
`;

export const down = `
delete from task_view where list <> 'tasks';
alter table task_view drop constraint task_view_part, drop column list, alter column view set not null;
`;
