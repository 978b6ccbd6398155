import { ok, refuse, type Result } from '../../contracts/errors';
import { mostFiles, mostFilesAtIntake, type RequestFile } from '../../contracts/files';
import { statuses } from '../../contracts/statuses';
import { actingRole, may } from '../access/may';
import type { Audience } from '../conversation/audience';
import type { OpenRequest } from '../requests/open-request';
import type { Settings } from '../settings/settings';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { Cleaned, FileQueries, FileStore, KindOfContent, StoredFile, Thumbnail } from './ports';
import { typedFile, type GivenFile } from './typed-file';

export interface FilesDeps {
  unitOfWork: UnitOfWork; openRequest: OpenRequest; store: FileStore; queries: FileQueries; kindOf: KindOfContent; cleaned: Cleaned; settings: Pick<Settings, 'number'>;
  audience: Pick<Audience, 'tellWatchers'>; journal: Journal;
}
/** Its head, and its content piece by piece, each read under the reader's rights. */
export interface OpenedFile extends StoredFile { pieces: AsyncIterable<Buffer> }

const megabyte = 1024 * 1024;
/** Somebody who brings ten pictures is told of once. */
const togetherMs = 10 * 60_000;

/** Files of requests: typed by their content, stored whole within one transaction, read by whoever may see the request. */
export function createFiles({ unitOfWork, openRequest, store, queries, kindOf, cleaned, settings, audience, journal }: FilesDeps) {
  return {
    /**
     * Keeps a file with its request, or as waiting for a comment or a form of this person; where and with what a picture was taken is not kept. Repeated with the same id it is stored once. Refusals: those of its
     * type, `request.too-large` (the setting `file.size`), `file.too-many`, and why the actor may not.
     */
    async add(actor: UserActor, requestId: string, { pending, ...given }: GivenFile & { pending: boolean }): Promise<Result<RequestFile>> {
      const typed = await typedFile({ kindOf, cleaned }, given);
      if (!typed.ok) return typed;
      return unitOfWork.run<RequestFile>(actor, async (tx) => {
        const open = await openRequest(tx, actor, 'request.comment', requestId);
        if (!open.ok) return open;
        const known = await queries.one(tx, actor, given.id);
        if (known) return ok(known);
        const most = await settings.number(tx, 'file.size', { requestId });
        if (given.content.length > most * megabyte) return refuse('request.too-large', { maximum: most });
        if (await store.count(tx, requestId) >= mostFiles) return refuse('file.too-many', { most: mostFiles });
        await store.insert(tx, { ...typed.value, requestId, uploadedBy: actor.id, pending });
        const file = (await queries.one(tx, actor, given.id))!;
        if (!pending) {
          const request = open.value;
          await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor), action: 'request.attach', resource: 'request', resourceId: requestId, requestId, after: { file: file.id, kind: file.kind, size: file.size } }]);
          await journal.changes(tx, [{ topic: 'request', keys: { id: requestId }, branchId: request.branchId, agentId: request.agentId }]);
          await audience.tellWatchers(tx, request, { kind: 'watched-file', params: { by: file.uploadedBy.name }, dedupe: `file:${requestId}:${actor.id}:${Math.floor(Date.parse(file.at) / togetherMs)}`, but: [actor.id] });
        }
        return ok(file);
      });
    },

    /**
     * Keeps a file for a request that this person is about to register: theirs alone until then, and dropped when that never comes. Repeated with the same id it is stored once.
     * Refusals: those of its type, `request.too-large`, `file.waiting-full`, and why the actor may not.
     */
    async addAtIntake(actor: UserActor, given: GivenFile): Promise<Result<RequestFile>> {
      const typed = await typedFile({ kindOf, cleaned }, given);
      if (!typed.ok) return typed;
      return unitOfWork.run<RequestFile>(actor, async (tx) => {
        const { branchId, agentId } = actor;
        if (!may(actor, 'request.create', { branchId, agentId })) return refuse('access.denied');
        const known = await queries.one(tx, actor, given.id);
        if (known) return ok(known);
        if (given.content.length > await settings.number(tx, 'file.size', { branchId }) * megabyte) return refuse('request.too-large');
        if ((await queries.atIntakeOf(tx, actor)).length >= mostFilesAtIntake) return refuse('file.waiting-full', { most: mostFilesAtIntake });
        await store.insert(tx, { ...typed.value, requestId: null, uploadedBy: actor.id, pending: true });
        return ok((await queries.one(tx, actor, given.id))!);
      });
    },

    /** The actor's own that wait for a request that is not there yet. */
    listAtIntake: async (actor: UserActor): Promise<Result<{ items: RequestFile[] }>> => ok({ items: await unitOfWork.do(actor, (tx) => queries.atIntakeOf(tx, actor)) }),

    /** Those of the request, or (`waiting`) the actor's own that are not sent yet. */
    list: async (actor: UserActor, requestId: string, waiting: boolean): Promise<Result<{ items: RequestFile[] }>> => {
      const items = await unitOfWork.do(actor, (tx) => (waiting ? queries.waitingOf(tx, actor, requestId) : queries.ofRequest(tx, actor, requestId)));
      return items ? ok({ items }) : refuse('request.not-found');
    },

    /** For whoever may see its request, or has brought it for one that is still to come. */
    open: async (actor: UserActor, id: string): Promise<Result<OpenedFile>> => {
      const found = await unitOfWork.do(actor, async (tx) => (await queries.isReadable(tx, actor, id) ? store.find(tx, id) : null));
      return found ? ok({ ...found, pieces: piecesOf(actor, id) }) : refuse('file.not-found');
    },

    thumbnail: async (actor: UserActor, id: string): Promise<Result<Thumbnail>> => {
      const found = await unitOfWork.do(actor, async (tx) => (await queries.isReadable(tx, actor, id) ? store.thumbnail(tx, id) : null));
      return found ? ok(found) : refuse('file.not-found');
    },

    /**
     * Takes a file out of its request: whoever added it, or by the right `request.remove-file`, while the request is open. It is listed and sent no more, its row and the record stay.
     * Done again by the same person it is done; to others it is gone. Refusals: `file.not-found`, `request.closed`, and why the actor may not.
     */
    remove: (actor: UserActor, id: string, reason: string): Promise<Result<null>> => unitOfWork.run<null>(actor, async (tx) => {
      const requestId = await queries.requestOf(tx, actor, id);
      const file = requestId === null ? null : await store.removable(tx, id);
      if (requestId === null || file === null) return refuse('file.not-found');
      if (file.removedBy !== null) return file.removedBy === actor.id ? ok(null) : refuse('file.not-found');
      const open = await openRequest(tx, actor, file.uploadedBy === actor.id ? 'request.comment' : 'request.remove-file', requestId);
      if (!open.ok) return open;
      const request = open.value;
      if (statuses[request.status].final) return refuse('request.closed');
      if (!await store.remove(tx, { id, by: actor.id, reason })) return refuse('file.not-found');
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor), action: 'request.detach', resource: 'request', resourceId: requestId, requestId, after: { file: id, reason } }]);
      await journal.changes(tx, [{ topic: 'request', keys: { id: requestId }, branchId: request.branchId, agentId: request.agentId }]);
      return ok(null);
    }),

    drop: (actor: UserActor, id: string): Promise<Result<null>> => unitOfWork.run<null>(actor, async (tx) => (await store.drop(tx, id, actor.id) ? ok(null) : refuse('file.not-found'))),
  };

  async function* piecesOf(actor: UserActor, id: string): AsyncIterable<Buffer> {
    for (let position = 0; ; position += 1) {
      const piece = await unitOfWork.do(actor, (tx) => store.piece(tx, id, position));
      if (piece === null) return;
      yield piece;
    }
  }
}
export type Files = ReturnType<typeof createFiles>;
