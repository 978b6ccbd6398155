import { z } from 'zod';
import { latinDigits } from './digits';
import { labelSchema } from './label';
import { id, text } from './values';

/** Lists that a company fills as it likes. */
export const termLists = ['brand', 'product-kind', 'service-group', 'job-type', 'service-type', 'area', 'customer-group'] as const;
export type TermList = (typeof termLists)[number];
/** Those in which a term may stand below another. */
const trees: readonly TermList[] = ['product-kind', 'service-group', 'area'];
export const isTree = (list: TermList): boolean => trees.includes(list);

/** A code as it is kept, whichever keyboard it was typed with: Latin digits and capitals, Persian ye and kaf, no spaces around. */
export const keptCode = (typed: string): string => latinDigits(typed).trim().replace(/[\u064a\u0649]/g, '\u06cc').replace(/\u0643/g, '\u06a9').toUpperCase();
export const catalogueCode = z.string().overwrite(keptCode).regex(/^[0-9A-Z\u0621-\u063A\u0641-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC][0-9A-Z\u0621-\u063A\u0641-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC._/-]{0,39}$/)
  .meta({ description: 'Its code: letters, digits, and . _ / - between them; kept in capitals with Latin digits, said once', example: 'LG' });

const names = z.strictObject({ fa: text(100), en: text(100) });
export const term = z.object({ id, code: z.string(), name: labelSchema });
export type Term = z.infer<typeof term>;
/** `revision`: its tag, which a change goes on from. */
export const termRow = term.extend({ list: z.enum(termLists), parentId: id.nullable(), position: z.number().int(), active: z.boolean(), revision: z.string() });
export type TermRow = z.infer<typeof termRow>;
export const termQuery = z.object({ list: z.enum(termLists).describe('Which list') });
export const termPage = z.object({ items: z.array(termRow), mayChange: z.boolean() });
export const termCounts = z.object({ items: z.array(z.object({ list: z.enum(termLists), active: z.number().int(), all: z.number().int() })) });
export type TermCount = z.infer<typeof termCounts>['items'][number];

const position = z.number().int().min(0).max(1_000_000);
/** The whole of what may be another tomorrow. */
export const termChange = z.strictObject({ name: names, parentId: id.nullable(), position, active: z.boolean() });
export type TermChange = z.infer<typeof termChange>;
export const newTerm = z.strictObject({ list: z.enum(termLists), code: catalogueCode, name: names, parentId: id.nullable() });
export type NewTerm = z.infer<typeof newTerm>;
