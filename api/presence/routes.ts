import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Who is at which task now. */
export function addPresenceEndpoints(add: AddEndpoint, { presence }: Pick<ApiServices, 'presence'>): void {
  add('listPresence', ({ actor }) => presence.list(actor));
  add('bePresent', ({ actor, params, body }) => presence.be(actor, params.id, body));
}
