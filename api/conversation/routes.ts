import type { NewComment } from '../../contracts/conversation';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { TimelineItem } from '../../contracts/requests';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** What people say about a request, and who follows it. */
export function addConversationEndpoints(add: AddEndpoint, { unitOfWork, requests, inboxQueries, conversation }: ApiServices): void {
  const said = async (actor: UserActor, requestId: string, comment: NewComment, taskId: string | null): Promise<Result<TimelineItem>> => {
    const done = await conversation.comment(actor, requestId, comment, taskId);
    if (!done.ok) return done;
    const story = await unitOfWork.do(actor, (tx) => requests.timeline(tx, requestId));
    const item = story?.find(({ id }) => id.endsWith(done.value.id));
    return item ? ok(item) : refuse('request.not-found');
  };

  add('commentRequest', ({ actor, params, body }) => said(actor, params.id, body, null));
  add('commentTask', async ({ actor, params, body }) => {
    const task = await unitOfWork.do(actor, (tx) => inboxQueries.row(tx, actor, params.id));
    return task?.request ? said(actor, task.request.id, body, params.id) : refuse('task.not-found');
  });
  add('listMentionable', ({ actor, params, query }) => conversation.mentionable(actor, params.id, query));
  add('readWatch', ({ actor, params }) => conversation.readWatch(actor, params.id));
  add('watchRequest', ({ actor, params, body }) => conversation.watch(actor, params.id, body.watching));
}
