import { isIP } from 'node:net';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, RequestHandler } from 'express';
import { csrfMatches, type Sessions } from '../../domain/session/sessions';
import type { SignedIn } from '../../domain/session/ports';
import type { Tokens } from '../../domain/session/tokens';
import { apiPrefix, routes } from '../../contracts/routes';
import { appError } from '../app-error';

declare module 'express-serve-static-core' {
  interface Request { signedIn?: SignedIn }
}

const cookieName = 'zamen_session';
const deviceName = 'zamen_device';
const deviceDays = 400;
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export const cookieOptions = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' });
export const sessionCookie = cookieName;
export const deviceCookie = deviceName;
/** Sent with sign-ins alone; it opens nothing, and tells a known browser from a stranger's. */
export const deviceCookieOptions = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'lax', secure, path: `${apiPrefix}${routes.signIn.path}`, maxAge: deviceDays * 86_400_000 });

function secretIn(request: Request, name: string): string | undefined {
  const secret = parseCookie(request.headers.cookie ?? '')[name];
  return secret && /^[\w-]{43}$/.test(secret) ? secret : undefined;
}
/** The session's token that came with the request, if it can be one. */
export const tokenOf = (request: Request): string | undefined => secretIn(request, cookieName);
export const deviceTokenOf = (request: Request): string | undefined => secretIn(request, deviceName);

/** Where the request came from, as the record and the counters of failed tries know it; a name that is no address is none. */
export function addressOf(request: Request): string | null {
  const address = (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  return isIP(address) ? address : null;
}

/** What the browser calls itself, as far as a person can make something of it. */
export const agentOf = (request: Request): string | null => request.get('User-Agent')?.replace(/[^\x20-\x7e]/g, '').slice(0, 300) || null;

const withOrigin = (request: Request, signedIn: SignedIn): SignedIn =>
  ({ ...signedIn, actor: { ...signedIn.actor, origin: { address: addressOf(request), tokenId: signedIn.by.kind === 'token' ? signedIn.by.id : null } } });

/** The access token that came with the request, whatever it looks like. Another scheme is for a proxy before us. */
function bearerOf(request: Request): string | null {
  const given = request.get('Authorization');
  return given !== undefined && /^Bearer\b/i.test(given) ? given.slice('Bearer'.length).trim() : null;
}

/** Finds out who asks: by an access token where one is sent, else by the session's cookie; never by both. */
export function identify(sessions: Pick<Sessions, 'find'>, tokens: Pick<Tokens, 'find'>): RequestHandler {
  return async (request, _response, next) => {
    const [bearer, token] = [bearerOf(request), tokenOf(request)];
    const signedIn = bearer !== null ? await tokens.find(bearer, addressOf(request)) : token ? await sessions.find(token) : null;
    if (signedIn) request.signedIn = withOrigin(request, signedIn);
    next();
  };
}

/** Without a living session or token nobody goes further. A session's write must also carry its CSRF token: a browser sends cookies by itself, and a token never. */
export const authenticate: RequestHandler = (request, _response, next) => {
  if (!request.signedIn) next(bearerOf(request) === null ? appError('session.required') : appError('token.invalid', undefined, undefined, { 'WWW-Authenticate': 'Bearer' }));
  else if (request.signedIn.by.kind === 'session' && !reading.has(request.method) && !csrfMatches(request.signedIn, request.get('X-CSRF-Token'))) next(appError('session.csrf'));
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
