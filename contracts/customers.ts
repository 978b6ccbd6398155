import { z } from 'zod';
import { instant, text } from './values';

export const eraseCustomer = z.strictObject({ reason: text(500).describe('Why, for the record') });
export const erasedCustomer = z.object({ requests: z.number().int().describe('Requests that it went through; 0 where it was done before'), erasedAt: instant });
