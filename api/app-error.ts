import { errorCodes, type ErrorCode, type FieldError, type Refusal, type Result } from '../contracts/errors';

/** A refusal on its way to the one mapper at the edge. */
export class AppError extends Error {
  readonly status: number;
  constructor(readonly refusal: Refusal, readonly headers: Record<string, string> = {}) {
    super(refusal.code);
    this.status = errorCodes[refusal.code];
  }
}

export const appError = (code: ErrorCode, params?: Record<string, unknown>, fields?: FieldError[], headers?: Record<string, string>): AppError =>
  new AppError({ code, ...(params && { params }), ...(fields && { fields }) }, headers);

/** The value of a result; a refusal is thrown to the mapper. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppError(result.error);
}
