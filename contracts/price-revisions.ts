import { z } from 'zod';
import { itemKinds, itemRef } from './catalogue-items';
import { labelSchema } from './label';
import { priceDay } from './prices';
import { person } from './tasks';
import { businessDate, id, instant, money, pageQuery, text } from './values';

/** `draft`: looked at; `sent`: somebody else decides; then it is approved and done, rejected, or withdrawn by whoever made it. */
export const revisionStates = ['draft', 'sent', 'approved', 'rejected', 'withdrawn'] as const;
export type RevisionState = (typeof revisionStates)[number];
export const roundings = ['nearest', 'up', 'down'] as const;
export type Rounding = (typeof roundings)[number];
/** Amounts are rounded to so many rial. */
export const roundingSteps = [1, 10, 100, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000] as const;
/** So many items has one revision at most. */
export const mostRevised = 20_000;
export const revisionFileLimit = 4 * 1024 * 1024;

const title = text(200).describe('What it is about; it is the reason of every price that it makes');
const from = priceDay.describe('Day on which the new prices begin; today or later');
export const priceRule = z.strictObject({
  base: z.enum(['list', 'catalogue']).describe('What is raised or lowered: `list`, the price in this list on that day; `catalogue`, the price in the catalogue, also of what has none here yet'),
  change: z.number().int().min(-9_900).max(100_000).describe('By how much, in hundredths of a percent; below 0: cheaper'),
  step: z.number().int().refine((step) => (roundingSteps as readonly number[]).includes(step)).describe('Rounded to a multiple of so many rial'), rounding: z.enum(roundings).describe('To the nearest, up or down'),
  kind: z.enum(itemKinds).nullable().describe('Only products, parts or services; null: all of them'), brandId: id.nullable().describe('Only of this brand; null: of any'),
  productKindId: id.nullable().describe('Only of this kind of product, and those below it; null: of any'), groupId: id.nullable().describe('Only services of this group, and those below it; null: of any'),
});
export type PriceRule = z.infer<typeof priceRule>;
export const newRevision = z.strictObject({ title, from, rule: priceRule.describe('What makes the new prices') });
export type NewRevision = z.infer<typeof newRevision>;
export const revisionFileQuery = z.object({ title, from });

export const revisionRow = z.object({
  id, title: z.string().describe('What it is about'), from: businessDate.describe('Day on which the new prices begin'), state: z.enum(revisionStates).describe('How it stands'), source: z.enum(['rule', 'file']).describe('Whether a rule made its lines, or a file'),
  lines: z.number().int().describe('How many prices it changes'), stale: z.number().int().describe('How many of them had changed meanwhile, and were left as they were'),
  madeBy: person.describe('Who made it'), madeAt: instant.describe('When it was made'), decidedBy: person.nullable().describe('Who approved, rejected or withdrew it; null: nobody yet'), decidedAt: instant.nullable().describe('When that was; null: not yet'), reason: z.string().nullable().describe('Why it was rejected; null: it was not'),
});
export type RevisionRow = z.infer<typeof revisionRow>;
export const revisionDetail = revisionRow.extend({
  list: z.object({ id, code: z.string(), title: labelSchema }).describe('Price list that it is of'), rule: priceRule.nullable().describe('The rule that made its lines; null: a file did'), unchanged: z.number().int().describe('How many items the rule or the file leaves as they are; they are no lines'),
  rises: z.number().int().describe('How many become dearer'), falls: z.number().int().describe('How many become cheaper'), firsts: z.number().int().describe('How many get their first price'),
  may: z.object({ send: z.boolean().describe('Whether I may send it to be approved'), withdraw: z.boolean().describe('Whether I may withdraw it'), decide: z.boolean().describe('Whether I may approve or reject it: nobody does who made or sent it') }).describe('What I may do with it'),
  revision: z.string(),
});
export type RevisionDetail = z.infer<typeof revisionDetail>;

export const lineResults = ['done', 'same', 'stale'] as const;
export type RevisionResult = (typeof lineResults)[number];
export const revisionLine = z.object({
  item: itemRef.describe('The item'), old: money.nullable().describe('Its price on that day when the revision was made, in rial; null: it had none'), new: money.describe('Its price from then, in rial'),
  change: z.number().nullable().describe('By how much it changes, in percent; null: it had none, or it was nothing'), result: z.enum(lineResults).nullable().describe('`done`; `same`: it was so already; `stale`: its price had changed meanwhile, and was left; null: not approved yet'),
});
export type RevisionLine = z.infer<typeof revisionLine>;
export const lineSorts = ['biggest', 'code'] as const;
export type LineSort = (typeof lineSorts)[number];
export const revisionLineQuery = pageQuery.extend({ sort: z.enum(lineSorts).default('biggest').describe('The biggest changes first, or by code'), result: z.enum(lineResults).optional().describe('Only lines with this result') });
export const rejection = z.strictObject({ reason: text(500).describe('Why') });
