/**
 * Instructions: what is published stands in versions that are never rewritten, what is being written in a draft beside them, which agencies do
 * not see. What an article is about decides where it is offered. Whoever has read a version says so once.
 */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const staff = '(select zamen_agent()) is null';
const search = `text generated always as (zamen_normalise(title_fa || ' ' || title_en || ' ' || body_fa || ' ' || body_en)) stored`;
const words = 'title_fa text not null, title_en text not null, body_fa text not null, body_en text not null';

export const up = `
create table article (
  id uuid primary key, code text collate "C" not null unique check (length(code) between 1 and 100), active boolean not null default true, required boolean not null default false,
  version integer check (version > 0), moved_at timestamptz not null default clock_timestamp()
) ${gentle};
create index on article (moved_at desc, id desc);
create table article_version (
  article_id uuid not null references article, version integer not null check (version > 0), ${words}, published_by uuid not null references app_user, published_at timestamptz not null default clock_timestamp(),
  search ${search}, primary key (article_id, version)
) ${gentle};
alter table article add foreign key (id, version) references article_version (article_id, version) deferrable initially deferred;
create table article_draft (article_id uuid primary key references article, ${words}, search ${search}) ${gentle};
create table article_about (
  article_id uuid not null references article, item_id uuid references item, term_id uuid references catalogue_term, fault_id uuid references fault,
  check (num_nonnulls(item_id, term_id, fault_id) = 1), unique nulls not distinct (article_id, item_id, term_id, fault_id)
) ${gentle};
create index on article_about (item_id) where item_id is not null;
create index on article_about (term_id) where term_id is not null;
create index on article_about (fault_id) where fault_id is not null;
create table article_read (
  article_id uuid not null, version integer not null, user_id uuid not null references app_user, at timestamptz not null default clock_timestamp(), primary key (article_id, user_id, version), foreign key (article_id, version) references article_version
) ${gentle};
create index on article_read (article_id, at desc, user_id);

alter table article enable row level security;
create policy article_read on article for select using (version is not null and active or ${staff});
create policy article_add on article for insert with check (${staff});
create policy article_change on article for update using (${staff});
alter table article_version enable row level security;
create policy article_version_read on article_version for select using (true);
create policy article_version_add on article_version for insert with check (${staff});
alter table article_draft enable row level security;
create policy article_draft_scope on article_draft using (${staff}) with check (${staff});
alter table article_about enable row level security;
create policy article_about_read on article_about for select using (true);
create policy article_about_add on article_about for insert with check (${staff});
create policy article_about_remove on article_about for delete using (${staff});
alter table article_read enable row level security;
create policy article_read_read on article_read for select using (${staff} or user_id = (select zamen_actor()));
create policy article_read_add on article_read for insert with check (user_id = (select zamen_actor()));
grant select, insert, update on article to zamen_app;
grant select, insert on article_version, article_read to zamen_app;
grant select, insert, update, delete on article_draft to zamen_app;
grant select, insert, delete on article_about to zamen_app;
revoke update on article_version, article_about, article_read from zamen_app;
revoke delete on article, article_version, article_read from zamen_app;
`;

export const down = `
alter table article drop constraint article_id_version_fkey;
drop table article_read, article_about, article_draft, article_version, article;
`;
