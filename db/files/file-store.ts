import { createHash } from 'node:crypto';
import type { FileStore, RemovableFile, StoredFile, Thumbnail, UsableFile } from '../../domain/files/ports';
import { sqlOf } from '../unit-of-work';

/** Small enough for a statement, large enough that a picture is a few rows. */
const pieceBytes = 256 * 1024;
const isThere = 'f.erased_at is null and not exists (select 1 from request_file_removal x where x.file_id = f.id)';
const sha256 = (content: Buffer): Buffer => createHash('sha256').update(content).digest();

export function createFileStore(): FileStore {
  return {
    async insert(tx, { id, requestId, name, kind, content, thumbnail, uploadedBy, pending }) {
      const sql = sqlOf(tx);
      sql.send(
        `insert into request_file (id, request_id, name, kind, size, sha256, thumbnail_type, thumbnail, uploaded_by, attached_at, at_intake) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $10 then null else clock_timestamp() end, $11)`,
        [id, requestId, name, kind, content.length, sha256(content), thumbnail?.type ?? null, thumbnail?.content ?? null, uploadedBy, pending, requestId === null]);
      for (let position = 0; position * pieceBytes < content.length; position += 1) {
        sql.send('insert into request_file_piece (file_id, position, content) values ($1, $2, $3)', [id, position, content.subarray(position * pieceBytes, (position + 1) * pieceBytes)]);
      }
    },
    async count(tx, requestId) {
      const [row] = await sqlOf(tx).query<{ count: number }>('select count(*)::int as count from request_file where request_id = $1', [requestId]);
      return row!.count;
    },
    async find(tx, id) {
      const [row] = await sqlOf(tx).query<StoredFile>(`select id, name, kind, size, encode(sha256, 'hex') as sha256 from request_file f where id = $1 and ${isThere}`, [id]);
      return row ?? null;
    },
    async thumbnail(tx, id) {
      const [row] = await sqlOf(tx).query<Pick<Thumbnail, 'type' | 'content'>>(`select thumbnail_type as type, thumbnail as content from request_file f where id = $1 and thumbnail is not null and ${isThere}`, [id]);
      return row ? { ...row, sha256: sha256(row.content).toString('hex') } : null;
    },
    async piece(tx, id, position) {
      const [row] = await sqlOf(tx).query<{ content: Buffer }>('select content from request_file_piece where file_id = $1 and position = $2', [id, position]);
      return row?.content ?? null;
    },
    async attach(tx, { ids, requestId, commentId, by }) {
      return (await sqlOf(tx).query('update request_file set comment_id = $3, attached_at = clock_timestamp() where id = any ($1::uuid[]) and request_id = $2 and uploaded_by = $4 and attached_at is null returning id', [ids, requestId, commentId, by])).length;
    },
    async usable(tx, { ids, requestId, by }) {
      return sqlOf(tx).query<UsableFile>(`select id, kind from request_file f where id = any ($1::uuid[]) and request_id is not distinct from $2::uuid and ${isThere} and (attached_at is not null or uploaded_by = $3) for update`, [ids, requestId, by]);
    },
    async give(tx, ids, taskId) {
      await sqlOf(tx).query('update request_file set task_id = $2, attached_at = clock_timestamp() where id = any ($1::uuid[]) and attached_at is null', [ids, taskId]);
    },
    async bring(tx, ids, requestId) {
      await sqlOf(tx).query('update request_file set request_id = $2, attached_at = clock_timestamp() where id = any ($1::uuid[]) and request_id is null', [ids, requestId]);
    },
    async drop(tx, id, by) {
      return (await sqlOf(tx).query('delete from request_file where id = $1 and uploaded_by = $2 and attached_at is null returning id', [id, by])).length > 0;
    },
    async removable(tx, id) {
      const [row] = await sqlOf(tx).query<RemovableFile>('select f.uploaded_by as "uploadedBy", x.removed_by as "removedBy" from request_file f left join request_file_removal x on x.file_id = f.id where f.id = $1 and f.attached_at is not null and f.erased_at is null', [id]);
      return row ?? null;
    },
    async remove(tx, { id, by, reason }) {
      return (await sqlOf(tx).query('insert into request_file_removal (file_id, removed_by, reason) values ($1, $2, $3) on conflict (file_id) do nothing returning file_id', [id, by, reason])).length > 0;
    },
    async sweep(tx, hours) {
      await sqlOf(tx).query('delete from request_file where id in (select id from request_file where attached_at is null and created_at < now() - make_interval(hours => $1) limit 500)', [hours]);
    },
  };
}
