/**
 * A task's clock can stand: what had run until then is kept, and its dues are counted anew from where it runs on.
 * `sla_from` is empty while a clock has run since the task began. `sla_wall`: nights and holidays count.
 */
export const up = `
alter table task
  add column sla_wall boolean not null default false, add column sla_from timestamptz,
  add column sla_spent_ms bigint not null default 0 check (sla_spent_ms >= 0), add column sla_paused_at timestamptz;
`;

export const down = `
alter table task drop column sla_wall, drop column sla_from, drop column sla_spent_ms, drop column sla_paused_at;
`;
