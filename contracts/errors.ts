import { z } from 'zod';

/** Every code the API can answer with, and its HTTP status. Texts: `contracts/messages/<language>/errors.json`, key = code. */
export const errorCodes = {
  'request.invalid': 400,
  'request.malformed': 400,
  'request.too-large': 413,
  'request.unsupported-type': 415,
  'request.rate-limited': 429,
  'session.required': 401,
  'session.credentials': 401,
  'session.locked': 429,
  'session.csrf': 403,
  'access.denied': 403,
  'access.four-eyes': 403,
  'resource.not-found': 404,
  'task.not-found': 404,
  'task.completed': 409,
  'task.cancelled': 409,
  'task.reassigned': 409,
  'task.claimed': 409,
  'task.unclaimed': 409,
  'task.draft-changed': 409,
  'task.outcome': 422,
  'task.invalid': 422,
  'request.not-found': 404,
  'request.closed': 409,
  'request.device-open': 409,
  'request.settled': 409,
  'request.stale': 409,
  'process.not-found': 404,
  'process.not-executable': 422,
  'process.runaway': 422,
  'decision.not-executable': 422,
  'incident.not-found': 404,
  'incident.resolved': 409,
  'move.ended': 409,
  'move.token-gone': 409,
  'move.last-token': 409,
  'move.one-of-several': 409,
  'move.element-unknown': 422,
  'move.not-startable': 422,
  'move.scope-not-running': 409,
  'move.scope-ambiguous': 409,
  'move.incident-gone': 409,
  'move.cannot-skip': 409,
  'move.flow-needed': 422,
  'move.flow-unknown': 422,
  'move.never-visited': 409,
  'move.still-there': 409,
  'move.waits-for-ever': 409,
  'move.changed': 409,
  'move.other-version': 409,
  'move.log-differs': 409,
  'move.no-reversal': 422,
  'back-test.not-found': 404,
  'back-test.other-process': 422,
  'message.not-expected': 409,
  'migration.not-found': 404,
  'migration.same-version': 422,
  'migration.mapping': 422,
  'migration.nothing': 422,
  'migration.refused': 409,
  'migration.other-version': 409,
  'migration.running': 409,
  'migration.over': 409,
  'migration.no-way-back': 409,
  'migration.touched': 409,
  'import.not-csv': 422,
  'import.columns': 422,
  'import.not-found': 404,
  'idempotency.reused': 409,
  'idempotency.required': 400,
  'user.login': 422,
  'user.password': 422,
  'user.exists': 409,
  'user.branch-needed': 422,
  'user.branch-unknown': 422,
  'user.unknown': 404,
  'user.agent-needed': 422,
  'user.agent-unknown': 422,
  'user.agent-alone': 422,
  'user.last-admin': 409,
  'database.unavailable': 503,
  'server.error': 500,
} as const;
export type ErrorCode = keyof typeof errorCodes;

export const fieldError = z.object({ path: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()).optional() });
export type FieldError = z.infer<typeof fieldError>;

/** RFC 9457; `title` is English for logs, clients translate `code` and `params`. */
export const problem = z.object({
  type: z.string(), title: z.string(), status: z.number().int(),
  code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
  params: z.record(z.string(), z.unknown()), fields: z.array(fieldError).optional(), traceId: z.string(),
});
export type Problem = z.infer<typeof problem>;

/** An expected refusal, as data. */
export interface Refusal { code: ErrorCode; params?: Record<string, unknown>; fields?: FieldError[] }
export type Result<T> = { ok: true; value: T } | { ok: false; error: Refusal };
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: ErrorCode, params?: Record<string, unknown>, fields?: FieldError[]): { ok: false; error: Refusal } => ({ ok: false, error: { code, ...(params && { params }), ...(fields && { fields }) } });
