import { actions, type Action, type Scope } from '../../contracts/actions';
import type { Module } from '../../contracts/modules';

/** One line of what a role allows. `statuses` and `amountLimit` (rial): null is no limit. */
export interface Grant { role: string; action: Action; scope: Scope; statuses: readonly string[] | null; amountLimit: bigint | null }
export interface RoleRights { key: string; grants: readonly Grant[]; hidden: readonly Module[] }

/** What the roles of a person allow together. Made once for each set of roles, and shared by everybody who has them. */
export interface Rights {
  grants: Readonly<Partial<Record<Action, readonly Grant[]>>>;
  /** Areas that none of the roles shows. */
  hidden: ReadonlySet<Module>;
}

export const noRights: Rights = { grants: {}, hidden: new Set() };

/** The rights of somebody who has these roles, in their order. Roles add up: each widens what the others allow, and shows what they hide. */
export function rightsOf(roles: readonly RoleRights[]): Rights {
  const grants: Partial<Record<Action, Grant[]>> = {};
  for (const grant of roles.flatMap((role) => role.grants)) (grants[grant.action] ??= []).push(grant);
  const [first, ...others] = roles;
  return { grants, hidden: new Set((first?.hidden ?? []).filter((module) => others.every(({ hidden }) => hidden.includes(module)))) };
}

/** Whether the rights carry the action at all, whatever the row. */
export const carries = (rights: Rights, action: Action): boolean => rights.grants[action] !== undefined;
export const carried = (rights: Rights): Action[] => actions.filter((action) => carries(rights, action));
