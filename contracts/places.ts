import { z } from 'zod';
import { labelSchema } from './label';
import { id, phone, text } from './values';

export const branchKinds = ['head-office', 'branch', 'regional-office', 'agent'] as const;
export type BranchKind = (typeof branchKinds)[number];
export const unitKinds = ['reception', 'workshop', 'qc', 'packaging', 'delivery', 'counter'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Of a branch, a unit or an agency: said once, since numbers of requests and diagrams go by it. Capitals. */
export const placeCode = z.string().trim().toUpperCase().regex(/^[A-Z0-9][A-Z0-9-]{0,15}$/).meta({ description: 'Its code: capitals, digits and dashes, said once', example: 'ISF' });
const names = z.strictObject({ fa: text(100), en: text(100) });
const timeZone = z.string().min(1).max(60).refine(isTimeZone).meta({ description: 'Its time zone, as IANA names it', example: 'Asia/Tehran' });

/** A zone of the IANA data that this machine knows: an offset is none. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const place = z.object({ id, code: z.string(), name: labelSchema });
/** `revision`: its tag, which a change goes on from. */
export const branchDetail = place.extend({ kind: z.enum(branchKinds), /** Whom it belongs to. */ parent: place.nullable(), timeZone: z.string(), active: z.boolean(), revision: z.string() });
export type BranchDetail = z.infer<typeof branchDetail>;
/** With how many active people, units and agencies it has. */
export const branchRow = branchDetail.extend({ people: z.number().int(), units: z.number().int(), agents: z.number().int() });
export type BranchRow = z.infer<typeof branchRow>;
/** `mayAdd`: whether the reader may make another branch. */
export const branchList = z.object({ items: z.array(branchRow), mayAdd: z.boolean() });
export const unitRow = place.extend({ kind: z.enum(unitKinds), supervisor: z.object({ id, name: labelSchema }).nullable(), active: z.boolean(), people: z.number().int(), revision: z.string() });
export type UnitRow = z.infer<typeof unitRow>;
export const unitList = z.object({ items: z.array(unitRow) });
export const agentRow = z.object({ id, code: z.string(), name: z.string(), phone: z.string().nullable(), active: z.boolean(), people: z.number().int(), revision: z.string() });
export type AgentRow = z.infer<typeof agentRow>;
export const agentList = z.object({ items: z.array(agentRow) });

/** The whole of what may be another tomorrow. */
export const branchChange = z.strictObject({ name: names, kind: z.enum(branchKinds), /** Null: it belongs to none. */ parentId: id.nullable(), timeZone, active: z.boolean() });
export type BranchChange = z.infer<typeof branchChange>;
export const newBranch = branchChange.omit({ active: true }).extend({ code: placeCode, parentId: id });
export type NewBranch = z.infer<typeof newBranch>;

export const unitChange = z.strictObject({ name: names, kind: z.enum(unitKinds), supervisorId: id.nullable(), active: z.boolean() });
export type UnitChange = z.infer<typeof unitChange>;
export const newUnit = unitChange.omit({ active: true }).extend({ code: placeCode });
export type NewUnit = z.infer<typeof newUnit>;

export const agentChange = z.strictObject({ name: text(100), phone: phone.nullable(), active: z.boolean() });
export type AgentChange = z.infer<typeof agentChange>;
export const newAgent = agentChange.omit({ active: true }).extend({ code: placeCode });
export type NewAgent = z.infer<typeof newAgent>;
