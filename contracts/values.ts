import { z } from 'zod';

/** Money: digits of the currency's minor unit (rial), as text. */
export const money = z.string().regex(/^\d{1,18}$/).meta({ description: 'Amount in rial, digits only', example: '15600000' });
/** Quantity with up to three decimals, as text. */
export const quantity = z.string().regex(/^\d{1,11}(\.\d{1,3})?$/).meta({ description: 'Decimal quantity', example: '1' });
export const id = z.uuid().meta({ description: 'UUID', example: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a' });
/** Whether the calendar has the day, and years that PostgreSQL has too: there is none before the first. */
export const isDay = (date: string): boolean => businessDate.safeParse(date).success;
const hasYear = (value: string): boolean => !value.startsWith('0000');
export const instant = z.iso.datetime().refine(hasYear).meta({ description: 'Instant in UTC', example: '2026-11-22T08:00:00.000Z' });
export const businessDate = z.iso.date().refine(hasYear).meta({ description: 'Business date', example: '2026-11-22' });
/** E.164. */
export const phone = z.string().regex(/^\+[1-9]\d{6,14}$/).meta({ description: 'Phone number, E.164', example: '+989123456789' });
/** Of a diagram or a decision table. */
export const versionNumber = z.number().int().min(1).max(1_000_000);
/** The same in an address. */
export const versionInAddress = z.coerce.number().int().min(1).max(1_000_000).describe('Number of the version');
/** Anything that JSON can say. */
export const jsonValue = z.json();
export const text = (max: number) => z.string().trim().min(1).max(max);

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: 'Rows a page', example: 50 }),
  after: z.string().max(500).optional().meta({ description: '`next` of the page before', example: 'eyJrIjpbXX0' }),
});
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
