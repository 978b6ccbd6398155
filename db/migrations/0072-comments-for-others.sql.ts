/** In whose place somebody wrote who stands in for them: of comments on a task alone. */
export const up = `
alter table request_comment add column if not exists acting_for uuid references app_user;
`;

export const down = `
alter table request_comment drop column if exists acting_for;
`;
