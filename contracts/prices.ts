import { z } from 'zod';
import { catalogueCode, term } from './catalogue';
import { itemKinds, itemRef } from './catalogue-items';
import { labelSchema } from './label';
import { person } from './tasks';
import { businessDate, id, instant, money, pageQuery, text } from './values';

/** What a customer pays, or what an agency or technician is paid for the work. */
export const priceListKinds = ['customer', 'wage'] as const;
export type PriceListKind = (typeof priceListKinds)[number];

const names = z.strictObject({ fa: text(100), en: text(100) });
const rank = z.number().int().min(0).max(1_000_000).describe('Which is asked first of those that are for the same; the smaller one');
/** A day of a price: what lies outside is a year of another calendar, or a slip. */
export const priceDay = businessDate.refine((day) => day >= '2000-01-01' && day < '2100-01-01');
const amount = money.describe('Price of one, in rial');
const until = businessDate.nullable().describe('Last day; null: until another comes');

export const priceList = z.object({
  id, kind: z.enum(priceListKinds).describe('`customer`: what a customer pays; `wage`: what an agency or a technician is paid'), code: z.string(), title: labelSchema, rank, active: z.boolean(),
  branches: z.array(z.object({ id, code: z.string(), name: labelSchema })).describe('Branches that it is for; neither these nor agencies: for everyone'), agents: z.array(z.object({ id, code: z.string(), name: z.string() })).describe('Agencies that it is for; they come before branches'),
  priced: z.number().int().describe('How many items have a price in it today, counted to a thousand'), waiting: z.number().int().describe('How many of its revisions wait for approval'),
});
export type PriceList = z.infer<typeof priceList>;
export const priceLists = z.object({ items: z.array(priceList), mayChange: z.boolean() });
/** `revision`: its tag, which a change goes on from. */
export const priceListDetail = priceList.extend({ mayChange: z.boolean(), revision: z.string() });
export type PriceListDetail = z.infer<typeof priceListDetail>;
const places = { branchIds: z.array(id).max(200).describe('Branches that it is for'), agentIds: z.array(id).max(200).describe('Agencies that it is for; neither these nor branches: for everyone') };
/** The whole of what may be another tomorrow. */
export const priceListChange = z.strictObject({ title: names, rank, ...places, active: z.boolean() });
export type PriceListChange = z.infer<typeof priceListChange>;
export const newPriceList = priceListChange.omit({ active: true }).extend({ kind: z.enum(priceListKinds), code: catalogueCode });
export type NewPriceList = z.infer<typeof newPriceList>;

export const priceRow = z.object({
  item: itemRef.describe('The item'), brand: term.nullable().describe('Its brand; null: none'), productKind: term.nullable().describe('The kind of product; null: none'),
  price: z.object({ amount, from: businessDate.describe('First day'), until }).nullable().describe('The price in force on the day; null: it has none'),
  next: z.object({ amount, from: businessDate.describe('First day') }).nullable().describe('The price that comes after the day; null: none is known'),
});
export type PriceRow = z.infer<typeof priceRow>;
export const priceFilters = {
  kind: z.enum(itemKinds).default('service').describe('Products, parts or services'), on: priceDay.optional().describe('On which day; today'), q: z.string().max(100).optional().describe('Words of its name, its code or brand'), brand: id.optional().describe('Only of this brand'),
  productKind: id.optional().describe('Only of this kind of product, and those below it'), priced: z.enum(['yes', 'no']).default('yes').describe('What has a price on the day, or what is in use and has none'),
} as const;
export const priceListQuery = pageQuery.extend(priceFilters);
export const priceExportQuery = z.object(priceFilters);
export type PriceFilters = z.infer<typeof priceExportQuery>;

export const itemPrice = z.object({
  item: itemRef.describe('The item'), standing: money.describe('The price in the catalogue, where no list has another'), price: priceRow.shape.price.describe('The price in force today; null: it has none'),
  next: priceRow.shape.next, mayChange: z.boolean(), revision: z.string(),
});
export type ItemPrice = z.infer<typeof itemPrice>;
/** A price that begins on a day. What began before today needs a reason: what was believed stays to be seen. */
export const priceChange = z.strictObject({ amount: money.nullable().describe('The price; null: it has none from then'), from: priceDay.describe('First day'), reason: text(300).nullable().describe('Why; needed where days that have passed get another price. Null: none') });
export type PriceChange = z.infer<typeof priceChange>;
/** A price as it was written once; it may since have been replaced by a correction. */
export const pricePeriod = z.object({
  id, amount, from: businessDate.describe('First day'), until, reason: z.string().nullable().describe('Why; null: nobody has said'), by: person.nullable(), at: instant.describe('When it was written'),
  replacedAt: instant.nullable().describe('When a correction took its place; null: it holds'),
});
export type PricePeriodRow = z.infer<typeof pricePeriod>;
