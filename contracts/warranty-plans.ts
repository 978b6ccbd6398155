import { z } from 'zod';
import { catalogueCode } from './catalogue';
import { itemRef } from './catalogue-items';
import { labelSchema } from './label';
import { person } from './tasks';
import { businessDate, id, instant, text } from './values';
import { coverClasses, coverKinds, exchangeKinds, exclusions, partRules, planCalendars, startBases, usageUnits } from './warranties';

const length = z.strictObject({ months: z.number().int().min(0).max(600).describe('Months, in the calendar of the plan'), days: z.number().int().min(0).max(3_650).describe('Days after these months') });
const names = z.strictObject({ fa: text(200), en: text(200) });

export const planLine = z.strictObject({
  itemId: id.nullable().describe('The part that it is about, with all beneath it; null: the whole product'), class: z.enum(coverClasses).describe('Parts, labour or travel'), kind: z.enum(coverKinds).describe('`warranty` is free to the customer; `paid-commitment` is service at approved rates'),
  length: length.nullable().describe('How long; null: only the meter ends it'), usage: z.number().int().min(1).max(100_000_000).nullable().describe('By how much the meter may move; null: it does not count'),
  afterWarranty: z.boolean().describe('Of a paid commitment: whether it is counted from the end of the free time, not from the start'), share: z.number().int().min(1).max(1_000).describe('What is covered, in thousandths'),
  exchange: z.enum(exchangeKinds).describe('What the customer gets: a repair, a new part, a new unit, or the money back'), exclusions: z.array(z.enum(exclusions)).max(exclusions.length).describe('Causes that it does not cover'),
});
export type PlanLineFields = z.infer<typeof planLine>;
/** What a plan promises; what its rules are made of. */
const terms = {
  calendar: z.enum(planCalendars).describe('The calendar in which months are counted'), startBasis: z.enum(startBases).describe('What its time begins with'),
  latestStart: z.strictObject({ after: z.enum(['production', 'sale']).describe('After what'), length: length.describe('How long after it') }).nullable().describe('It begins by itself then, and never later; null: there is none'),
  transferable: z.boolean().describe('Whether it goes on with another owner'), partRule: z.enum(partRules).describe('What a new part gets: the rest of the old one’s time, its own, or the longer'), partLength: length.describe('The own time of a new part'),
  usageUnit: z.enum(usageUnits).nullable().describe('What the meter counts; null: there is none'), lines: z.array(planLine).min(1).max(100),
} as const;
export const mostCommitments = 20;
/** The whole of what may be another in the next version. */
export const planChange = z.strictObject({ title: names, commitments: z.array(names).max(mostCommitments).describe('What is promised, in words for the customer'), ...terms, active: z.boolean() });
export type PlanChange = z.infer<typeof planChange>;
export const newPlan = planChange.omit({ active: true }).extend({ code: catalogueCode });
export type NewPlan = z.infer<typeof newPlan>;

export const planRow = z.object({ id, code: z.string(), title: labelSchema, version: z.number().int(), startBasis: terms.startBasis, calendar: terms.calendar, lines: z.number().int().describe('How many lines it has'), active: z.boolean(), changedAt: instant.describe('Since when it is so') });
export type PlanRow = z.infer<typeof planRow>;
export const planList = z.object({ items: z.array(planRow), mayChange: z.boolean() });
export const planDetail = z.object({
  id, code: z.string(), title: labelSchema, version: z.number().int(), commitments: z.array(labelSchema).describe('What is promised, in words for the customer'), ...terms,
  lines: z.array(planLine.extend({ item: itemRef.nullable().describe('The part; null: the whole product') })), active: z.boolean(),
  versions: z.array(z.object({ version: z.number().int(), at: instant, by: person.nullable() })).describe('Its versions, the newest first; a warranty keeps the one that it began with'), mayChange: z.boolean(), revision: z.string(),
});
export type PlanDetail = z.infer<typeof planDetail>;

export const planPreview = z.strictObject({
  terms: z.strictObject(terms).describe('The plan as it is typed'),
  dates: z.strictObject({ madeOn: businessDate.nullable().describe('Day of production; null: unknown'), soldOn: businessDate.nullable().describe('Day of the sale; null: it is not sold'), invoicedOn: businessDate.nullable().describe('Day of the invoice to the end customer; null: there is none'), activatedOn: businessDate.nullable().describe('Day of the first installation or activation; null: it is not activated') }).describe('Of a unit that one imagines'),
});
export type PlanPreview = z.infer<typeof planPreview>;
export const previewAnswer = z.object({
  start: businessDate.nullable().describe('When its time begins; null: nothing has happened yet that it begins with'), because: z.enum(['event', 'sale', 'latest-start', 'no-event']).describe('`event`: the day of what it begins with; `sale`: that was before the sale; `latest-start`: it came too late, or will'),
  rows: z.array(z.object({
    itemId: id.nullable().describe('The part; null: the whole product'), class: z.enum(coverClasses).describe('Parts, labour or travel'), kind: z.enum(coverKinds).describe('Free or at approved rates'), from: businessDate.describe('The first day'), until: businessDate.nullable().describe('The last day; null: only the meter ends it'),
    usage: z.number().int().nullable().describe('By how much the meter may move; null: it does not count'), share: z.number().int().describe('What is covered, in thousandths'),
  })).describe('What is covered, by part and class'),
});
export type PreviewAnswer = z.infer<typeof previewAnswer>;
