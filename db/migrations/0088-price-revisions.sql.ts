/** Revisions of many prices: made, sent, and approved by somebody else. What a line said, and what became of it, stays. */
const gentle = 'with (autovacuum_vacuum_cost_delay = 20)';
const staff = '(select zamen_agent()) is null';

export const up = `
create table price_revision (
  id uuid primary key, list_id uuid not null references price_list, title text not null check (length(title) between 1 and 200), from_day date not null, state text not null default 'draft' check (state in ('draft', 'sent', 'approved', 'rejected', 'withdrawn')),
  rule jsonb, unchanged integer not null check (unchanged >= 0), line_count integer not null check (line_count > 0), made_by uuid not null references app_user, made_at timestamptz not null default now(), sent_by uuid references app_user, sent_at timestamptz,
  decided_by uuid references app_user, decided_at timestamptz, reason text check (length(reason) between 1 and 500), stale integer not null default 0 check (stale >= 0),
  check ((decided_at is null) = (state in ('draft', 'sent'))), check (state <> 'rejected' or reason is not null), check (state not in ('approved', 'rejected') or decided_by not in (made_by, sent_by))
) ${gentle};
alter table price_revision alter column rule set statistics 0;
create index price_revision_of_list on price_revision (list_id, made_at desc, id desc);
create index price_revision_sent on price_revision (list_id) where state = 'sent';
create table price_revision_line (
  revision_id uuid not null references price_revision, item_id uuid not null references item, old_amount bigint check (old_amount >= 0), new_amount bigint not null check (new_amount between 0 and 999999999999999999), result text check (result in ('done', 'same', 'stale')),
  weight bigint not null generated always as (case when old_amount is null or old_amount = 0 then -1 else least(999999999999, abs(new_amount - old_amount)::numeric * 10000 / old_amount)::bigint end) stored,
  primary key (revision_id, item_id)
) ${gentle};
create index price_revision_line_biggest on price_revision_line (revision_id, weight desc, item_id desc);
create index on price_revision_line (item_id);
alter table item_price add column revision_id uuid references price_revision;
create index on item_price (revision_id) where revision_id is not null;

alter table price_revision enable row level security;
create policy price_revision_read on price_revision for select using (${staff});
create policy price_revision_add on price_revision for insert with check (${staff});
create policy price_revision_change on price_revision for update using (${staff});
alter table price_revision_line enable row level security;
create policy price_revision_line_read on price_revision_line for select using (${staff});
create policy price_revision_line_add on price_revision_line for insert with check (${staff});
create policy price_revision_line_change on price_revision_line for update using (${staff});
revoke update, delete on price_revision, price_revision_line from zamen_app;
grant select, insert, update (state, sent_by, sent_at, decided_by, decided_at, reason, stale) on price_revision to zamen_app;
grant select, insert, update (result) on price_revision_line to zamen_app;
`;

export const down = 'alter table item_price drop column revision_id; drop table price_revision_line, price_revision;';
