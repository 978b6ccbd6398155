import { z } from 'zod';
import { term } from './catalogue';
import { labelSchema } from './label';
import { id } from './values';

export const mostRouteSteps = 50;
/** The units that devices of a kind pass through, in their order. */
export const unitRoute = z.object({
  steps: z.array(z.object({ id, code: z.string(), name: labelSchema, branch: labelSchema.describe('The branch that it belongs to'), active: z.boolean() })).describe('Units in the order in which a device passes through them'),
  from: term.nullable().describe('The kind above whose route it is, where this one has none of its own; null: its own, or there is none'), mayChange: z.boolean(), revision: z.string(),
});
export type UnitRoute = z.infer<typeof unitRoute>;
export const unitRouteChange = z.strictObject({ unitIds: z.array(id).max(mostRouteSteps).describe('The units, in order; none: the route of the kind above holds') });
export type UnitRouteChange = z.infer<typeof unitRouteChange>;
