import { z } from 'zod';
import { labelSchema } from './label';
import { day, someOf } from './list-filters';
import { statusNames } from './statuses';
import { person } from './tasks';
import { unitRecall } from './unit-recalls';
import { businessDate, id, instant, pageQuery, text } from './values';

/** How a unit stands: made, in a warehouse, out of it and not known to be sold, sold, scrapped, or blocked until somebody has looked at it. */
export const serialStates = ['made', 'in-stock', 'left', 'sold', 'scrapped', 'blocked'] as const;
export type SerialState = (typeof serialStates)[number];
/** What people write into the story of a unit. */
export const recordedEvents = ['production-stage', 'production-problem', 'problem-fixed', 'warehouse-in', 'warehouse-out', 'sold', 'recall', 'scrapped', 'blocked', 'released', 'note'] as const;
export type RecordedEvent = (typeof recordedEvents)[number];
/** What stands in it besides: what its dates say, what came with a request, a change of parts or of its owner. */
export const serialEventKinds = [...recordedEvents, 'made', 'activated', 'request', 'part-replaced', 'owner', 'cover-extended', 'cover-suspended', 'cover-resumed', 'cover-transferred', 'cover-lost', 'cover-restored'] as const;
export type SerialEventKind = (typeof serialEventKinds)[number];

/** What is covered of the product as a whole: something of it free, something at approved rates, nothing any more or for now; or it has no warranty. */
export const serialCovers = ['free', 'paid-commitment', 'none', 'unregistered'] as const;
export type SerialCover = (typeof serialCovers)[number];

/** So many units at once. */
export const mostSerials = 10_000;
/** So many labels on one print. */
export const mostLabels = 200;
const serial = text(60);
const words = (most: number) => text(most).nullable();

/** What is known of a unit beside its product and number. */
const facts = {
  madeOn: businessDate.nullable().describe('Day of production; null: unknown'), leftOn: businessDate.nullable().describe('Day on which it left the warehouse; null: it has not, or nobody knows'), soldOn: businessDate.nullable().describe('Day of its sale to a customer; null: it is not known to be sold'),
  ownerId: id.nullable().describe('The customer whose it is; null: unknown'), saleDocument: words(60).describe('Number of the document of its sale; null: unknown'), lot: words(60).describe('Lot of production or import; null: unknown'),
  place: words(100).describe('Where it lies; null: unknown'), branchId: id.nullable().describe('The branch that it lies at; null: none'),
};
const imeis = z.array(text(30)).max(2).describe('Its IMEIs, in whatever digits');
/** Units of one product, one by one or from one serial to another; the facts are of all of them. */
export const newSerials = z.strictObject({
  itemId: id, serials: z.array(z.strictObject({ serial, imeis: imeis.default([]) })).max(mostSerials).default([]).describe('Units one by one'),
  ranges: z.array(z.strictObject({ from: serial.describe('The first serial'), to: serial.describe('The last one: the same but for its last digits') })).max(50).default([]).describe('Units from one serial to another'),
  ...z.object(facts).partial().shape, inProduction: z.boolean().default(false).describe('Whether they are not in a warehouse yet'),
});
export type NewSerials = z.infer<typeof newSerials>;
export const serialResult = z.object({
  serial: z.string(), unitId: id.nullable().describe('The unit; null: there is none yet'), state: z.enum(['new', 'known', 'repeated', 'refused']).describe('`new`: it is added; `known`: it was there; `repeated`: it stands there twice; `refused`: see `code`'),
  alike: z.string().nullable().describe('Serial of a unit of the product that reads the same (O and 0, I and 1); null: there is none'), code: z.string().nullable().describe('Why it is refused; null: it is not'), params: z.record(z.string(), z.unknown()),
});
export type SerialResult = z.infer<typeof serialResult>;
export const serialResults = z.object({
  new: z.number().int().describe('How many are added'), known: z.number().int().describe('How many were there'), repeated: z.number().int().describe('How many stand there twice'), refused: z.number().int().describe('How many are refused'),
  results: z.array(serialResult).describe('What becomes of each, in the order in which they were named'),
});
export type SerialResults = z.infer<typeof serialResults>;

/** The whole of what may be another tomorrow. */
export const serialChange = z.strictObject({ itemId: id, serial, imeis, ...facts });
export type SerialChange = z.infer<typeof serialChange>;
export const newSerialEvent = z.strictObject({ 
  kind: z.enum(recordedEvents).describe('What happened'), on: businessDate.describe('The day on which it happened'), note: text(1000).optional().describe('A word about it'), document: text(60).optional().describe('Number of its document'), place: text(100).optional().describe('Where it happened'),
  ownerId: id.optional().describe('To whom it was sold'),
});
export type NewSerialEvent = z.infer<typeof newSerialEvent>;
export const newComponent = z.strictObject({ itemId: id.describe('The part of the catalogue'), serial: serial.optional().describe('Its own serial'), fittedOn: businessDate.optional().describe('Since when it is in; nothing: from the beginning'), replaces: id.optional().describe('The part in whose place it was put') });
export type NewComponent = z.infer<typeof newComponent>;

/** `masks`: how serials of the product may be written, any of them: `@` is a letter, `#` a digit, `?` either, everything else itself; separators do not count. */
export const serialRuleChange = z.strictObject({ masks: z.array(text(60)).max(5).describe('How they are written, any of these: `@` is a letter, `#` a digit, `?` either, everything else itself'), imeis: z.number().int().min(0).max(2).describe('How many IMEIs a unit has') });
export type SerialRuleChange = z.infer<typeof serialRuleChange>;
export const serialRule = z.object({ itemId: id, masks: z.array(z.string()).describe('How they are written, any of these; none: in any way'), imeis: z.number().int().describe('How many IMEIs a unit has'), revision: z.string() });
export type SerialRule = z.infer<typeof serialRule>;

const product = z.object({ id, code: z.string().nullable(), title: labelSchema, brand: z.string().nullable() }).describe('The product or part of the catalogue');
const owner = z.object({ id, name: z.string(), phone: z.string().nullable() }).nullable().describe('Whose it is; null: nobody’s that is known, or I may not look customers up');
const dates = { madeOn: facts.madeOn, soldOn: facts.soldOn };
export const serialRow = z.object({
  id, serial: z.string(), item: product, state: z.enum(serialStates), ...dates, owner, lot: facts.lot, createdAt: instant,
  cover: z.object({ state: z.enum(serialCovers).describe('Of the product as a whole: `free`: something of it; `paid-commitment`: something, at approved rates; `none`: nothing any more, or for now; `unregistered`: it has no warranty'), until: businessDate.nullable().describe('Last day of that; null: there is none') }).describe('What is covered today'),
});
export type SerialRow = z.infer<typeof serialRow>;
export const serialFilters = {
  q: z.string().max(60).optional().describe('The beginning of the serial'), item: id.optional().describe('Only of this product'), brand: text(100).optional().describe('Only of this brand'),
  state: someOf(serialStates, 60).optional().describe('Only those that stand so'), cover: someOf(serialCovers, 60).optional().describe('Only those that are covered so today'), owner: id.optional().describe('Only of this customer'),
  soldFrom: day.optional().describe('Sold on this day or later'), soldTo: day.optional().describe('Sold on this day or before'),
} as const;
export const serialListQuery = pageQuery.extend(serialFilters);
export const serialExportQuery = z.object(serialFilters);
export type SerialFilters = z.infer<typeof serialExportQuery>;

export const serialComponent = z.object({ id, item: product, serial: z.string().nullable(), fittedOn: businessDate.nullable().describe('Since when it is in; null: from the beginning'), removedOn: businessDate.nullable().describe('When it was taken out; null: it is in') });
export type SerialComponent = z.infer<typeof serialComponent>;
export const serialEvent = z.object({
  id: z.string(), at: instant, kind: z.enum(serialEventKinds), note: z.string().nullable().describe('A word about it; null: none'), document: z.string().nullable().describe('Number of its document; null: none'), place: z.string().nullable().describe('Where it happened; null: it is not said'),
  request: z.object({ id, no: z.string(), status: z.enum(statusNames), words: z.string() }).nullable(), actor: person.nullable(),
});
export type SerialEvent = z.infer<typeof serialEvent>;
export const serialRequest = z.object({ id, no: z.string(), status: z.enum(statusNames), subStatus: z.string().nullable(), words: z.string(), customer: z.string(), branch: labelSchema, createdAt: instant });
export type SerialRequest = z.infer<typeof serialRequest>;
export const serialDetail = serialRow.extend({
  imeis: z.array(z.string()).describe('Its IMEIs'), leftOn: facts.leftOn, saleDocument: facts.saleDocument, place: facts.place, branch: z.object({ id, name: labelSchema }).nullable(), createdBy: person.nullable(),
  components: z.array(serialComponent).describe('Parts that are in it, then those that were'), requests: z.number().int().describe('How many requests it has had that I may see'), mayChange: z.boolean(), revision: z.string(),
});
export type SerialDetail = z.infer<typeof serialDetail>;

export const serialLookUpQuery = z.object({ serial: text(100).describe('The whole serial, or an IMEI, however it is written') });
export const foundSerial = serialRow.pick({ id: true, serial: true, item: true, state: true, soldOn: true, owner: true, cover: true }).extend({
  exact: z.boolean().describe('Whether it is written so; else it only reads so'), open: z.boolean().describe('Whether I may open its page'), requests: z.array(serialRequest).describe('Its newest requests that I may see'),
  events: z.array(z.object({ at: instant, kind: z.enum(serialEventKinds), note: z.string().nullable().describe('A word about it; null: none') })).describe('What happened to it, the last first'),
  recalls: z.array(unitRecall).describe('Recalls and bulletins about it'),
});
export type FoundSerial = z.infer<typeof foundSerial>;
export const foundSerials = z.object({ items: z.array(foundSerial) });

export const serialLabelsQuery = z.object({ ids: z.string().max(mostLabels * 37).refine((value) => value.split(',').every((one) => id.safeParse(one).success)).describe('Ids of units, with commas between them') });
export const serialLabels = z.object({ items: z.array(z.object({ id, serial: z.string(), item: product, qr: z.string().describe('The serial as a QR code, an SVG') })) });
