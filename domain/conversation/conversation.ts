import type { Mentionable, NewComment, RequestWatch } from '../../contracts/conversation';
import { ok, refuse, type Result } from '../../contracts/errors';
import { actingRole } from '../access/may';
import { actsFor } from '../access/task-rules';
import type { OpenRequest } from '../requests/open-request';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { FileStore } from '../files/ports';
import type { InboxStore } from '../inbox/ports';
import type { Audience } from './audience';
import { excerpt } from './excerpt';
import type { ConversationQueries, ConversationStore, Listeners } from './ports';

export interface ConversationDeps {
  unitOfWork: UnitOfWork; openRequest: OpenRequest; store: ConversationStore; queries: ConversationQueries; listeners: Listeners; audience: Audience; files: Pick<FileStore, 'attach'>; tasks: Pick<InboxStore, 'find'>; journal: Journal;
}

/** What people say to one another about a request, and who follows it. */
export function createConversation({ unitOfWork, openRequest, store, queries, listeners, audience, files, tasks, journal }: ConversationDeps) {
  return {
    /**
     * A line in the story, said by a person. Whoever is mentioned is told, and who stands in for them now; then whoever watches the request. Refused as a whole (`comment.mention`)
     * when somebody of those mentioned may not see the request or is unknown: the answer does not say which of the two; and (`comment.file`) when a file is none of theirs that waits.
     */
    comment: (actor: UserActor, requestId: string, { text, mentions = [], files: given = [] }: NewComment, taskId: string | null = null): Promise<Result<{ id: string }>> =>
      unitOfWork.run<{ id: string }>(actor, async (tx) => {
        const open = await openRequest(tx, actor, 'request.comment', requestId);
        if (!open.ok) return open;
        const request = open.value;
        const named = [...new Set(mentions)].filter((id) => id !== actor.id);
        const heard = await audience.among(tx, actor, request, named);
        if (heard.length < named.length) return refuse('comment.mention');
        const id = newId();
        const brought = [...new Set(given)];
        const task = taskId === null ? null : await tasks.find(tx, taskId);
        const actingFor = task && actsFor(actor, task);
        const { by } = await store.comment(tx, { id, requestId, taskId, authorId: actor.id, actingFor, text, mentions: named });
        if (brought.length > 0 && await files.attach(tx, { ids: brought, requestId, commentId: id, by: actor.id }) < brought.length) return refuse('comment.file');
        await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor), action: 'request.comment', resource: 'request', resourceId: requestId, requestId, taskId, after: { comment: id, ...(actingFor !== null && { actingFor }), ...(named.length > 0 && { mentions: named }), ...(brought.length > 0 && { files: brought }) } }]);
        await journal.changes(tx, [{ topic: 'request', keys: { id: requestId }, branchId: request.branchId, agentId: request.agentId }]);
        await journal.tell(tx, [{ type: 'request.commented', requestId, instanceId: requestId, facts: { commentId: id } }]);
        const params = { by, comment: id, ...(text !== '' && { note: excerpt(text) }) };
        // Who is away reads it later; whoever stands in for them hears of it now.
        const standIns = (await audience.inPlaceOf(tx, request, named)).filter((one) => one.id !== actor.id && !named.includes(one.id));
        const mentioned = [...named.map((userId) => ({ userId, more: {} })), ...standIns.map((one) => ({ userId: one.id, more: { for: one.for } }))];
        await listeners.tell(tx, mentioned.map(({ userId, more }) => ({ userId, kind: 'mention', requestId, params: { ...params, ...more }, dedupe: `mention:${id}:${userId}` })));
        await audience.tellWatchers(tx, request, { kind: 'watched-comment', params, dedupe: `comment:${id}`, but: [actor.id, ...mentioned.map(({ userId }) => userId)] });
        return ok({ id });
      }),

    /** Whom the actor can mention: active people who may see the request, as far as the actor may know of them. */
    mentionable: (actor: UserActor, requestId: string, filter: { q?: string | undefined; limit: number }): Promise<Result<{ items: Mentionable[] }>> =>
      unitOfWork.run<{ items: Mentionable[] }>(actor, async (tx) => {
        const open = await openRequest(tx, actor, 'request.comment', requestId);
        if (!open.ok) return open;
        const found = await audience.mentionable(tx, actor, open.value, filter);
        return ok({ items: found.map(({ id, name, hint }) => ({ id, name, hint })) });
      }),

    readWatch: (actor: UserActor, requestId: string): Promise<Result<RequestWatch>> => unitOfWork.run<RequestWatch>(actor, async (tx) => {
      const watch = await queries.watch(tx, actor, requestId);
      return watch ? ok(watch) : refuse('request.not-found');
    }),

    /** Who watches is told of statuses and of what is said. Doing it again changes nothing. */
    watch: (actor: UserActor, requestId: string, watching: boolean): Promise<Result<RequestWatch>> => unitOfWork.run<RequestWatch>(actor, async (tx) => {
      const open = await openRequest(tx, actor, 'request.read', requestId);
      if (!open.ok) return open;
      await store.watch(tx, requestId, actor.id, watching);
      const watch = await queries.watch(tx, actor, requestId);
      return watch ? ok(watch) : refuse('request.not-found');
    }),
  };
}
export type Conversation = ReturnType<typeof createConversation>;
