import { z } from 'zod';

/** The field that a signature is written on, in its own units. */
export const signatureField = { width: 320, height: 120 } as const;
/** Strokes of a pen as moves and lines in whole numbers and nothing else, so that it can be drawn on a screen and on paper without trusting whoever sent it. */
export const signature = z.string().max(20_000).regex(/^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})*)+$/);
