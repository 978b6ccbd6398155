import { z } from 'zod';
import { customerDetail, customerPartNames, customerRow } from './customers';
import { id, instant, pageQuery } from './values';

/** Why two customers may be one, the surest first. */
export const duplicateReasons = ['national-id', 'foreign-id', 'legal-id', 'subscription', 'phone'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];
const reason = z.enum(duplicateReasons);

/** What one customer takes over from the other. */
export const mergeParts = ['kind', 'name', 'area', 'groups', ...customerPartNames] as const;
export type MergePart = (typeof mergeParts)[number];

export const duplicateQuery = pageQuery.extend({ reason: reason.optional().describe('Only those of one reason') });
export const duplicateGroup = z.object({
  reason: reason.describe('Why they may be one: the same id or subscription; or one phone, and names that are much alike'),
  customers: z.array(customerRow).describe('Two to twenty of them, the longest known first'),
});
export type DuplicateGroup = z.infer<typeof duplicateGroup>;

export const alikeCustomers = z.object({
  alike: z.array(customerRow.extend({ reasons: z.array(reason).describe('Why they may be one') })).describe('Customers who may be the same, at most twenty'),
  household: z.array(customerRow).describe('Others with the same phone and another name: a family, a company and its people; at most twenty'),
});
export type AlikeCustomers = z.infer<typeof alikeCustomers>;

const compared = customerDetail.extend({ requests: z.number().int().describe('How many requests they have, of all branches; a thousand stands for more') });
export const comparison = z.object({
  one: compared.describe('The customer of the path'), other: compared.describe('The other one'),
  same: z.array(z.enum(mergeParts)).describe('Parts that both have, and that are the same; also such as are masked'), reasons: z.array(reason).describe('Why they may be one; none is needed'),
  apart: z.boolean().describe('Whether somebody has said that they are two'), hindrance: z.enum(['erased', 'owners']).nullable().describe('Why they cannot become one: one was erased, or they belong to different agencies; null: nothing hinders it'),
});
export type Comparison = z.infer<typeof comparison>;

export const mergeCustomers = z.strictObject({
  from: id.describe('The customer who goes: their requests, devices and whatever else is theirs go to the one of the path'), seen: z.string().max(60).describe('`revision` of the one who goes, as it was seen'),
  take: z.array(z.enum(mergeParts)).max(mergeParts.length).describe('Parts that the one who stays takes over from them; all others stay as they are'),
});
export const customerMerge = z.object({
  id, name: z.string().describe('Name that the one who went has kept'), code: z.string().nullable().describe('Code that they have kept; null: none'), at: instant.describe('When they were merged'), by: z.object({ id, name: z.object({ fa: z.string(), en: z.string() }) }),
  taken: z.array(z.enum(mergeParts)).describe('What was taken over from them'), mayUndo: z.boolean().describe('Whether I may take it back'),
});
export type CustomerMerge = z.infer<typeof customerMerge>;
export const customerMerges = z.object({ items: z.array(customerMerge).describe('Customers who were merged into this one and still are, the newest first; at most a hundred') });
export const partedCustomer = z.object({ id: id.describe('Customer who is one of their own again') });
export const apartCustomers = z.strictObject({ other: id.describe('The other customer'), apart: z.boolean().describe('Whether they are two; false takes it back') });
