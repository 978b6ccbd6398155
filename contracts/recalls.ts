import { z } from 'zod';
import { catalogueCode } from './catalogue';
import { itemRef } from './catalogue-items';
import { serialRow } from './serials';
import { person } from './tasks';
import { recallInstructions, recallKinds, recallOutcomes, recallSettlement, recallShown, recallStates } from './unit-recalls';
import { businessDate, id, instant, pageQuery, text } from './values';

export const mostRanges = 500;
const range = z.strictObject({ from: text(60).describe('The first serial'), to: text(60).describe('The last one: of the same length and the same but for its last digits; of one serial the same again') });
/** Which units it is about: of the product, those to which all of this applies. */
const scope = {
  itemId: id.describe('The product'), ranges: z.array(range).max(mostRanges).describe('Only serials within one of these; none: whichever serial'), lots: z.array(text(60)).max(100).describe('Only of one of these lots; none: of whichever'),
  madeFrom: businessDate.nullable().describe('Only made on this day or later; null: whenever'), madeTo: businessDate.nullable().describe('Only made on this day or before; null: whenever'),
};
const said = { kind: z.enum(recallKinds).describe('`recall`: units are brought in; `bulletin`: it is done when they come'), title: z.strictObject({ fa: text(200), en: text(200) }), instructions: recallInstructions };
export const recallScope = z.strictObject(scope);
export type RecallScope = z.infer<typeof recallScope>;
/** The whole of what may be another tomorrow; the units only of a draft. */
export const recallChange = z.strictObject({ ...said, ...scope });
export type RecallChange = z.infer<typeof recallChange>;
export const newRecall = recallChange.extend({ code: catalogueCode });
export type NewRecall = z.infer<typeof newRecall>;
export const recallMove = z.strictObject({ state: z.enum(['published', 'closed']).describe('Published, or closed') });
export type RecallMoveTo = z.infer<typeof recallMove>['state'];

export const recallQuery = pageQuery.extend({ state: z.enum(recallStates).optional().describe('Only those that stand so') });
export const recallRow = z.object({ ...recallShown, item: itemRef.describe('The product'), settled: z.number().int().describe('With how many units it is done'), publishedAt: instant.nullable().describe('When it was published; null: it is a draft') });
export type RecallRow = z.infer<typeof recallRow>;
/** Counting ends here. */
export const mostRecalled = 100_000;
export const recallDetail = recallRow.extend({
  instructions: recallInstructions, ranges: scope.ranges, lots: scope.lots, madeFrom: scope.madeFrom, madeTo: scope.madeTo, units: z.number().int().describe(`How many units it is about; counting ends at ${mostRecalled}`),
  createdAt: instant, createdBy: person.nullable(), mayChange: z.boolean(), revision: z.string(),
});
export type RecallDetail = z.infer<typeof recallDetail>;
export const recallPreview = z.object({ units: z.number().int().describe(`How many units it would be about; counting ends at ${mostRecalled}`), first: z.array(serialRow.pick({ id: true, serial: true, state: true, madeOn: true, lot: true })).describe('The first of them, in the order of their serials') });
export type RecallPreview = z.infer<typeof recallPreview>;

export const recallUnitQuery = pageQuery.extend({ settled: z.enum(['true', 'false']).optional().describe('Only those with which it is done, or is not') });
export const recallUnit = serialRow.pick({ id: true, serial: true, state: true, madeOn: true, soldOn: true, owner: true, lot: true }).extend({ settlement: recallSettlement });
export type RecallUnit = z.infer<typeof recallUnit>;
export const settleRecall = z.strictObject({ outcome: z.enum(recallOutcomes).describe('`done`, or `not-needed`'), note: text(1000).optional().describe('A word about it'), requestId: id.optional().describe('The request on which it was done; without it only managers of serials') });
export type SettleRecall = z.infer<typeof settleRecall>;
