import { z } from 'zod';
import type { Label } from './label';

interface TopicDefinition { title: Label; input: z.ZodObject; output: z.ZodObject; /** A request may be sent back over it: it only tells somebody, and tells them again. */ again?: true }
const topic = <I extends z.ZodObject, O extends z.ZodObject>(definition: { title: Label; input: I; output: O; again?: true }): { title: Label; input: I; output: O; again?: true } => definition;
const nothing = z.object({});
/** `nothing`: there was nothing to take back, and the story does not tell of it. */
const takenBack = z.object({ nothing: z.boolean() });

/** How a request ends. */
export const closeResults = ['delivered', 'disposed', 'replaced', 'void', 'never-came'] as const;
export const reminders = ['answer', 'deposit', 'question', 'collection', 'collection-again', 'collection-last', 'replacement'] as const;

/** What a service task may ask the product to do. Each is done once, however often it is tried. */
export const topics = {
  'send-estimate': topic({ title: { fa: 'ارسال برآورد', en: 'Send the estimate' }, input: nothing, output: nothing }),
  'reserve-parts': topic({ title: { fa: 'رزرو قطعه', en: 'Reserve the parts' }, input: nothing, output: z.object({ needed: z.boolean() }) }),
  'request-parts': topic({ title: { fa: 'ثبت درخواست قطعه', en: 'Request the parts' }, again: true, input: nothing, output: nothing }),
  'start-replacement': topic({ title: { fa: 'شروع تعویض', en: 'Start a replacement' }, input: nothing, output: nothing }),
  'report-replacement': topic({ title: { fa: 'خبر تصمیم تعویض', en: 'Report the replacement’s decision' }, input: z.object({ outcome: z.enum(['approved', 'refused']) }), output: nothing }),
  /** `due` in rial, below nothing when we owe; `ship`: it leaves with a carrier. */
  'prepare-bill': topic({ title: { fa: 'صورت‌حساب و خبر آمادگی', en: 'Bill, and say it is ready' }, input: nothing, output: z.object({ due: z.number().int(), ship: z.boolean() }) }),
  'close-request': topic({ title: { fa: 'بستن درخواست', en: 'Close the request' }, input: z.object({ result: z.enum(closeResults) }), output: nothing }),
  'withdraw-replacement': topic({ title: { fa: 'لغو تعویض', en: 'Withdraw the replacement' }, input: nothing, output: takenBack }),
  'withdraw-estimate': topic({ title: { fa: 'لغو برآورد', en: 'Withdraw the estimate' }, input: nothing, output: takenBack }),
  'free-parts': topic({ title: { fa: 'آزادسازی قطعه‌ها', en: 'Free the parts' }, input: nothing, output: takenBack.extend({ withUs: z.boolean() }) }),
  /** A notice to the role named; `customer` goes to reception, who speaks for us. */
  'remind': topic({ title: { fa: 'یادآوری', en: 'Remind' }, again: true, input: z.object({ about: z.enum(reminders), to: z.enum(['agent', 'reception', 'customer', 'delivery', 'manager']) }), output: nothing }),
  /** The same, and the request's open tasks come first from now on. */
  'escalate': topic({ title: { fa: 'هشدار', en: 'Escalate' }, again: true, input: z.object({ about: z.enum(['allocation']), role: z.enum(['supervisor', 'manager']) }), output: nothing }),
} as const satisfies Record<string, TopicDefinition>;
export type TopicName = keyof typeof topics;

/** Messages that a diagram may wait for; the key is the request's id. */
export const processMessages = {
  'parts-arrived': z.object({ note: z.string().optional() }),
  'replacement-decided': z.object({ outcome: z.enum(['approved', 'refused']) }),
  'replacement-withdrawn': z.object({}),
  'void-requested': z.object({ reason: z.string() }),
} as const satisfies Record<string, z.ZodObject>;
export type ProcessMessage = keyof typeof processMessages;
