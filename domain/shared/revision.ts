import { createHash } from 'node:crypto';

/** The tag of what a reader sees of a row: whoever changes it says which one they saw. */
export const revisionOf = (value: object): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
