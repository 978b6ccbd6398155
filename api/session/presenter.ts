import { moduleNames } from '../../contracts/modules';
import type { Me } from '../../contracts/session';
import { carried } from '../../domain/access/rights';
import type { SignedIn } from '../../domain/session/ports';
import type { ApiServices } from '../services';

export type PresentMe = (signedIn: SignedIn) => Promise<Me>;
/** Who is signed in, with what the interface needs to know from the beginning. */
export const createPresentMe = ({ unitOfWork, knownRoles }: Pick<ApiServices, 'unitOfWork' | 'knownRoles'>): PresentMe => async ({ actor, login, name, branch, unit, preferences, csrfToken, oneTime }) => ({
  id: actor.id, login, name, roles: [...actor.roles], rights: carried(actor.rights), modules: moduleNames.filter((module) => !actor.rights.hidden.has(module)), branch, unit,
  roleNames: await unitOfWork.do(actor, (tx) => knownRoles.all(tx)), agentId: actor.agentId, preferences, csrfToken, oneTimePassword: oneTime,
});
