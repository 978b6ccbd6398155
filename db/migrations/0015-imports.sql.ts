/** Which import a request came in with, so that its requests can be listed; and how many rows of a file were known from before. */
export const up = `
alter table service_request add column import_id uuid references import_job;
create index service_request_import on service_request (import_id, created_at desc, id desc) where import_id is not null;
alter table import_job add column known integer not null default 0;
`;

export const down = `
alter table import_job drop column known;
alter table service_request drop column import_id;
`;
