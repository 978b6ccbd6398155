import type { Action } from '../../contracts/actions';
import type { Role } from '../../contracts/roles';

const everybody: readonly Action[] = ['request.read', 'request.comment', 'task.read', 'task.work', 'lookup.read'];

/** What a role adds to what everybody may do; the scope of rows is the same for every action of a person. */
const byRole: Record<Role, readonly Action[]> = {
  admin: ['user.manage', 'task.assign', 'task.prioritise', 'incident.read', 'incident.retry', 'process.migrate', 'process.operate', 'process.back-test', 'import.run', 'process.read', 'process.deploy', 'process.start', 'lookup.customer', 'audit.read', 'setting.read', 'setting.change'],
  manager: ['request.create', 'request.void', 'request.announce-parts', 'task.assign', 'task.prioritise', 'incident.read', 'incident.retry', 'process.migrate', 'process.operate', 'process.back-test', 'import.run', 'process.read', 'process.deploy', 'process.start', 'lookup.customer', 'audit.read', 'setting.read', 'setting.change'],
  reception: ['request.create', 'import.run', 'lookup.customer'],
  supervisor: ['request.announce-parts', 'task.assign', 'task.prioritise', 'lookup.customer'],
  technician: [],
  qc: [],
  delivery: ['lookup.customer'],
  agent: ['request.create', 'lookup.customer'],
};

const rights = Object.fromEntries(Object.entries(byRole).map(([role, more]) => [role, new Set<Action>([...everybody, ...more])])) as Record<Role, Set<Action>>;

/** Whether one of the roles carries the action at all, whatever the row. */
export const carries = (roles: readonly Role[], action: Action): boolean => roles.some((role) => rights[role].has(action));
