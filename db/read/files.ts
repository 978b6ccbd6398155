import type { FileKindName, RequestFile } from '../../contracts/files';
import { statuses, statusNames } from '../../contracts/statuses';
import type { FileQueries } from '../../domain/files/ports';
import { scopeOf } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { inScopeSql } from './scope-sql';

interface Row { id: string; name: string; kind: FileKindName; size: number; thumbnail: boolean; by_id: string; by_fa: string; by_en: string; at: Date; pending: boolean; removable: boolean }

const columns = `f.id, f.name, f.kind, f.size, f.thumbnail is not null as thumbnail, u.id as by_id, u.name_fa as by_fa, u.name_en as by_en, coalesce(f.attached_at, f.created_at) as at, f.attached_at is null as pending`;
const from = 'from request_file f join app_user u on u.id = f.uploaded_by left join service_request r on r.id = f.request_id';
const isThere = 'f.erased_at is null and not exists (select 1 from request_file_removal x where x.file_id = f.id)';
const finals = statusNames.filter((name) => statuses[name].final);

/** What the act itself asks, said of each row; where a right is for some statuses only, the act says so. */
function removable(actor: UserActor, bind: unknown[]): string {
  const parameter = (value: unknown): string => `$${bind.push(value)}`;
  const [own, any] = (['request.comment', 'request.remove-file'] as const).map((action) => inScopeSql(scopeOf(actor, action), parameter));
  return `(f.attached_at is not null and r.status <> all (${parameter(finals)}::text[]) and ((f.uploaded_by = ${parameter(actor.id)} and ${own}) or ${any})) as removable`;
}

const fileOf = (row: Row): RequestFile => ({
  id: row.id, name: row.name, kind: row.kind, size: row.size, thumbnail: row.thumbnail, uploadedBy: { id: row.by_id, name: { fa: row.by_fa, en: row.by_en } }, at: row.at.toISOString(), pending: row.pending, removable: row.removable,
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
      const bind: unknown[] = [requestId];
      return (await sqlOf(tx).query<Row>(`select ${columns}, ${removable(actor, bind)} ${from} where f.request_id = $1 and f.attached_at is not null and ${isThere} order by f.attached_at desc, f.id`, bind)).map(fileOf);
    },
    async waitingOf(tx, actor, requestId) {
      if (!await sees(tx, actor, requestId)) return null;
      return (await sqlOf(tx).query<Row>(`select ${columns}, false as removable ${from} where f.request_id = $1 and f.uploaded_by = $2 and f.attached_at is null order by f.created_at, f.id`, [requestId, actor.id])).map(fileOf);
    },
    async atIntakeOf(tx, actor) {
      return (await sqlOf(tx).query<Row>(`select ${columns}, false as removable ${from} where f.request_id is null and f.uploaded_by = $1 order by f.created_at, f.id`, [actor.id])).map(fileOf);
    },
    async one(tx, actor, id) {
      const bind: unknown[] = [id];
      const [row] = await sqlOf(tx).query<Row>(`select ${columns}, ${removable(actor, bind)} ${from} where f.id = $1`, bind);
      return row ? fileOf(row) : null;
    },
    async isReadable(tx, actor, fileId) {
      const bind: unknown[] = [fileId, actor.id];
      const inScope = inScopeSql(scopeOf(actor, 'request.read'), (value) => `$${bind.push(value)}`);
      return (await sqlOf(tx).query(`select 1 from request_file f left join service_request r on r.id = f.request_id where f.id = $1 and case when f.request_id is null then f.uploaded_by = $2 else r.id is not null and ${inScope} end`, bind)).length > 0;
    },
    async requestOf(tx, actor, fileId) {
      const bind: unknown[] = [fileId];
      const inScope = inScopeSql(scopeOf(actor, 'request.read'), (value) => `$${bind.push(value)}`);
      const [row] = await sqlOf(tx).query<{ id: string }>(`select r.id from request_file f join service_request r on r.id = f.request_id where f.id = $1 and ${inScope}`, bind);
      return row?.id ?? null;
    },
  };
}
