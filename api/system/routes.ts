import { ok } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** What runs, for whoever looks after it. */
export function addSystemEndpoints(add: AddEndpoint, { system }: Pick<ApiServices, 'system'>): void {
  add('readSystem', async () => ok(await system.state()));
}
