import { Router, type RequestHandler } from 'express';
import { ok } from '../../contracts/errors';
import { routes } from '../../contracts/routes';
import { signIn } from '../../contracts/session';
import { valueOf } from '../app-error';
import { isEndpoint, neededBody, type AddEndpoint } from '../endpoint';
import { addressOf, agentOf, cookieOptions, deviceCookie, deviceCookieOptions, deviceTokenOf, sameOrigin, sessionCookie, tokenOf } from '../middleware/authenticate';
import { appError } from '../app-error';
import type { ApiServices } from '../services';
import { createPresentMe } from './presenter';

/** Opening a session: the one write without a session. */
export function signInRoute({ sessions, ...services }: Pick<ApiServices, 'sessions' | 'unitOfWork' | 'knownRoles'>, options: { secureCookies: boolean; limit: RequestHandler }): Router {
  const presentMe = createPresentMe(services);
  const router = Router();
  router.post(routes.signIn.path, isEndpoint('signIn'), options.limit, sameOrigin, async (request, response) => {
    const { login, password } = neededBody(signIn, request);
    const opened = await sessions.signIn({ login, password, address: addressOf(request), agent: agentOf(request), formerToken: tokenOf(request), deviceToken: deviceTokenOf(request) });
    if (!opened.ok && opened.error.code === 'session.locked') throw appError('session.locked', opened.error.params, undefined, { 'Retry-After': String(opened.error.params?.seconds ?? 60) });
    const { token, deviceToken, signedIn } = valueOf(opened);
    response.cookie(sessionCookie, token, cookieOptions(options.secureCookies));
    response.cookie(deviceCookie, deviceToken, deviceCookieOptions(options.secureCookies));
    response.set('Cache-Control', 'no-store').json(await presentMe(signedIn));
  });
  return router;
}

export function addSessionEndpoints(add: AddEndpoint, { sessions, ...services }: Pick<ApiServices, 'sessions' | 'unitOfWork' | 'knownRoles'>, options: { secureCookies: boolean }): void {
  const presentMe = createPresentMe(services);
  add('me', async ({ signedIn }) => ok(await presentMe(signedIn)));
  add('signOut', async ({ signedIn, response }) => {
    await sessions.signOut(signedIn);
    response.clearCookie(sessionCookie, cookieOptions(options.secureCookies));
    return ok(undefined);
  });
  add('changePreferences', async ({ signedIn, body }) => ok(await presentMe(await sessions.changePreferences(signedIn, body))));
}
