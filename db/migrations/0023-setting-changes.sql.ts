/** Who gave a setting a value, and when; none: it came with the product. What held once stays known: only what is still to come is taken back. */
export const up = `
alter table setting add column changed_by uuid references app_user, add column changed_at timestamptz;
alter table setting enable row level security;
create policy setting_read on setting for select using (true);
create policy setting_add on setting for insert with check (true);
create policy setting_replace on setting for update using (valid_from > now()) with check (valid_from > now());
create policy setting_take_back on setting for delete using (valid_from > now());
`;

export const down = `
drop policy setting_take_back on setting;
drop policy setting_replace on setting;
drop policy setting_add on setting;
drop policy setting_read on setting;
alter table setting disable row level security;
alter table setting drop column changed_by, drop column changed_at;
`;
