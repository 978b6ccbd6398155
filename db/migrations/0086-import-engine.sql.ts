/**
 * Imports of whatever comes from a file: which column is what, tried before it is run, what changed apart from what is new, and the rows that were refused as they stood,
 * for the file of errors. Rows of a file name people: what is kept of them goes with the data of whoever it names, and after a month.
 */
export const up = `
alter table import_job add column mode text not null default 'run' check (mode in ('dry-run', 'run')), add column changed integer not null default 0, add column header text[], add column mapping jsonb;
alter table import_job alter column mapping set statistics 0;
alter table import_job drop constraint import_job_state_check;
alter table import_job add constraint import_job_state_check check (state in ('waiting', 'running', 'checked', 'done', 'cancelled', 'failed'));
-- One file of a thing at a time; requests have their own rule, a row once however many files have it.
create unique index import_job_alone on import_job (kind) where state = 'running' and kind <> 'requests';
create index import_job_of_person on import_job (created_by, kind, created_at desc) where mapping is not null;
alter table import_error add column cells text[], add column faults jsonb;
alter table import_error alter column faults set statistics 0;
create index import_error_kept on import_error (job_id, row) where cells is not null;

create function zamen_import_runs(wanted text) returns boolean language sql stable security definer set search_path = public as $$ select exists (select 1 from import_job where kind = wanted and state = 'running') $$;
revoke all on function zamen_import_runs from public;
grant execute on function zamen_import_runs to zamen_app;
grant delete on import_error to zamen_app;

create function zamen_forget_import_rows(words text[]) returns void language sql security definer set search_path = public as
  $$ update import_error set cells = null where cells is not null and zamen_erased(array_to_string(cells, chr(10)), words) <> array_to_string(cells, chr(10)) $$;
revoke all on function zamen_forget_import_rows from public;
grant execute on function zamen_forget_import_rows to zamen_app;
`;

export const down = `
revoke delete on import_error from zamen_app;
drop function zamen_forget_import_rows(text[]), zamen_import_runs(text);
drop index import_error_kept;
alter table import_error drop column faults, drop column cells;
drop index import_job_of_person, import_job_alone;
delete from import_error where job_id in (select id from import_job where state in ('waiting', 'checked'));
delete from import_job where state in ('waiting', 'checked');
alter table import_job drop constraint import_job_state_check;
alter table import_job add constraint import_job_state_check check (state in ('running', 'done', 'cancelled', 'failed'));
alter table import_job drop column mapping, drop column header, drop column changed, drop column mode;
`;
