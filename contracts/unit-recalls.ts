import { z } from 'zod';
import { labelSchema } from './label';
import { person } from './tasks';
import { businessDate, id } from './values';

/** A recall brings units in; a bulletin says what is done with them when they come anyway. */
export const recallKinds = ['recall', 'bulletin'] as const;
export type RecallKind = (typeof recallKinds)[number];
/** Only managers see a draft; what is published is told wherever one of its units is met; what is closed is told no more. */
export const recallStates = ['draft', 'published', 'closed'] as const;
export type RecallState = (typeof recallStates)[number];
export const recallOutcomes = ['done', 'not-needed'] as const;
export type RecallOutcome = (typeof recallOutcomes)[number];

export const recallInstructions = z.strictObject({ fa: z.string().trim().max(4000), en: z.string().trim().max(4000) }).describe('What is done with a unit, in both languages; may be empty');
export const recallShown = { id, code: z.string(), kind: z.enum(recallKinds).describe('`recall`: units are brought in; `bulletin`: it is done when they come'), title: labelSchema, state: z.enum(recallStates).describe('`draft`: managers alone see it; `published`: it is told wherever one of its units is met; `closed`: it is told no more') };
export const recallSettlement = z.object({ outcome: z.enum(recallOutcomes).describe('`done`, or `not-needed`: somebody looked and it was not'), on: businessDate.describe('The day'), note: z.string().nullable().describe('A word about it; null: none'), by: person.nullable() }).nullable().describe('What became of it; null: it is open');
/** As it is told where a unit is met. */
export const unitRecall = z.object({ ...recallShown, instructions: recallInstructions, settlement: recallSettlement });
export type UnitRecall = z.infer<typeof unitRecall>;
export const unitRecalls = z.object({ items: z.array(unitRecall) });
