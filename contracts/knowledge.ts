import { z } from 'zod';
import { catalogueCode } from './catalogue';
import { labelSchema } from './label';
import { id, text } from './values';

/** What the customer or technician notices, what is behind it, what is done about it, and what people complain of. */
export const faultKinds = ['symptom', 'cause', 'action', 'complaint'] as const;
export type FaultKind = (typeof faultKinds)[number];
/** Only such can void the cover. */
export const mayVoidCover = (kind: FaultKind): boolean => kind === 'cause';
/** More parts do not go with one. */
export const mostParts = 100;

const names = z.strictObject({ fa: text(100), en: text(100) });
const parts = z.array(id).max(mostParts);
export const faultPart = z.object({ id, code: z.string(), name: labelSchema });
/** `revision`: its tag, which a change goes on from. */
export const faultRow = z.object({
  id, kind: z.enum(faultKinds), code: z.string(), name: labelSchema, parentId: id.nullable(), position: z.number().int(), active: z.boolean(), voidsCover: z.boolean(), parts: z.array(faultPart), revision: z.string(),
});
export type FaultRow = z.infer<typeof faultRow>;
export const faultQuery = z.object({ kind: z.enum(faultKinds).describe('Which of the four') });
export const faultPage = z.object({ items: z.array(faultRow), mayChange: z.boolean() });
export const faultCounts = z.object({ items: z.array(z.object({ kind: z.enum(faultKinds), active: z.number().int(), all: z.number().int() })) });
export type FaultCount = z.infer<typeof faultCounts>['items'][number];

/** The whole of what may be another tomorrow. */
export const faultChange = z.strictObject({ name: names, parentId: id.nullable(), position: z.number().int().min(0).max(1_000_000), active: z.boolean(), voidsCover: z.boolean(), parts });
export type FaultChange = z.infer<typeof faultChange>;
export const newFault = z.strictObject({ kind: z.enum(faultKinds), code: catalogueCode, name: names, parentId: id.nullable(), voidsCover: z.boolean(), parts });
export type NewFault = z.infer<typeof newFault>;

/** An answer to what is asked again and again; its name is the question. */
const answer = z.strictObject({ fa: text(3000), en: text(3000) });
const questions = z.strictObject({ fa: text(200), en: text(200) });
export const templateRow = z.object({ id, code: z.string(), name: labelSchema, answer: labelSchema, position: z.number().int(), active: z.boolean(), revision: z.string() });
export type TemplateRow = z.infer<typeof templateRow>;
export const templatePage = z.object({ items: z.array(templateRow), mayChange: z.boolean() });
/** The whole of what may be another tomorrow. */
export const templateChange = z.strictObject({ name: questions, answer, position: z.number().int().min(0).max(1_000_000), active: z.boolean() });
export type TemplateChange = z.infer<typeof templateChange>;
export const newTemplate = z.strictObject({ code: catalogueCode, name: questions, answer });
export type NewTemplate = z.infer<typeof newTemplate>;
