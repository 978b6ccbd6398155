import { z } from 'zod';
import { id } from './values';
import { labelSchema } from './label';

/** Answers of look-up fields: people by role, units, agents, customers, items, branches, groups of people, faults by kind. */
export const lookupKinds = ['person', 'unit', 'agent', 'customer', 'item', 'branch', 'group', 'fault'] as const;
export const lookupQuery = z.object({
  q: z.string().max(100).optional().describe('The beginning of a name or number'), role: z.string().max(40).optional().describe('Only people of this role, units, items or faults of this kind; `goods`: products and parts'), limit: z.coerce.number().int().min(1).max(50).default(20).describe('At most so many'),
  id: id.optional().describe('Only this one: what a field that holds it shows'),
  request: id.optional().describe('Of items and units: for which request. Items have the price for customers of its branch and agency (without it, of mine); units that its device passes through come first, in their order'),
});
export const lookupAnswer = z.object({ items: z.array(z.object({ id, label: labelSchema, hint: labelSchema.nullable(), price: z.string().nullable().optional(), kind: z.string().optional(), code: z.string().nullable().optional() })) });

export const searchQuery = z.object({ q: z.string().trim().min(1).max(100).describe('What is looked for') });
export const searchAnswer = z.object({ items: z.array(z.object({ kind: z.enum(['request', 'customer', 'serial']), id, requestId: id.nullable(), title: z.string(), subtitle: z.string() })) });
