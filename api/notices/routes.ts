import { ok } from '../../contracts/errors';
import { noticePage, noticesRead } from '../../contracts/live';
import { pageQuery } from '../../contracts/values';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

export function addNoticeEndpoints(add: AddEndpoint, { unitOfWork, notices }: ApiServices): void {
  add({ route: 'listNotices', query: pageQuery, answer: noticePage, handle: ({ actor, query }) => unitOfWork.run(actor, (tx) => notices.list(tx, actor, query)) });
  add({ route: 'readNotices', body: noticesRead, handle: async ({ actor, body }) => ok(await unitOfWork.do(actor, (tx) => notices.read(tx, actor, body.ids))) });
}
