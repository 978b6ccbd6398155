import { z } from 'zod';
import { billCodes } from './bill-codes';
import { mostFilesOfField } from './files';
import { nationalId, passCode, personalFields } from './personal';
import { channels, requestFilters, requestSort } from './request-filters';
import { signature } from './signature';
import { statusNames } from './statuses';
import { intakeCover } from './unit-warranties';
import { businessDate, id, instant, jsonValue, money, pageQuery, phone, quantity, text } from './values';
import { labelSchema } from './label';
import { person, sla, taskRow } from './tasks';

export const custodies = ['expected', 'with-us', 'with-agent', 'with-technician', 'other-branch', 'at-supplier', 'in-transit', 'lent', 'with-customer', 'scrapped'] as const;

/** One new device at the counter, by phone, from an agent or a list. */
export const createRequest = z.strictObject({
  channel: z.enum(channels), customerId: id.optional(),
  customer: z.strictObject({ name: text(200), phone: phone.optional(), nationalId: nationalId.optional() }).optional(),
  itemId: id.optional(), itemText: text(200).optional(), brandText: z.string().max(100).optional(), serial: z.string().trim().max(60).optional(),
  words: text(4000), accessories: z.array(text(100)).max(30).default([]), condition: z.string().max(500).optional(),
  priority: z.number().int().min(0).max(3).default(1), promisedOn: businessDate.optional(), costCeiling: money.optional(), agentId: id.optional(),
  reportedOn: businessDate.optional(), externalId: z.string().max(100).optional(), /** Unlocks the device; kept sealed until it leaves us. */ passCode: passCode.optional(),
  photos: z.array(id).max(mostFilesOfField).optional().describe('Photos that come with it, by the ids that they got before it was there'),
}).refine((v) => v.customerId !== undefined || v.customer !== undefined, { path: ['customer'], message: 'customer' })
  .refine((v) => v.itemId !== undefined || v.itemText !== undefined, { path: ['itemId'], message: 'item' });
export type CreateRequest = z.infer<typeof createRequest>;
export const createdRequest = z.object({ id, no: z.string(), trackingCode: z.string(), task: taskRow.nullable() });

/** With filters that few rows match a page may be shorter than `limit`, even empty, and still have a `next`. */
export const requestListQuery = pageQuery.extend({ ...requestFilters, sort: requestSort });
export const requestRow = z.object({
  id, no: z.string(), trackingCode: z.string(), /** The id under which an import or another system knows it. */ externalId: z.string().nullable(),
  customer: z.string(), phone: z.string().nullable(), device: z.string(), serial: z.string().nullable(),
  status: z.enum(statusNames), subStatus: z.string().nullable(), priority: z.number().int(), branch: labelSchema, agent: z.string().nullable(), technician: labelSchema.nullable(),
  createdAt: instant, statusAt: instant.describe('Since when it has this status'), promisedOn: businessDate.nullable(), sla: sla.nullable(),
});
export type RequestRow = z.infer<typeof requestRow>;

export const line = z.object({
  id, kind: z.enum(['service', 'part', 'travel', 'expense']), code: z.string().nullable(), title: z.string(), quantity, price: money, amount: money,
  billCode: z.enum(billCodes), state: z.enum(['proposed', 'approved', 'rejected', 'reserved', 'issued', 'fitted', 'returned', 'withdrawn']),
});
export const estimateView = z.object({ id, number: z.number().int(), state: z.string(), covered: money, customerTotal: money, decidedAt: instant.nullable(), lines: z.array(line) });

export const requestDetail = requestRow.extend({
  channel: z.enum(channels), custody: z.enum(custodies), words: z.string(), accessories: z.array(z.string()), condition: z.string().nullable(), costCeiling: money.nullable(),
  reportedOn: businessDate.nullable(), outcome: z.string().nullable(), place: z.string().nullable(), /** The unit that goes, or went, out instead. */ newUnit: z.object({ device: z.string(), serial: z.string().nullable() }).nullable(),
  warranty: z.object({ verdict: z.enum(['covered', 'none', 'unknown']), until: businessDate.nullable(), reason: labelSchema }),
  coverAtIntake: intakeCover.nullable().describe('What was covered on the day on which it came in; null: its unit was not known, or had no warranty'),
  /** `expected`: what the customer pays in all, with what is not answered yet. */
  estimates: z.array(estimateView), expected: money, received: money,
  openTasks: z.array(taskRow), related: z.array(z.object({ id, no: z.string(), status: z.enum(statusNames), device: z.string(), createdAt: instant })),
  incidents: z.array(z.object({ id, element: z.string(), title: labelSchema.nullable(), code: z.string(), message: z.string(), raisedAt: instant })),
  /** What I may do with it beside my tasks. */
  may: z.object({ void: z.boolean(), announceParts: z.boolean(), comment: z.boolean(), retry: z.boolean(), /** Of what the diagram reads. */ setVariables: z.boolean(), /** Erase the customer’s personal data. */ eraseCustomer: z.boolean() }),
  definition: z.object({ process: z.string(), version: z.number().int() }), serialUnitId: id.nullable().describe('The unit in the bank of serials; null: it is not known there'),
  customerId: id, /** When the customer’s personal data was erased. */ customerErasedAt: instant.nullable(), /** Its end, where it is known. */ nationalId: z.string().nullable(), /** Whether one is kept. */ passCode: z.boolean(),
  /** What is masked, and I may ask for whole; that is recorded. */ reveal: z.array(z.enum(personalFields)),
});
export type RequestDetail = z.infer<typeof requestDetail>;

/** One line of the story. `kind` names the message `timeline.<kind>` with `params`. */
export const timelineItem = z.object({
  id: z.string(), at: instant, kind: z.enum(['created', 'status', 'task', 'comment', 'file', 'notice', 'service', 'incident', 'timer', 'message', 'void', 'operator', 'returned', 'fell-back', 'removed', 'started', 'ended']),
  actor: person.nullable(), title: labelSchema.nullable(), text: z.string().nullable(), params: z.record(z.string(), z.unknown()),
});
export type TimelineItem = z.infer<typeof timelineItem>;

/** The live diagram: the XML as deployed, and what this request did on it; `events` in order, for the slider. */
export const requestDiagram = z.object({
  process: z.string(), version: z.number().int(), name: labelSchema, xml: z.string(),
  events: z.array(z.object({ at: instant, kind: z.enum(['enter', 'leave', 'cancel', 'take', 'throw', 'end']), element: z.string() })),
  now: z.array(z.string()), incidents: z.array(z.string()),
  /** Steps on which several tasks are open at once, with how many. */
  several: z.array(z.object({ element: z.string(), tasks: z.number().int().min(2) })),
});

export const voidRequest = z.strictObject({ reason: text(1000) });
/** Variables of the process, set by an operator; a name as expressions write it. */
export const variablesChange = z.strictObject({ variables: z.record(z.string().max(80).regex(/^[\p{L}_][\p{L}\p{N}_]*$/u), jsonValue) });
/** Tried again with these variables put right; the others stay. */
export const incidentRetry = z.strictObject({ variables: variablesChange.shape.variables.optional() });
/** What the step that failed sees. */
export const variablesView = z.object({ variables: z.record(z.string(), jsonValue) });
export const accepted = z.object({ status: z.enum(['done', 'queued']) });

/** Printed with the receipt at intake. */
export const intakeReceipt = z.object({
  no: z.string(), trackingCode: z.string(), qr: z.string().meta({ description: 'SVG of the QR code' }), branch: labelSchema, customer: z.string(), phone: z.string().nullable(), device: z.string(), serial: z.string().nullable(),
  words: z.string(), accessories: z.array(z.string()), condition: z.string().nullable(), costCeiling: money.nullable(), promisedOn: businessDate.nullable(), receivedAt: instant, receivedBy: labelSchema.nullable(),
  signature: signature.nullable().describe('What whoever brought it signed: strokes as an SVG path on a field of 320 by 120, or `typed:` and the name that was typed as a signature'),
});

/** One line of the operators' list of incidents. */
export const incidentRow = z.object({ id, request: z.object({ id, no: z.string(), device: z.string() }).nullable(), process: z.string(), element: z.string(), /** What the diagram calls the element. */ title: labelSchema.nullable(), code: z.string(), message: z.string(), raisedAt: instant });
export type IncidentRow = z.infer<typeof incidentRow>;
