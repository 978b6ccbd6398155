/** What is personal and never stored as it is said: sealed with a key that the database does not have. The end of a national id tells two customers of one name apart. */
const granted: Record<string, string[]> = {
  admin: ['personal.reveal', 'personal.erase'], manager: ['personal.reveal', 'personal.pass-code'], supervisor: ['personal.reveal', 'personal.pass-code'], technician: ['personal.pass-code'], qc: ['personal.pass-code'],
  reception: ['personal.phone', 'personal.reveal', 'personal.pass-code'], delivery: ['personal.phone', 'personal.reveal'], agent: ['personal.phone', 'personal.reveal', 'personal.pass-code'],
};
const rows = Object.entries(granted).flatMap(([role, actions]) => actions.map((action) => `('${role}', '${action}', '${action === 'personal.erase' ? 'all' : 'branch'}')`));

export const up = `
insert into role_grant (role, action, scope) select g.* from (values ${rows.join(', ')}) as g (role, action, scope) join role on role.key = g.role;
alter table party add column national_id text, add column national_id_end text;
alter table service_request add column pass_code text;
`;

export const down = `
delete from role_grant where action like 'personal.%';
alter table service_request drop column pass_code;
alter table party drop column national_id_end, drop column national_id;
`;
