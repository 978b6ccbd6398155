import { z } from 'zod';
import { labelSchema } from './label';
import { roleKey } from './roles';
import { apiToken, openSession } from './session';
import { id, instant, pageQuery, text } from './values';

const role = roleKey;
export const peopleQuery = pageQuery.extend({
  q: z.string().max(100).optional().describe('Part of a name or a login'), active: z.enum(['yes', 'no']).optional().describe('Only who may, or may not, sign in'),
  role: role.optional().describe('Only who has this role'), branch: z.string().max(20).optional().describe('Only people of the branch of this code'),
});
export const personRow = z.object({
  id, login: z.string(), name: labelSchema, roles: z.array(role), branch: labelSchema, agent: z.string().nullable(), active: z.boolean(), /** To the minute. */ seenAt: instant.nullable(),
  sessions: z.number().int(), tokens: z.number().int(), oneTimePassword: z.boolean(), /** Whether the reader may look after this account. */ mayManage: z.boolean(),
});
export type PersonRow = z.infer<typeof personRow>;

const place = z.object({ code: z.string(), name: labelSchema });
/** `revision`: its tag, which a change goes on from. */
export const personDetail = z.object({
  id, login: z.string(), name: labelSchema, roles: z.array(role), branch: place, unit: place.nullable(), agent: z.object({ code: z.string(), name: z.string() }).nullable(), allBranches: z.boolean(),
  active: z.boolean(), createdAt: instant, oneTimePassword: z.boolean(), mayManage: z.boolean(), revision: z.string(),
});
export type PersonDetail = z.infer<typeof personDetail>;

/** Where people may be put. `active`: both the place and its branch are in use. */
export const peoplePlaces = z.object({
  items: z.array(z.object({ kind: z.enum(['branch', 'unit', 'agent']), code: z.string(), name: labelSchema, branch: z.string(), active: z.boolean() })),
  /** Whether the asker may let people see all branches. */ mayGiveAll: z.boolean(),
});
export type PeoplePlaces = z.infer<typeof peoplePlaces>;

const names = z.strictObject({ fa: text(100), en: text(100) });
const code = z.string().trim().min(1).max(20);
/** Where somebody belongs: staff to a branch and perhaps one of its units, an agent's person to the agency alone. */
const belonging = { branch: code.nullable(), unit: code.nullable(), agent: code.nullable(), allBranches: z.boolean() };
const given = z.array(role).min(1).max(30);
export const newPerson = z.strictObject({ login: text(60), name: names, roles: given, ...belonging });
export type NewPerson = z.infer<typeof newPerson>;
/** The whole of what may be another tomorrow. */
export const personChange = z.strictObject({ name: names, roles: given, ...belonging, active: z.boolean() });
export type PersonChange = z.infer<typeof personChange>;

export const oneTimePassword = z.object({ password: z.string(), until: instant });
export type OneTimePassword = z.infer<typeof oneTimePassword>;
/** The password is shown this once. */
export const madePerson = z.object({ person: personDetail, password: oneTimePassword });
export type MadePerson = z.infer<typeof madePerson>;
export const endedAccess = z.object({ sessions: z.number().int(), tokens: z.number().int() });

/** Tries to sign in that failed; what was typed is kept nowhere. */
export const failedSignIn = z.object({ at: instant, address: z.string().nullable(), /** What the browser calls itself. */ agent: z.string().nullable() });
export const personAccess = z.object({ seenAt: instant.nullable(), sessions: z.array(openSession), tokens: z.array(apiToken), failed: z.array(failedSignIn) });
export type PersonAccess = z.infer<typeof personAccess>;

/** So many people at once. */
export const mostAtOnce = 200;
export const bulkAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('give-role'), role }), z.strictObject({ kind: z.literal('take-role'), role }),
  z.strictObject({ kind: z.literal('deactivate') }), z.strictObject({ kind: z.literal('activate') }), z.strictObject({ kind: z.literal('end-access') }),
]).meta({ description: 'What is done to each of them', example: { kind: 'give-role', role: 'qc' } });
export type BulkAct = z.infer<typeof bulkAct>;
export const bulkChange = z.strictObject({ ids: z.array(id).min(1).max(mostAtOnce), act: bulkAct });
export type BulkChange = z.infer<typeof bulkChange>;
/** In the order in which they were named. `same`: it was so already. */
export const bulkResult = z.object({ results: z.array(z.object({ id, state: z.enum(['done', 'same', 'refused']), code: z.string().nullable(), params: z.record(z.string(), z.unknown()) })) });
export type BulkResult = z.infer<typeof bulkResult>['results'][number];
