import { moduleNames } from '../../contracts/modules';
import type { Me } from '../../contracts/session';
import { carried } from '../../domain/access/rights';
import type { SignedIn } from '../../domain/session/ports';

export const presentMe = ({ actor, login, name, branch, unit, preferences, csrfToken, oneTime }: SignedIn): Me => ({
  id: actor.id, login, name, roles: [...actor.roles], rights: carried(actor.rights), modules: moduleNames.filter((module) => !actor.rights.hidden.has(module)), branch, unit,
  agentId: actor.agentId, preferences, csrfToken, oneTimePassword: oneTime,
});
