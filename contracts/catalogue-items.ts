import { z } from 'zod';
import { catalogueCode, term } from './catalogue';
import { latinDigits } from './digits';
import { labelSchema } from './label';
import { person } from './tasks';
import { id, money, pageQuery, text } from './values';

export const itemKinds = ['product', 'part', 'service'] as const;
export type ItemKind = (typeof itemKinds)[number];
/** Made by the company itself, or traded. */
export const itemOrigins = ['made', 'traded'] as const;
export const itemSorts = ['code', 'title', 'newest'] as const;
export type ItemSort = (typeof itemSorts)[number];

/** Of the tax authority: thirteen digits, in whichever they were typed. */
export const taxId = z.string().overwrite((typed) => latinDigits(typed).replace(/[\s-]/g, '')).regex(/^[0-9]{13}$/).meta({ description: 'Id of the goods or service at the tax authority, 13 digits', example: '2720000114542' });

/** What another item is said with. */
export const itemRef = z.object({ id, code: z.string().nullable(), title: labelSchema, kind: z.enum(itemKinds), active: z.boolean() });
export type ItemRef = z.infer<typeof itemRef>;
const facts = {
  model: z.string().nullable().describe('Its model; null: none'), origin: z.enum(itemOrigins).nullable().describe('Made by the company or traded; null: nobody has said'),
  serialTracked: z.boolean().describe('Whether each unit has a serial'), serviceable: z.boolean().describe('Whether it is served'), price: money,
};
export const itemRow = itemRef.extend({ brand: term.nullable().describe('The brand; null: none'), productKind: term.nullable().describe('The kind of product; null: none'), ...facts });
export type ItemRow = z.infer<typeof itemRow>;
/** `revision`: its tag, which a change goes on from. */
export const itemDetail = itemRow.extend({
  taxId: z.string().nullable().describe('Id at the tax authority; null: none'), unit: z.string().nullable().describe('What it is counted in; null: pieces'), responsible: person.nullable().describe('Who is responsible for it; null: nobody'),
  standardCost: money.nullable().describe('What one costs the company, in rial; null: nobody has said, or I do not look after the catalogue'),
  substitutes: z.array(itemRef).describe('What can be used in its place, the best first'), supersededBy: itemRef.nullable().describe('What came in its place; null: nothing'), supersedes: z.array(itemRef).describe('In whose place it came'),
  mayChange: z.boolean(), revision: z.string(),
});
export type ItemDetail = z.infer<typeof itemDetail>;

const yesNo = z.enum(['yes', 'no']);
export const itemFilters = {
  kind: z.enum(itemKinds).default('product').describe('Products, parts or services'), q: z.string().max(100).optional().describe('Words of its name, its code or brand'), brand: id.optional().describe('Only of this brand'),
  productKind: id.optional().describe('Only of this kind of product, and those below it'), serviceable: yesNo.optional().describe('Only what is served, or is not'), active: yesNo.optional().describe('Only what is in use, or is not'), sort: z.enum(itemSorts).default('code').describe('In which order'),
} as const;
export const itemListQuery = pageQuery.extend(itemFilters);
export const itemExportQuery = z.object(itemFilters);
export type ItemFilters = z.infer<typeof itemExportQuery>;

const names = z.strictObject({ fa: text(200), en: text(200) });
/** The whole of what may be another tomorrow. */
export const itemChange = z.strictObject({
  title: names, brandId: id.nullable().describe('The brand; null: none'), productKindId: id.nullable().describe('The kind of product; null: none'), model: text(100).nullable().describe('Its model; null: none'),
  taxId: taxId.nullable(), origin: facts.origin, serialTracked: facts.serialTracked, serviceable: facts.serviceable, responsibleId: id.nullable().describe('Who is responsible for it; null: nobody'), price: money,
  standardCost: money.nullable().describe('What one costs the company, in rial; null: nobody has said'), unit: text(20).nullable().describe('What it is counted in; null: pieces'),
  substituteIds: z.array(id).max(50).describe('What can be used in its place, the best first'), supersededById: id.nullable().describe('What came in its place; null: nothing'), active: z.boolean(),
});
export type ItemChange = z.infer<typeof itemChange>;
export const newItem = itemChange.omit({ active: true }).extend({ kind: z.enum(itemKinds), code: catalogueCode });
export type NewItem = z.infer<typeof newItem>;

/** So many at once. */
export const mostItemsAtOnce = 200;
export const itemActs = ['serve', 'stop-serving', 'activate', 'deactivate'] as const;
export type ItemAct = (typeof itemActs)[number];
export const itemBulk = z.strictObject({ ids: z.array(id).min(1).max(mostItemsAtOnce).describe('The items'), act: z.enum(itemActs).describe('What is done with each: `serve`, `stop-serving`, `activate`, `deactivate`') });
