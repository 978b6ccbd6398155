/** A task may be about another one, whose time is long over; it goes when that one goes. */
export const up = `
alter table task add column about_task_id uuid references task;
create index task_about on task (about_task_id) where about_task_id is not null and state = 'open';
`;

export const down = `
drop index if exists task_about;
alter table task drop column about_task_id;
`;
