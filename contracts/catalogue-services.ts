import { z } from 'zod';
import { term } from './catalogue';
import { itemRef } from './catalogue-items';
import { labelSchema } from './label';
import { id, money } from './values';

const place = z.object({ id, code: z.string(), name: labelSchema });
const minutes = z.number().int().min(0).max(100_000).nullable().describe('Minutes that it should take; null: nobody has said');
const facts = {
  group: term.nullable().describe('Group of services; null: none'), jobType: term.nullable().describe('Type of job; null: none'), serviceType: term.nullable().describe('Installation, repair, periodic or other; null: nobody has said'),
  standardMinutes: minutes, soldAs: itemRef.nullable().describe('The sellable service that bills it; null: itself'),
};
export const serviceDefinition = z.object({
  ...facts, billingTaxId: z.string().nullable().describe('Tax id of the service that bills it; null: it has none'), kinds: z.array(term).describe('Kinds of product that it is done on, with those below them'), goods: z.array(itemRef).describe('Products and parts that it is done on; neither kinds nor these: on all'),
  branches: z.array(place).describe('Branches that may do it; none: all'), mayChange: z.boolean(), revision: z.string(),
});
export type ServiceDefinition = z.infer<typeof serviceDefinition>;

const ids = (what: string) => z.array(id).max(200).describe(what);
/** The whole of what may be another tomorrow. */
export const serviceChange = z.strictObject({
  groupId: id.nullable().describe('Group of services; null: none'), jobTypeId: id.nullable().describe('Type of job; null: none'), serviceTypeId: id.nullable().describe('Type of service; null: nobody has said'), standardMinutes: minutes,
  soldAsId: id.nullable().describe('The sellable service that bills it; null: itself'), kindIds: ids('Kinds of product that it is done on'), itemIds: ids('Products and parts that it is done on'), branchIds: ids('Branches that may do it; none: all'),
});
export type ServiceChange = z.infer<typeof serviceChange>;

export const offeredService = z.object({ item: itemRef.describe('The service'), ...facts, price: money, branches: z.array(place).describe('Branches that may do it; none: all') });
export type OfferedService = z.infer<typeof offeredService>;
export const offeredServices = z.object({ items: z.array(offeredService) });
