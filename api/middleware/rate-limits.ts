import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit as createLimit, type Options } from 'express-rate-limit';
import { appError } from '../app-error';

/** A proxy that is not trusted may still name addresses; they are not believed, and nothing to warn of. */
const rateLimit = (options: Partial<Options>): RequestHandler => createLimit({ ...options, validate: { xForwardedForHeader: false } });
const address = (request: Request): string => ipKeyGenerator(request.ip ?? 'unknown');

const refuse = (windowSeconds: number): RequestHandler => (_request, _response, next) => {
  next(appError('request.rate-limited', undefined, undefined, { 'Retry-After': String(windowSeconds) }));
};

/** Everything that comes from one address: an office stays far below it, a flood does not. */
export const addresses = (perMinute: number): RequestHandler => rateLimit({
  windowMs: 60_000, limit: perMinute, standardHeaders: false, legacyHeaders: false, handler: refuse(10), keyGenerator: address,
});

/** Requests of one address that carried no living session: guessing tokens or routes. */
export const strangers = (perMinute: number): RequestHandler => rateLimit({
  windowMs: 60_000, limit: perMinute, standardHeaders: false, legacyHeaders: false, handler: refuse(60), keyGenerator: address,
  skip: (request) => request.signedIn !== undefined,
});

/** Everything one person asks: nobody comes near it, a loop gone wild does. */
export const people = (perMinute: number): RequestHandler => rateLimit({
  windowMs: 60_000, limit: perMinute, standardHeaders: 'draft-7', legacyHeaders: false, handler: refuse(10),
  skip: (request) => request.signedIn === undefined, keyGenerator: (request) => request.signedIn?.actor.id ?? 'nobody',
});

/** Serials that one address asked for in vain within an hour; `noticed` is told once of each that goes on beyond. */
export const probing = (perHour: number, noticed: (request: Request) => Promise<void>): RequestHandler => rateLimit({
  windowMs: 60 * 60_000, limit: perHour, standardHeaders: false, legacyHeaders: false, keyGenerator: address, skipSuccessfulRequests: true, requestWasSuccessful: (_request, response) => response.locals.inVain !== true,
  handler: async (request, response, next) => {
    // Counted on, so that it is told once.
    response.locals.inVain = true;
    if ((request as Request & { rateLimit?: { used: number } }).rateLimit?.used === perHour + 1) await noticed(request);
    next(appError('inquiry.probing', undefined, undefined, { 'Retry-After': '3600' }));
  },
});

/** Failed sign-ins of one address, over all logins. */
export const failedSignIns = (perQuarter: number): RequestHandler => rateLimit({
  windowMs: 15 * 60_000, limit: perQuarter, standardHeaders: false, legacyHeaders: false, handler: refuse(60), keyGenerator: address, skipSuccessfulRequests: true,
});
