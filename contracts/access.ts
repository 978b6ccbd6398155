import { z } from 'zod';
import { actions, resources, scopes } from './actions';
import { labelSchema } from './label';
import { moduleNames } from './modules';
import { roleKey } from './roles';
import { statusNames } from './statuses';
import { id, money, text } from './values';

const name = z.strictObject({ fa: text(80), en: text(80) });
const reason = text(500).describe('Why, for the record');
/** A right is given to few roles more than once: for each of some statuses, or up to another amount. */
export const mostGrants = 200;
export const mostMembers = 1000;

export const grant = z.strictObject({
  action: z.enum(actions), /** How far it reaches. */ scope: z.enum(scopes),
  /** Only while a request is in one of these; null: in each. */ statuses: z.array(z.enum(statusNames)).min(1).nullable().default(null), /** Up to so many rial; null: without a limit. */ amountLimit: money.nullable().default(null),
});
export type GrantView = z.infer<typeof grant>;

export const roleParams = z.object({ key: roleKey.describe('Key of the role') });
export const roleHead = z.object({
  key: roleKey, name: labelSchema, /** It came with the product and can be changed, but not deleted. */ builtIn: z.boolean(), active: z.boolean(), people: z.number().int(), groups: z.number().int(),
});
export type RoleHead = z.infer<typeof roleHead>;
export const roleList = z.object({ items: z.array(roleHead) });
export const roleDetail = roleHead.extend({ grants: z.array(grant), /** Areas of the menu that it does not show. */ hidden: z.array(z.enum(moduleNames)), /** Counts its changes. */ revision: z.string() });
export type RoleDetail = z.infer<typeof roleDetail>;
export const newRole = z.strictObject({ key: roleKey, name, /** Begins with the rights of this one. */ copyOf: roleKey.optional(), reason });
export const roleChange = z.strictObject({ name, active: z.boolean(), grants: z.array(grant).max(mostGrants), hidden: z.array(z.enum(moduleNames)).max(moduleNames.length), reason });
export type RoleChange = z.infer<typeof roleChange>;

/** What a right can be limited by, so that a page offers nothing that would be refused. */
export const rightsCatalogue = z.object({
  items: z.array(z.object({ action: z.enum(actions), resource: z.enum(resources), scopes: z.array(z.enum(scopes)), /** It can be for some statuses only. */ statuses: z.boolean(), /** It can be up to an amount. */ amounts: z.boolean() })),
});

/** What a role is called: data, which people change. */
export const namedRole = z.object({ key: roleKey, name: labelSchema, /** Whether it is in use. */ active: z.boolean() });
export type NamedRole = z.infer<typeof namedRole>;
export const roleNameList = z.object({ items: z.array(namedRole) });

export const groupHead = z.object({ id, key: roleKey, name: labelSchema, active: z.boolean(), roles: z.array(roleKey), members: z.number().int() });
export type GroupHead = z.infer<typeof groupHead>;
export const groupList = z.object({ items: z.array(groupHead) });
export const groupDetail = groupHead.omit({ members: true }).extend({ members: z.array(z.object({ id, name: labelSchema, login: z.string(), branch: labelSchema, active: z.boolean() })), /** Counts its changes. */ revision: z.string() });
export type GroupDetail = z.infer<typeof groupDetail>;
export const newGroup = z.strictObject({ key: roleKey, name, roles: z.array(roleKey).max(30).default([]), members: z.array(id).max(mostMembers).default([]), reason });
export const groupChange = z.strictObject({ name, active: z.boolean(), roles: z.array(roleKey).max(30), members: z.array(id).max(mostMembers), reason });
export type GroupChange = z.infer<typeof groupChange>;

/** Through what a person has a role. */
const source = z.object({ role: roleKey, name: labelSchema, /** The group through which; null: their own. */ group: labelSchema.nullable() });
const givenGrant = grant.extend({ role: roleKey });
export const personAccess = z.object({
  person: z.object({ id, name: labelSchema, login: z.string(), branch: labelSchema, /** They work for every branch. */ allBranches: z.boolean(), agent: z.string().nullable(), unit: labelSchema.nullable() }),
  roles: z.array(source), modules: z.array(z.enum(moduleNames)), grants: z.array(givenGrant), /** Stands behind the answers about this person. */ active: z.boolean(),
});
export type PersonAccess = z.infer<typeof personAccess>;

export const explainQuery = z.object({
  action: z.enum(actions).describe('What they would do'), request: z.string().trim().min(1).max(40).optional().describe('To the request of this number'), amount: money.optional().describe('About so many rial'),
});
export const whys = ['granted', 'inactive', 'no-role', 'reach', 'status', 'amount', 'module', 'unseen'] as const;
export const explanation = z.object({
  may: z.boolean(), /** `unseen`: the right is there, but they do not see the request. `module`: the area is hidden from all their roles. */ why: z.enum(whys),
  action: z.enum(actions), request: z.object({ id, no: z.string(), status: z.enum(statusNames), branch: labelSchema, agent: z.string().nullable() }).nullable(), amount: money.nullable(),
  /** What decided: the grant that allows it, else those that miss, the nearest first. */ grants: z.array(givenGrant.extend({ sources: z.array(source), miss: z.enum(['reach', 'status', 'amount']).nullable() })),
});
export type Explanation = z.infer<typeof explanation>;
