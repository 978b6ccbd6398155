/**
 * Which roles a group carries is known by the version of the rights too (0025), so that a request reads of a person only their own roles and
 * their groups. Who is in a group is read with the person: of ten thousand that come or go, nobody else has to learn.
 */
const tables = ['user_group', 'user_group_role'];

export const up = tables.map((table) => `create trigger ${table}_access after insert or update or delete or truncate on ${table} for each statement execute function zamen_access_changed();`).join('\n');

export const down = tables.map((table) => `drop trigger ${table}_access on ${table};`).join('\n');
