import { z } from 'zod';

/** The field that a signature is written on, in its own units. */
export const signatureField = { width: 320, height: 120 } as const;
/**
 * Strokes of a pen as moves and lines in whole numbers and nothing else, so that it can be drawn on a screen and on paper without trusting whoever sent it. Whoever cannot sign by hand types their
 * name and says that it stands for their signature: `typed:` and the name, told as such wherever it is shown.
 */
export const signature = z.string().max(20_000).regex(/^(?:(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})*)+|typed:[^\s<>][^\n\r\t<>]{1,79})$/);

const mark = 'typed:';
export const typedSignature = (name: string): string => `${mark}${name.trim().replace(/\s+/g, ' ')}`;
/** The name that was typed; null: it was signed by hand. */
export const typedName = (given: string): string | null => (given.startsWith(mark) ? given.slice(mark.length) : null);
