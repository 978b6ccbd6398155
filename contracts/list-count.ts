import { z } from 'zod';

export const listCount = z.object({ count: z.number().int().describe('How many rows'), more: z.boolean().describe('There are at least so many: counting stopped there') });
export type ListCount = z.infer<typeof listCount>;
