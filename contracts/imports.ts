import { z } from 'zod';
import { importColumnTypes, importEntityNames } from './import-entities';
import { id, instant } from './values';

/** Columns of an Open Repair Data Standard file; the rest is ignored. */
export const openRepairColumns = ['id', 'data_provider', 'country', 'partner_product_category', 'product_category', 'product_category_id', 'brand', 'year_of_manufacture', 'product_age', 'repair_status', 'repair_barrier_if_end_of_life', 'group_identifier', 'event_date', 'problem'] as const;

export const importKinds = ['requests', ...importEntityNames] as const;
export type ImportKind = (typeof importKinds)[number];
/** What a column of the file is: its place in the file by the key of the column. What is not named is left out. */
export const importMapping = z.record(z.string().max(40), z.number().int().min(0).max(99));
export type ImportMapping = z.infer<typeof importMapping>;
const cellFault = z.object({ column: z.string().nullable().describe('Key of the column; null: the row as a whole'), code: z.string(), params: z.record(z.string(), z.unknown()) });
export type CellFault = z.infer<typeof cellFault>;

/** `waiting`: it is not said yet which column is what. `checked`: a dry run has ended, and nothing came in. */
export const importJob = z.object({
  id, kind: z.enum(importKinds), file: z.string(), state: z.enum(['waiting', 'running', 'checked', 'done', 'cancelled', 'failed']), mode: z.enum(['dry-run', 'run']), total: z.number().int().nullable(),
  /** Rows that were taken; `known` of them had come in before, and were left as they are; `changed` were there and are another now. */
  done: z.number().int(), known: z.number().int(), changed: z.number().int(), failed: z.number().int(),
  createdAt: instant, finishedAt: instant.nullable(),
  /** The header and the first rows as they stand in the file, and which column is what. Null for what says that by itself. */
  preview: z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())), mapping: importMapping }).nullable(),
  errors: z.array(z.object({ row: z.number().int(), code: z.string(), params: z.record(z.string(), z.unknown()), faults: z.array(cellFault) })),
});
export type ImportJob = z.infer<typeof importJob>;
export const importStart = z.strictObject({ mode: z.enum(['dry-run', 'run']).describe('Whether it is tried only'), mapping: importMapping.describe('Which column of the file is what') });

export const importEntityRow = z.object({
  entity: z.enum(importEntityNames).describe('What comes from the file'),
  columns: z.array(z.object({ key: z.string(), title: z.object({ fa: z.string(), en: z.string() }), required: z.boolean().describe('Whether each row must have it'), type: z.enum(importColumnTypes).describe('What its cells hold') })).describe('Columns of its file'),
});
export const importEntityList = z.object({ items: z.array(importEntityRow).describe('What I may bring in') });

/** Largest file. */
export const importLimit = 20 * 1024 * 1024;
/** An answer names the first so many bad rows; `failed` counts all. */
export const importErrorLimit = 500;
