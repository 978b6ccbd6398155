import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Request } from 'express';
import type { IdempotencyStore } from '../../domain/session/idempotency';
import { systemActor } from '../../domain/shared/actor';
import type { UnitOfWork } from '../../domain/shared/unit-of-work';
import { AppError, appError } from '../app-error';
import { problemOf, refusalOfError } from './problems';

export interface StoredAnswer { status: number; body: unknown }
/** A second click waits this long for the answer of the first. */
const patience = { tries: 50, milliseconds: 100 };
/** Refusals that say nothing about the write itself: the same key may try again. */
const passing = new Set([401, 403, 408, 429]);

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value ?? null)).digest('hex');

/** Runs `work` once per key of this person; a repeat gets the first answer, refusals included. */
export function createIdempotency({ unitOfWork, store }: { unitOfWork: UnitOfWork; store: IdempotencyStore }) {
  return async function once(request: Request, actorId: string, route: string, work: () => Promise<StoredAnswer>): Promise<StoredAnswer> {
    const given = request.get('Idempotency-Key');
    if (given === undefined) throw appError('idempotency.required');
    const write = { actorId, key: given };
    const described = { ...write, route, bodyHash: hashOf({ path: request.path, body: request.body as unknown, file: request.file && createHash('sha256').update(request.file.buffer).digest('hex') }) };
    for (let tried = 0; tried < patience.tries; tried += 1) {
      const begun = await unitOfWork.do(systemActor, (tx) => store.begin(tx, described));
      if (begun.state === 'reused') throw appError('idempotency.reused');
      if (begun.state === 'answered') return { status: begun.status, body: begun.body };
      if (begun.state === 'new') return runAndKeep(write, request.traceId, work);
      await pause(patience.milliseconds);
    }
    throw appError('request.rate-limited', undefined, undefined, { 'Retry-After': '1' });
  };

  async function runAndKeep(write: { actorId: string; key: string }, traceId: string, work: () => Promise<StoredAnswer>): Promise<StoredAnswer> {
    try {
      const answer = await work();
      await unitOfWork.do(systemActor, (tx) => store.finish(tx, { ...write, ...answer }));
      return answer;
    } catch (error) {
      const refusal = refusalOfError(error);
      const final = error instanceof AppError && refusal.status < 500 && !passing.has(refusal.status);
      await unitOfWork.do(systemActor, (tx) => (final
        ? store.finish(tx, { ...write, status: refusal.status, body: problemOf(refusal, traceId) })
        : store.forget(tx, write))).catch(() => undefined);
      throw error;
    }
  }
}
export type Idempotency = ReturnType<typeof createIdempotency>;
