import { parseCookie } from 'cookie';
import type { CookieOptions, Request, RequestHandler } from 'express';
import { csrfMatches, type Sessions } from '../../domain/session/sessions';
import type { SignedIn } from '../../domain/session/ports';
import { appError } from '../app-error';

declare module 'express-serve-static-core' {
  interface Request { signedIn?: SignedIn }
}

const cookieName = 'zamen_session';
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export const cookieOptions = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' });
export const sessionCookie = cookieName;

/** The token that came with the request, if it can be one. */
export function tokenOf(request: Request): string | undefined {
  const token = parseCookie(request.headers.cookie ?? '')[cookieName];
  return token && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** Finds out who asks. */
export function identify(sessions: Sessions): RequestHandler {
  return async (request, _response, next) => {
    const token = tokenOf(request);
    const signedIn = token ? await sessions.find(token) : null;
    if (signedIn) request.signedIn = signedIn;
    next();
  };
}

/** Without a living session nobody goes further; a write must also carry the session's CSRF token. */
export const authenticate: RequestHandler = (request, _response, next) => {
  if (!request.signedIn) next(appError('session.required'));
  else if (!reading.has(request.method) && !csrfMatches(request.signedIn, request.get('X-CSRF-Token'))) next(appError('session.csrf'));
  else next();
};

/** Another site must not sign its visitors in here: a browser always names where a cross-site write comes from. */
export const sameOrigin: RequestHandler = (request, _response, next) => {
  const site = request.get('Sec-Fetch-Site');
  const origin = request.get('Origin');
  const foreign = site !== undefined ? site === 'cross-site' : origin !== undefined && !sameHost(origin, request.get('Host'));
  next(foreign ? appError('session.csrf') : undefined);
};

function sameHost(origin: string, host: string | undefined): boolean {
  try { return new URL(origin).host === host; } catch { return false; }
}
