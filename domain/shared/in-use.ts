import { refuse, type ErrorCode, type Refusal } from '../../contracts/errors';

/** How often something that is to be switched off is still used, by what uses it. */
export type InUse = Readonly<Record<string, number>>;

/** Why something is not switched off: it is still used. */
export const unlessUsed = (code: ErrorCode & `${string}.in-use`, uses: InUse): { ok: false; error: Refusal } | null => (Object.values(uses).some((count) => count > 0) ? refuse(code, uses) : null);
