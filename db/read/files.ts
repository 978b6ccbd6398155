import type { FileKindName, RequestFile } from '../../contracts/files';
import type { FileQueries } from '../../domain/files/ports';
import { scopeOf } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { inScopeSql } from './scope-sql';

interface Row { id: string; name: string; kind: FileKindName; size: number; thumbnail: boolean; by_id: string; by_fa: string; by_en: string; at: Date; pending: boolean }

const columns = `f.id, f.name, f.kind, f.size, f.thumbnail is not null as thumbnail, u.id as by_id, u.name_fa as by_fa, u.name_en as by_en, coalesce(f.attached_at, f.created_at) as at, f.attached_at is null as pending`;
const from = 'from request_file f join app_user u on u.id = f.uploaded_by';

const fileOf = (row: Row): RequestFile => ({
  id: row.id, name: row.name, kind: row.kind, size: row.size, thumbnail: row.thumbnail, uploadedBy: { id: row.by_id, name: { fa: row.by_fa, en: row.by_en } }, at: row.at.toISOString(), pending: row.pending,
});

async function sees(tx: Tx, actor: UserActor, requestId: string): Promise<boolean> {
  const bind: unknown[] = [requestId];
  const inScope = inScopeSql(scopeOf(actor, 'request.read'), (value) => `$${bind.push(value)}`);
  return (await sqlOf(tx).query(`select 1 from service_request r where r.id = $1 and ${inScope}`, bind)).length > 0;
}

export function createFileQueries(): FileQueries {
  return {
    async ofRequest(tx, actor, requestId) {
      if (!await sees(tx, actor, requestId)) return null;
      return (await sqlOf(tx).query<Row>(`select ${columns} ${from} where f.request_id = $1 and f.attached_at is not null and f.erased_at is null order by f.attached_at desc, f.id`, [requestId])).map(fileOf);
    },
    async waitingOf(tx, actor, requestId) {
      if (!await sees(tx, actor, requestId)) return null;
      return (await sqlOf(tx).query<Row>(`select ${columns} ${from} where f.request_id = $1 and f.uploaded_by = $2 and f.attached_at is null order by f.created_at, f.id`, [requestId, actor.id])).map(fileOf);
    },
    async one(tx, id) {
      const [row] = await sqlOf(tx).query<Row>(`select ${columns} ${from} where f.id = $1`, [id]);
      return row ? fileOf(row) : null;
    },
    async requestOf(tx, actor, fileId) {
      const bind: unknown[] = [fileId];
      const inScope = inScopeSql(scopeOf(actor, 'request.read'), (value) => `$${bind.push(value)}`);
      const [row] = await sqlOf(tx).query<{ id: string }>(`select r.id from request_file f join service_request r on r.id = f.request_id where f.id = $1 and ${inScope}`, bind);
      return row?.id ?? null;
    },
  };
}
