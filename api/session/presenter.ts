import type { Me } from '../../contracts/session';
import type { SignedIn } from '../../domain/session/ports';

export const presentMe = (signedIn: SignedIn): Me => ({
  id: signedIn.actor.id, login: signedIn.login, name: signedIn.name, roles: [...signedIn.actor.roles], branch: signedIn.branch, unit: signedIn.unit,
  agentId: signedIn.actor.agentId, preferences: signedIn.preferences, csrfToken: signedIn.csrfToken,
});
