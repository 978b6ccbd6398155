import { ok } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

export function addNoticeEndpoints(add: AddEndpoint, { unitOfWork, notices }: ApiServices): void {
  add('listNotices', ({ actor, query }) => unitOfWork.run(actor, (tx) => notices.list(tx, actor, query)));
  add('readNotices', async ({ actor, body }) => ok(await unitOfWork.do(actor, (tx) => notices.read(tx, actor, body.ids))));
}
