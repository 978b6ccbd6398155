import { ok, refuse, type Result } from '../../contracts/errors';
import type { SettingKey } from '../../contracts/settings';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** The company's rules: what holds, for whom, since when, and who changed it. */
export function addSettingEndpoints(add: AddEndpoint, { unitOfWork, settings }: ApiServices): void {
  const read = (actor: UserActor, key: SettingKey) => unitOfWork.run(actor, async (tx) => {
    const found = await settings.queries.read(tx, actor, key);
    return found ? ok(found) : refuse('resource.not-found');
  });
  add('listSettings', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await settings.queries.list(tx) })));
  add('readSetting', ({ actor, params }) => read(actor, params.key));
  const readIf = (done: Result<null>, actor: UserActor, key: SettingKey) => (done.ok ? read(actor, key) : done);
  add('changeSetting', async ({ actor, params: { key }, body, precondition }) => readIf(await settings.change.change(actor, key, body, precondition!), actor, key));
  add('cancelSetting', async ({ actor, params: { key }, body }) => readIf(await settings.change.cancel(actor, key, body), actor, key));
}
