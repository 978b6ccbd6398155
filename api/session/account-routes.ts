import { ok } from '../../contracts/errors';
import { appError } from '../app-error';
import type { AddEndpoint } from '../endpoint';
import { cookieOptions, sessionCookie } from '../middleware/authenticate';
import type { ApiServices } from '../services';
import { createPresentMe } from './presenter';

/** What a person looks after by themselves: password, sessions, access tokens. */
export function addAccountEndpoints(add: AddEndpoint, { sessions, changePassword, tokens, ...services }: Pick<ApiServices, 'sessions' | 'changePassword' | 'tokens' | 'unitOfWork' | 'knownRoles'>, options: { secureCookies: boolean }): void {
  const presentMe = createPresentMe(services);
  add('changePassword', async ({ signedIn, body, response }) => {
    const changed = await changePassword(signedIn, body);
    if (!changed.ok && changed.error.code === 'session.locked') throw appError('session.locked', changed.error.params, undefined, { 'Retry-After': String(changed.error.params?.seconds ?? 60) });
    if (!changed.ok) return changed;
    response.cookie(sessionCookie, changed.value.token, cookieOptions(options.secureCookies));
    return ok(await presentMe(changed.value.signedIn));
  });
  add('listSessions', async ({ signedIn }) => ok({ items: await sessions.list(signedIn) }));
  add('revokeOtherSessions', ({ signedIn }) => sessions.revokeOthers(signedIn));
  add('revokeSession', ({ actor, params }) => sessions.revoke(actor, params.id));
  add('listTokens', async ({ actor }) => ok({ items: await tokens.list(actor) }));
  add('createToken', ({ actor, body }) => tokens.create(actor, body));
  add('revokeToken', ({ actor, params }) => tokens.revoke(actor, params.id));
}
