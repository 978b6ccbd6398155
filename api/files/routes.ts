import type { Request, Router } from 'express';
import { ok, refuse, type Result } from '../../contracts/errors';
import { fileKindOf, fileLimit } from '../../contracts/files';
import { routes } from '../../contracts/routes';
import type { GivenFile } from '../../domain/files/typed-file';
import { idFor } from '../../domain/shared/ids';
import { mayAtAll, type AddEndpoint } from '../endpoint';
import { uploadWith } from '../middleware/upload';
import type { ApiServices } from '../services';

const tagOf = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64url').slice(0, 22);

function givenIn({ file, beside }: Request, id: string): Result<GivenFile> {
  if (!file || file.size === 0) return refuse('request.invalid', undefined, [{ path: 'file', code: 'field.required' }]);
  return ok({ id, name: file.originalname, content: file.buffer, thumbnail: beside?.buffer ?? null });
}

/** Pictures and papers of requests. */
export function addFileEndpoints(router: Router, add: AddEndpoint, { files }: Pick<ApiServices, 'files'>): void {
  // The right is asked before a byte of the file is read.
  for (const name of ['uploadFile', 'uploadIntakeFile'] as const) router.post(routes[name].path, mayAtAll(name), ...uploadWith('thumbnail', fileLimit));
  add('uploadFile', async ({ actor, params, query, request, key }) => {
    const given = givenIn(request, idFor('file', actor.id, key!));
    return given.ok ? files.add(actor, params.id, { ...given.value, pending: query.pending === 'true' }) : given;
  });
  add('uploadIntakeFile', async ({ actor, request, key }) => {
    const given = givenIn(request, idFor('file', actor.id, key!));
    return given.ok ? files.addAtIntake(actor, given.value) : given;
  });
  add('listIntakeFiles', ({ actor }) => files.listAtIntake(actor));
  add('listFiles', ({ actor, params, query }) => files.list(actor, params.id, query.waiting === 'true'));
  add('readFile', async ({ actor, params }) => {
    const file = await files.open(actor, params.id);
    return file.ok ? ok({ type: fileKindOf(file.value.kind).type, name: file.value.name, size: file.value.size, tag: tagOf(file.value.sha256), pieces: file.value.pieces }) : file;
  });
  add('readThumbnail', async ({ actor, params }) => {
    const picture = await files.thumbnail(actor, params.id);
    return picture.ok ? ok({ type: picture.value.type, name: 'thumbnail', size: picture.value.content.length, tag: tagOf(picture.value.sha256), pieces: [picture.value.content] }) : picture;
  });
  add('removeFile', ({ actor, params, body }) => files.remove(actor, params.id, body.reason));
  add('dropFile', ({ actor, params }) => files.drop(actor, params.id));
}
