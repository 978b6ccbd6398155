/**
 * Several tasks of one element at once: which of how many (`loop_number` of `loop_total`, in `loop_activity`), so that each is told apart. Who did an
 * element is shut out of the open tasks that name it (`not_same_as`), also of those that were there before.
 */
export const up = `
alter table task add column loop_activity text, add column loop_number integer, add column loop_total integer, add column not_same_as text[] not null default '{}';
`;

export const down = `
alter table task drop column not_same_as, drop column loop_total, drop column loop_number, drop column loop_activity;
`;
