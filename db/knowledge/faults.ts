import { faultKinds, type FaultCount, type FaultKind, type FaultRow } from '../../contracts/knowledge';
import type { FaultQueries, FaultStore } from '../../domain/knowledge/ports';
import type { FaultsInUse } from '../../domain/requests/ports';
import { revisionOf } from '../../domain/shared/revision';
import type { Tx } from '../../domain/shared/unit-of-work';
import { isBelow } from '../is-below';
import { sqlOf } from '../unit-of-work';

interface Row { id: string; kind: FaultKind; code: string; name_fa: string; name_en: string; parent_id: string | null; position: number; active: boolean; voids_cover: boolean; parts: FaultRow['parts'] }
const columns = `f.id, f.kind, f.code, f.name_fa, f.name_en, f.parent_id, f.position, f.active, f.voids_cover,
  (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'code', i.code, 'name', jsonb_build_object('fa', i.title_fa, 'en', i.title_en)) order by i.code, i.id), '[]') from fault_part p join item i on i.id = p.item_id where p.fault_id = f.id) as parts`;
const faultOf = (row: Row): FaultRow => {
  const fault = { id: row.id, kind: row.kind, code: row.code, name: { fa: row.name_fa, en: row.name_en }, parentId: row.parent_id, position: row.position, active: row.active, voidsCover: row.voids_cover, parts: row.parts };
  return { ...fault, revision: revisionOf({ ...fault, parts: fault.parts.map(({ id }) => id) }) };
};
async function readFault(tx: Tx, id: string): Promise<FaultRow | null> {
  const [row] = await sqlOf(tx).query<Row>(`select ${columns} from fault f where f.id = $1`, [id]);
  return row ? faultOf(row) : null;
}
const lockOf = (kind: FaultKind): string => `fault:${kind}`;

export function createFaultStore(): FaultStore {
  return {
    fault: readFault,
    async lockKind(tx, kind) {
      sqlOf(tx).send('select pg_advisory_xact_lock(hashtext($1), 0)', [lockOf(kind)]);
    },
    isBelow: (tx, id, top) => isBelow(tx, 'fault', id, top),
    async offeredParts(tx, ids) {
      return (await sqlOf(tx).query<{ id: string }>(`select id from item where id = any ($1::uuid[]) and kind = 'part' and active`, [ids])).map(({ id }) => id);
    },
    async add(tx, id, { kind, code, name, parentId, voidsCover, parts }) {
      const made = await sqlOf(tx).query(
        `insert into fault (id, kind, code, name_fa, name_en, parent_id, voids_cover, position) values ($1, $2, $3, $4, $5, $6, $7, (select coalesce(max(position), 0) + 1 from fault where kind = $2)) on conflict (kind, code) do nothing returning true as made`,
        [id, kind, code, name.fa, name.en, parentId, voidsCover]);
      if (made.length > 0 && parts.length > 0) sqlOf(tx).send('insert into fault_part (fault_id, item_id) select $1, unnest($2::uuid[]) on conflict do nothing', [id, parts]);
      return made.length > 0;
    },
    async change(tx, id, { name, parentId, position, active, voidsCover, parts }) {
      sqlOf(tx).send('update fault set name_fa = $2, name_en = $3, parent_id = $4, position = $5, active = $6, voids_cover = $7 where id = $1', [id, name.fa, name.en, parentId, position, active, voidsCover]);
      sqlOf(tx).send('delete from fault_part where fault_id = $1 and item_id <> all ($2::uuid[])', [id, parts]);
      sqlOf(tx).send('insert into fault_part (fault_id, item_id) select $1, unnest($2::uuid[]) on conflict do nothing', [id, parts]);
    },
    async uses(tx, id) {
      const [row] = await sqlOf(tx).query<Record<string, number>>('select (select count(*)::int from fault f where f.parent_id = $1 and f.active) as faults, zamen_fault_requests($1) as requests', [id]);
      return row!;
    },
  };
}

export function createFaultQueries(): FaultQueries {
  return {
    fault: readFault,
    async counts(tx) {
      const rows = await sqlOf(tx).query<FaultCount>('select kind, count(*) filter (where active)::int as active, count(*)::int as "all" from fault group by kind', []);
      return faultKinds.map((kind) => rows.find((row) => row.kind === kind) ?? { kind, active: 0, all: 0 });
    },
    async list(tx, kind) {
      return (await sqlOf(tx).query<Row>(`select ${columns} from fault f where f.kind = $1 order by f.position, f.code`, [kind])).map(faultOf);
    },
  };
}

/** Faults as a diagnosis needs them. None of a kind is switched off between its being found and the end of the transaction. */
export function createFaultsInUse(): FaultsInUse {
  return {
    async find(tx, kind, id) {
      sqlOf(tx).send('select pg_advisory_xact_lock_shared(hashtext($1), 0)', [lockOf(kind)]);
      const [row] = await sqlOf(tx).query<{ voids_cover: boolean }>('select voids_cover from fault where id = $1 and kind = $2 and active', [id, kind]);
      return row ? { voidsCover: row.voids_cover } : null;
    },
    async without(tx) {
      return (await sqlOf(tx).query<{ kind: 'symptom' | 'cause' }>(`select k.kind from unnest(array['symptom', 'cause']) k (kind) where not exists (select 1 from fault f where f.kind = k.kind and f.active)`, [])).map(({ kind }) => kind);
    },
  };
}
