import { z } from 'zod';
import { roleKey } from './roles';
import { person } from './tasks';
import { businessDate, id, text } from './values';

/** An absence is no longer, and begins no later, than that. */
export const mostAbsenceDays = 366;
/** For a role, or for all the others of the person. */
const forRole = roleKey.nullable().describe('In which role; null: in all that no other line names');
const substitutes = z.array(z.strictObject({ role: forRole, userId: id.describe('Who stands in') })).max(20).describe('Who stands in, once for a role');
const days = { from: businessDate.describe('First day away, where the person works'), to: businessDate.describe('Last day away') };
const note = text(500).nullable().default(null).describe('Why, or what to know; for the person, their substitutes and whoever looks after absences');
export const absenceChange = z.strictObject({ ...days, note, substitutes });
export type AbsenceChange = z.output<typeof absenceChange>;
export const newAbsence = absenceChange.extend({ userId: id.nullable().default(null).describe('Who is away; null: I am') });
export type NewAbsence = z.output<typeof newAbsence>;

export const absenceStates = ['coming', 'running', 'over'] as const;
export const absenceRow = z.object({
  id, person, ...days, state: z.enum(absenceStates).describe('Whether it is still to come, runs, or is over'), note: z.string().nullable().describe('Why, or what to know'),
  substitutes: z.array(z.object({ role: forRole, person: person.describe('Who stands in') })).describe('Who stands in, for which role'), mayChange: z.boolean().describe('Whether I may change or end it'), revision: z.string(),
});
export type AbsenceRow = z.infer<typeof absenceRow>;
export const absenceViews = ['mine', 'substitute', 'team'] as const;
export type AbsenceView = (typeof absenceViews)[number];
export const absenceQuery = z.object({ whose: z.enum(absenceViews).default('mine').describe('Mine, those in which I stand in, or those of the people whose absences I look after') });
export const absenceList = z.object({ items: z.array(absenceRow) });
export const substituteQuery = z.object({ userId: id.optional().describe('Who is away; without it, I am') });
export const substituteList = z.object({
  roles: z.array(z.string()).describe('Roles of whoever is away'), items: z.array(z.object({ id, name: person.shape.name, roles: z.array(z.string()).describe('Roles of theirs in which they can stand in') })),
});
export type SubstituteList = z.infer<typeof substituteList>;
