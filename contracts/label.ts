import { z } from 'zod';

/** A text in both languages of the product. */
export const labelSchema = z.object({ fa: z.string().min(1), en: z.string().min(1) });
export type Label = z.infer<typeof labelSchema>;
export const languages = ['fa', 'en'] as const;
export type Language = (typeof languages)[number];
