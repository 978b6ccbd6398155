/**
 * Erasing a person reaches the files that wait to be imported: one that names them is dropped whole, for a row that is taken out of a file is missed by whoever brought it.
 */
const named = `exists (select 1 from unnest(words) w where convert_from(j.content, 'UTF8') ~* w)`;

export const up = `
create function zamen_forget_import_files(words text[]) returns table (id uuid, branch_id uuid) language sql security definer set search_path = public as
  $$ update import_job j set state = 'cancelled', finished_at = now(), content = null where j.content is not null and j.state in ('waiting', 'checked', 'running') and ${named} returning j.id, j.branch_id $$;
revoke all on function zamen_forget_import_files from public;
grant execute on function zamen_forget_import_files to zamen_app;
`;

export const down = 'drop function zamen_forget_import_files(text[]);';
