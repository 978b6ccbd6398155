import { z } from 'zod';
import { itemRef } from './catalogue-items';
import { labelSchema } from './label';
import { person } from './tasks';
import { businessDate, id, instant, text } from './values';
import { coverClasses, coverKinds, coverSources, exchangeKinds, exclusions, noCoverCodes, usageUnits } from './warranties';

/** How a warranty of a unit stands; `expired`, and whether `issued` has become `active`, is what the days say. */
export const warrantyStates = ['unregistered', 'issued', 'active', 'suspended', 'expired', 'void'] as const;
export type WarrantyState = (typeof warrantyStates)[number];
/** Who brought it about. */
export const activationChannels = ['manual', 'agent', 'installer', 'consumer', 'invoice', 'installation', 'import'] as const;
export type ActivationChannel = (typeof activationChannels)[number];
/** What an agency says of its own acts. */
export const agencyChannels: readonly ActivationChannel[] = ['agent', 'installer', 'installation', 'consumer'];
export const lossStates = ['proposed', 'confirmed', 'declined', 'objected', 'kept', 'lifted'] as const;
export type LossState = (typeof lossStates)[number];
/** So many units at once. */
export const mostActivations = 2_000;

const activation = {
  planId: id.describe('The plan; its newest version is the one that holds'), through: z.enum(activationChannels).default('manual').describe('Who brings it about; an agency may say `agent`, `installer`, `installation` or `consumer`'),
  source: z.enum(coverSources).default('base').describe('What kind of promise it is; an agency gives the base one'), on: businessDate.optional().describe('Day of the first installation or activation; nothing: today, or none where an invoice or an import brings it about'),
  invoicedOn: businessDate.optional().describe('Day of the invoice to the end customer'), customerId: id.optional().describe('Whose it is; nothing: whoever owns the unit'), key: text(100).optional().describe('What the channel calls it: number of the message, the invoice or the card'),
} as const;
export const newActivation = z.strictObject({ ...activation, usage: z.number().int().min(0).max(100_000_000).default(0).describe('What the meter shows at the start') });
export type NewActivation = z.infer<typeof newActivation>;
export const newActivations = z.strictObject({ ...activation, unitIds: z.array(id).min(1).max(mostActivations).describe('The units') });
export type NewActivations = z.infer<typeof newActivations>;
export const activationResult = z.object({
  unitId: id.describe('The unit'), warrantyId: id.nullable().describe('Its warranty by this plan; null: it has none'), made: z.boolean().describe('Whether it was activated now; else it was so already, or it is refused'),
  code: z.string().nullable().describe('Why it is refused; null: it is not'), params: z.record(z.string(), z.unknown()),
});
export type ActivationResult = z.infer<typeof activationResult>;
export const activationResults = z.object({ made: z.number().int().describe('How many were activated now'), known: z.number().int().describe('How many were so already'), refused: z.number().int().describe('How many are refused'), results: z.array(activationResult).describe('What became of each, in the order in which they were named') });
export type ActivationResults = z.infer<typeof activationResults>;

const reason = text(1_000).describe('Why');
const part = { itemId: id.nullable().default(null).describe('The part, with all beneath it; null: the whole'), class: z.enum(coverClasses).nullable().default(null).describe('Parts, labour or travel; null: all of them') } as const;
export const newExtension = z.strictObject({ kind: z.enum(coverKinds).default('warranty').describe('To what the days are given: to the free time, or to the paid commitment'), days: z.number().int().min(1).max(3_650).describe('How many days'), ...part, reason });
export type NewExtension = z.infer<typeof newExtension>;
export const newSuspension = z.strictObject({ from: businessDate.optional().describe('The first day without cover; nothing: today'), givesBack: z.boolean().describe('Whether these days are added at the end'), reason });
export type NewSuspension = z.infer<typeof newSuspension>;
export const newResumption = z.strictObject({ on: businessDate.optional().describe('The first day with cover again; nothing: today') });
export type NewResumption = z.infer<typeof newResumption>;
export const newTransfer = z.strictObject({ customerId: id.describe('The new owner'), on: businessDate.optional().describe('Since when; nothing: today') });
export type NewTransfer = z.infer<typeof newTransfer>;
export const newLoss = z.strictObject({
  kind: z.enum(['void', 'loss']).describe('`void`: the whole warranty ends; `loss`: free cover of a part or of all is lost, paid commitments stay'), cause: z.enum(exclusions).describe('What was done to it'), ...part,
  from: businessDate.optional().describe('Since when; nothing: today'), evidence: text(2_000).describe('What shows it'),
});
export type NewLoss = z.infer<typeof newLoss>;
export const lossDecision = z.strictObject({ confirmed: z.boolean().describe('Whether cover is lost'), words: text(1_000).optional().describe('A word about it') });
export type LossDecision = z.infer<typeof lossDecision>;
export const newObjection = z.strictObject({ words: text(2_000).describe('What the customer says') });
export type NewObjection = z.infer<typeof newObjection>;
export const objectionDecision = z.strictObject({ lifted: z.boolean().describe('Whether the loss is taken back'), words: text(1_000).optional().describe('A word about it') });
export type ObjectionDecision = z.infer<typeof objectionDecision>;

const shownItem = itemRef.nullable().describe('The part; null: the whole product');
const plan = z.object({ id, code: z.string(), title: labelSchema, version: z.number().int() }).describe('The plan, in the version with which it began');
const customer = z.object({ id, name: z.string(), phone: z.string().nullable() }).nullable().describe('Whose it is; null: nobody’s that is known, or I may not look customers up');
const shownClass = z.enum(coverClasses).describe('Parts, labour or travel');
const anyClass = z.enum(coverClasses).nullable().describe('Parts, labour or travel; null: all of them');
const from = businessDate.describe('The first day');
export const warrantyLoss = z.object({
  id, kind: newLoss.shape.kind, item: shownItem, class: anyClass, cause: newLoss.shape.cause, from: businessDate.describe('Since when'), evidence: z.string().describe('What shows it'), state: z.enum(lossStates).describe('`proposed`; `confirmed` or `declined` by somebody else; `objected`: the customer disagrees; then `kept` or `lifted` by a third'),
  proposedBy: person.nullable().describe('Who proposed it'), proposedAt: instant.describe('When it was proposed'), decidedBy: person.nullable().describe('Who decided; null: nobody yet'), decision: z.string().nullable().describe('A word about it; null: none'),
  objection: z.string().nullable().describe('What the customer says against it; null: nothing'), reviewedBy: person.nullable().describe('Who decided on the objection; null: nobody yet'), review: z.string().nullable().describe('A word about that; null: none'),
  mayDecide: z.boolean().describe('Whether I may decide what is open: never what I proposed, nor an objection to what I decided'),
});
export type WarrantyLoss = z.infer<typeof warrantyLoss>;
export const coverRow = z.object({ item: shownItem, class: shownClass, kind: z.enum(coverKinds).describe('Free, or at approved rates'), from, until: businessDate.nullable().describe('The last day; null: only the meter ends it'), share: z.number().int().describe('What is covered, in thousandths'), usage: z.number().int().nullable().describe('By how much the meter may move; null: it does not count') });
export type CoverRow = z.infer<typeof coverRow>;
export const unitWarranty = z.object({
  id, plan, state: z.enum(warrantyStates), source: z.enum(coverSources).describe('What kind of promise it is'), through: z.enum(activationChannels).describe('Who brought it about'), start: businessDate.nullable().describe('When its time begins; null: nothing has happened yet that it begins with'),
  because: z.enum(['event', 'sale', 'latest-start', 'no-event']).describe('`event`: the day of what it begins with; `sale`: that was before the sale; `latest-start`: it came too late, or will'), until: businessDate.nullable().describe('The last day on which anything is covered; null: there is none, or only the meter ends it'), customer, transferable: z.boolean().describe('Whether it goes on with another owner'), createdAt: instant,
  rows: z.array(coverRow).describe('What is covered, by part and class'),
  extensions: z.array(z.object({ id, item: shownItem, class: anyClass, kind: z.enum(coverKinds).describe('Free, or at approved rates'), days: z.number().int().describe('How many days'), on: businessDate.describe('When they were given'), reason: z.string(), by: person.nullable() })).describe('Days given'),
  pauses: z.array(z.object({ id, from, to: businessDate.nullable().describe('The first day with cover again; null: it goes on'), givesBack: z.boolean().describe('Whether these days are added at the end'), reason: z.string(), by: person.nullable() })).describe('Days without cover'),
  transfers: z.array(z.object({ id, on: businessDate.describe('Since when'), by: person.nullable() })).describe('When it went to another owner'), losses: z.array(warrantyLoss).describe('What was lost, and what is said about it'),
});
export type UnitWarranty = z.infer<typeof unitWarranty>;

const given = z.object({
  warrantyId: id.describe('The warranty'), source: z.enum(coverSources).describe('What kind of promise it is'), verdict: z.enum(['free', 'paid-commitment']).describe('Free, or at approved rates'), until: businessDate.nullable().describe('The last day; null: only the meter ends it'), share: z.number().int().describe('What is covered, in thousandths'), exchange: z.enum(exchangeKinds).describe('What the customer gets'),
  usage: z.object({ unit: z.enum(usageUnits).nullable().describe('What the meter counts'), until: z.number().int().describe('How far the meter may go'), left: z.number().int().nullable().describe('How much is left of that; null: nobody has read it') }).nullable().describe('What the meter allows; null: it does not count'),
});
const refused = z.object({ warrantyId: id.nullable().describe('The warranty; null: there is none'), source: z.enum(coverSources).nullable().describe('What kind of promise it is; null: there is none'), code: z.enum(noCoverCodes), params: z.record(z.string(), z.union([z.string(), z.number()])) });
/** What holds for one part and class, and why. */
export const coverVerdict = z.object({
  item: shownItem, class: shownClass, verdict: z.enum(['free', 'paid-commitment', 'none']).describe('Free, at approved rates, or not at all'), by: given.nullable().describe('What covers it; null: nothing does'),
  others: z.array(given).describe('What would cover it too'), because: refused.nullable().describe('Why nothing covers it; null: something does'), refused: z.array(refused).describe('What does not cover it, and why'),
});
export type CoverVerdict = z.infer<typeof coverVerdict>;
/** What was covered of the product as a whole on the day on which it came in; kept with the request. */
export const intakeCover = z.object({ on: businessDate.describe('The day on which it came in'), cover: z.array(coverVerdict).describe('What was covered of the product as a whole') });
export type IntakeCover = z.infer<typeof intakeCover>;
/** The same of parts, decided line by line. */
export const requestCover = z.object({ on: businessDate.nullable().describe('The day for which this is said: that on which it came in; null: its unit is not known, or has no warranty'), cover: z.array(coverVerdict).describe('The product as a whole, and each part that was asked for') });
export type RequestCoverAnswer = z.infer<typeof requestCover>;
export const requestCoverQuery = z.object({ items: z.string().max(100 * 37).refine((value) => value.split(',').every((one) => id.safeParse(one).success)).optional().describe('Ids of parts, with commas between them') });

export const unitWarranties = z.object({
  today: businessDate.describe('The day for which this is said'), items: z.array(unitWarranty).describe('Its warranties, the first one first'), cover: z.array(coverVerdict).describe('What is covered today: the product as a whole, and each part that is named apart'),
  plans: z.array(plan.omit({ version: true })).describe('Plans in use by which it has no warranty yet, for whoever may activate one'),
  mayActivate: z.boolean().describe('Whether I may activate a warranty of it, and record an objection'), mayManage: z.boolean().describe('Whether I may extend, suspend and transfer, and propose that cover is lost'),
});
export type UnitWarranties = z.infer<typeof unitWarranties>;
