/** Whose draft waits for whoever has the task next: of somebody who left their work. */
export const up = 'alter table task add column if not exists draft_of uuid references app_user;';
export const down = 'alter table task drop column if exists draft_of;';
