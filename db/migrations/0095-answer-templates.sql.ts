/** Answers to what is asked again and again, in both languages, to be put into a comment. */
export const up = `
create table answer_template (
  id uuid primary key, code text collate "C" not null unique check (length(code) between 1 and 100), name_fa text not null, name_en text not null, answer_fa text not null, answer_en text not null,
  position integer not null default 0 check (position >= 0), active boolean not null default true
) with (autovacuum_vacuum_cost_delay = 20);
alter table answer_template enable row level security;
create policy answer_template_read on answer_template for select using (true);
create policy answer_template_add on answer_template for insert with check ((select zamen_agent()) is null);
create policy answer_template_change on answer_template for update using ((select zamen_agent()) is null);
grant select, insert, update on answer_template to zamen_app;
revoke delete on answer_template from zamen_app;
`;

export const down = 'drop table answer_template;';
