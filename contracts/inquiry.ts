import { z } from 'zod';
import { labelSchema } from './label';
import { businessDate, text } from './values';

/** What is told of a serial to whoever asks: the first that applies of what its warranties are. */
export const inquiryVerdicts = ['valid', 'not-started', 'suspended', 'void', 'expired', 'none'] as const;
export type InquiryVerdict = (typeof inquiryVerdicts)[number];
/** So many products with one serial are told of. */
export const mostInquired = 3;

export const inquiry = z.strictObject({ serial: text(60).describe('The whole serial, or an IMEI, in whatever digits and with whatever separators') });
export const inquiryAnswer = z.object({
  genuine: z.boolean().describe('Whether the bank of serials knows it'),
  units: z.array(z.object({
    product: labelSchema.describe('The product'), brand: z.string().nullable().describe('Its brand; null: none'),
    verdict: z.enum(inquiryVerdicts).describe('`valid`, `not-started`, `suspended`, `void`, `expired`; `none`: no warranty of it is registered'),
    plan: labelSchema.nullable().describe('The plan of its warranty; null: none'), from: businessDate.nullable().describe('The first day; null: it has not begun'), until: businessDate.nullable().describe('The last day of what is free; null: it has not begun, or only the meter ends it'), paidUntil: businessDate.nullable().describe('The last day of service at approved rates; null: none is promised, or it has not begun'),
  })).max(mostInquired).describe('Products with this serial: nearly always one'),
});
export type InquiryAnswer = z.infer<typeof inquiryAnswer>;
