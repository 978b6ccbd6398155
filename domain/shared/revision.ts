import { createHash } from 'node:crypto';

/** The tag of what a reader sees of a row: whoever changes it says which one they saw. */
export const revisionOf = (value: object): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

/** The tag of what somebody saw before they changed it; `*`: whichever it is. */
export type Seen = string | null;
/** Whether it is another by now, or gone: the change would write over what somebody else said meanwhile, and is refused as `precondition.failed`. */
export const isOld = (seen: Seen, revision: string | undefined): boolean => seen !== '*' && seen !== revision;
