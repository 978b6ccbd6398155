import { actions } from '../../contracts/actions';
import type { Me } from '../../contracts/session';
import { carries } from '../../domain/access/rights';
import type { SignedIn } from '../../domain/session/ports';

export const presentMe = (signedIn: SignedIn): Me => ({
  id: signedIn.actor.id, login: signedIn.login, name: signedIn.name, roles: [...signedIn.actor.roles],
  rights: actions.filter((action) => carries(signedIn.actor.roles, action)), branch: signedIn.branch, unit: signedIn.unit,
  agentId: signedIn.actor.agentId, preferences: signedIn.preferences, csrfToken: signedIn.csrfToken, oneTimePassword: signedIn.oneTime,
});
