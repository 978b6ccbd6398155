import type { Action, Scope } from '../../../contracts/actions';
import type { Role } from '../../../contracts/roles';
import { noRights, rightsOf, type Grant, type Rights, type RoleRights } from '../rights';

const everybody: readonly Action[] = [
  'request.read', 'request.comment', 'task.read', 'task.work', 'lookup.read', 'serial.read', 'knowledge.read', 'cost.declare', 'cost.approve', 'cost.accept', 'money.receive', 'money.pay-back', 'money.leave-open',
];
const leading: readonly Action[] = [
  'task.assign', 'absence.manage', 'task.prioritise', 'incident.read', 'incident.retry', 'process.migrate', 'process.operate', 'process.back-test', 'import.run', 'process.read', 'process.deploy', 'process.start', 'lookup.customer', 'audit.read', 'setting.read', 'setting.change',
];

/** What each shipped role adds to what everybody may do. */
const byRole: Record<Role, readonly Action[]> = {
  admin: [...leading, 'customer.merge', 'knowledge.manage', 'customer.read', 'customer.change', 'serial.manage', 'warranty.activate', 'warranty.read', 'warranty.manage', 'warranty.decide', 'catalogue.read', 'catalogue.manage', 'price.manage', 'price.approve', 'view.share', 'view.publish', 'personal.reveal', 'personal.erase', 'user.manage', 'place.manage', 'access.read', 'access.change', 'system.read', 'webhook.manage'],
  manager: [...leading, 'customer.merge', 'knowledge.manage', 'customer.read', 'customer.change', 'serial.manage', 'warranty.activate', 'warranty.read', 'warranty.manage', 'warranty.decide', 'catalogue.read', 'catalogue.manage', 'price.manage', 'price.approve', 'task.send-back', 'view.share', 'view.publish', 'personal.reveal', 'personal.pass-code', 'request.create', 'request.remove-file', 'request.void', 'request.announce-parts'],
  reception: ['customer.read', 'customer.change', 'warranty.activate', 'warranty.read', 'catalogue.read', 'task.send-back', 'personal.phone', 'personal.reveal', 'personal.pass-code', 'request.create', 'import.run', 'lookup.customer'],
  supervisor: ['customer.read', 'warranty.activate', 'warranty.decide', 'warranty.read', 'catalogue.read', 'personal.reveal', 'personal.pass-code', 'request.announce-parts', 'task.assign', 'absence.manage', 'task.prioritise', 'task.send-back', 'view.share', 'lookup.customer'],
  technician: ['warranty.read', 'catalogue.read', 'personal.pass-code'],
  qc: ['warranty.read', 'catalogue.read', 'task.send-back', 'personal.pass-code'],
  delivery: ['customer.read', 'warranty.read', 'catalogue.read', 'task.send-back', 'personal.phone', 'personal.reveal', 'lookup.customer'],
  agent: ['customer.read', 'warranty.activate', 'personal.phone', 'personal.reveal', 'personal.pass-code', 'request.create', 'lookup.customer'],
};
const companyWide: ReadonlySet<Action> = new Set(['process.read', 'process.deploy', 'lookup.customer', 'setting.read', 'access.change', 'system.read', 'personal.erase', 'view.publish', 'serial.read', 'serial.manage', 'knowledge.read', 'knowledge.manage', 'warranty.activate', 'warranty.read', 'warranty.manage', 'warranty.decide', 'customer.read', 'customer.change', 'customer.merge', 'catalogue.read', 'catalogue.manage', 'price.manage', 'price.approve']);
/** Rules of the company are the administrator's; a manager's of their branches. */
const scopeOf = (role: string, action: Action): Scope => (companyWide.has(action) || (role === 'admin' && action === 'setting.change') ? 'all' : 'branch');

/** What a migrated database says of the shipped roles (held to it by `db/access/shipped-roles.db.test.ts`). */
export const shippedRoles: RoleRights[] = Object.entries(byRole).map(([key, more]) => ({
  key, hidden: [],
  grants: [...everybody, ...more].map((action): Grant => ({ role: key, action, scope: scopeOf(key, action), statuses: null, amountLimit: null })),
}));

const known = new Map<string, Rights>();
/** The rights of somebody who has these shipped roles. */
export function shippedRights(roles: readonly string[]): Rights {
  const key = roles.join(',');
  const rights = known.get(key) ?? (roles.length > 0 ? rightsOf(roles.map((role) => shippedRoles.find((shipped) => shipped.key === role) ?? { key: role, grants: [], hidden: [] })) : noRights);
  known.set(key, rights);
  return rights;
}

/** Nowhere beyond one's own branches. */
export const noPlaces = { below: [], all: [] } as const;
