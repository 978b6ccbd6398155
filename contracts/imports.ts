import { z } from 'zod';
import { id, instant } from './values';

/** Columns of an Open Repair Data Standard file; the rest is ignored. */
export const openRepairColumns = ['id', 'data_provider', 'country', 'partner_product_category', 'product_category', 'product_category_id', 'brand', 'year_of_manufacture', 'product_age', 'repair_status', 'repair_barrier_if_end_of_life', 'group_identifier', 'event_date', 'problem'] as const;
export const importJob = z.object({
  id, kind: z.literal('requests'), file: z.string(), state: z.enum(['running', 'done', 'cancelled', 'failed']), total: z.number().int().nullable(),
  /** Rows that were taken; `known` of them had come in before, and were left as they are. */
  done: z.number().int(), known: z.number().int(), failed: z.number().int(),
  createdAt: instant, finishedAt: instant.nullable(),
  errors: z.array(z.object({ row: z.number().int(), code: z.string(), params: z.record(z.string(), z.unknown()) })),
});
export type ImportJob = z.infer<typeof importJob>;

/** Largest file. */
export const importLimit = 20 * 1024 * 1024;
/** An answer names the first so many bad rows; `failed` counts all. */
export const importErrorLimit = 500;
