/**
 * Starts of an import wait in a lane of their own: they must neither stand before somebody's request nor come faster than
 * Temporal can take them. What has been brought and has not begun yet is counted.
 */
export const up = `
alter table outbox add column bulk boolean not null default false;
drop index outbox_next_at_id_idx;
create index outbox_due on outbox (next_at, id) where done_at is null and not bulk;
create index outbox_bulk_due on outbox (id) where done_at is null and bulk;
create index outbox_bulk_brought on outbox (done_at) where bulk and done_at is not null;
`;

export const down = `
drop index if exists outbox_due, outbox_bulk_due, outbox_bulk_brought;
create index outbox_next_at_id_idx on outbox (next_at, id) where done_at is null;
alter table outbox drop column if exists bulk;
`;
