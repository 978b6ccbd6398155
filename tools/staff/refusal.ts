import type { Problem } from '../../contracts/errors';

/** The server said no, and why. `problem` is missing when what answered was not the API. */
export class ApiRefusal extends Error {
  override name = 'ApiRefusal';
  constructor(readonly call: string, readonly status: number, readonly problem: Problem | undefined, readonly retryAfterSeconds: number | undefined) {
    super(`${call}: ${status}${problem ? ` ${problem.code}${detailsOf(problem)} (trace ${problem.traceId})` : ''}`);
  }

  get code(): string { return this.problem?.code ?? `http.${this.status}`; }
}

/** Nobody answered, or the connection broke before the whole answer was there: whether the write was done is not known. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
  constructor(readonly call: string, cause: unknown) {
    super(`${call}: no answer (${reasonOf(cause)})`, { cause });
  }
}

/** The answer is not what the contract promises. */
export class BrokenContract extends Error {
  override name = 'BrokenContract';
  constructor(call: string, reason: string) {
    super(`${call}: the answer is not of its contract: ${reason}`);
  }
}

function detailsOf({ params, fields }: Problem): string {
  const parts = [...(Object.keys(params).length ? [JSON.stringify(params)] : []), ...(fields ?? []).map((field) => `${field.path}=${field.code}`)];
  return parts.length ? ` ${parts.join(' ')}` : '';
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause instanceof Error ? cause.cause : cause;
  return (inner as NodeJS.ErrnoException).code ?? inner.message;
}
