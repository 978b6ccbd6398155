/** The record is looked through by time, by person and by what was done. */
export const up = `
create index audit_log_at on audit_log (at, id);
create index audit_log_actor on audit_log (actor_id, at, id);
create index audit_log_action on audit_log (action, at, id);
`;

export const down = `
drop index audit_log_action, audit_log_actor, audit_log_at;
`;
