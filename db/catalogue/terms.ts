import { termLists, type TermCount, type TermList, type TermRow } from '../../contracts/catalogue';
import type { TermQueries, TermStore } from '../../domain/catalogue/ports';
import { revisionOf } from '../../domain/shared/revision';
import { counted } from '../counted';
import { isBelow } from '../is-below';
import { sqlOf } from '../unit-of-work';

interface Row { id: string; list: TermList; code: string; name_fa: string; name_en: string; parent_id: string | null; position: number; active: boolean }
const columns = 't.id, t.list, t.code, t.name_fa, t.name_en, t.parent_id, t.position, t.active';
const termOf = (row: Row): TermRow => {
  const term = { id: row.id, list: row.list, code: row.code, name: { fa: row.name_fa, en: row.name_en }, parentId: row.parent_id, position: row.position, active: row.active };
  return { ...term, revision: revisionOf(term) };
};


export function createTermStore(): TermStore {
  return {
    async lockList(tx, list) {
      sqlOf(tx).send('select pg_advisory_xact_lock(hashtext($1), 0)', [`catalogue-term:${list}`]);
    },
    async term(tx, id) {
      const [row] = await sqlOf(tx).query<Row>(`select ${columns} from catalogue_term t where t.id = $1`, [id]);
      return row ? termOf(row) : null;
    },
    isBelow: (tx, id, top) => isBelow(tx, 'catalogue_term', id, top),
    async add(tx, id, { list, code, name, parentId }) {
      const made = await sqlOf(tx).query(
        `insert into catalogue_term (id, list, code, name_fa, name_en, parent_id, position) values ($1, $2, $3, $4, $5, $6, (select coalesce(max(position), 0) + 1 from catalogue_term where list = $2)) on conflict (list, code) do nothing returning true as made`,
        [id, list, code, name.fa, name.en, parentId]);
      return made.length > 0;
    },
    async change(tx, id, { name, parentId, position, active }) {
      sqlOf(tx).send('update catalogue_term set name_fa = $2, name_en = $3, parent_id = $4, position = $5, active = $6 where id = $1', [id, name.fa, name.en, parentId, position, active]);
    },
    async uses(tx, id) {
      sqlOf(tx).send('select 1 from catalogue_term where id = $1 for update', [id]);
      const [row] = await sqlOf(tx).query<Record<string, number>>(`select ${counted('catalogue_term c where c.parent_id = $1 and c.active')} as terms, ${counted('item i where (i.brand_id = $1 or i.kind_id = $1) and i.active')} as items,
           ${counted(`service_definition d join item i on i.id = d.item_id and i.active where $1 in (d.group_id, d.job_type_id, d.service_type_id) or exists (select 1 from service_goods g where g.service_id = d.item_id and g.kind_id = $1)`)} as services, ${counted('party p where p.area_id = $1')} + ${counted('party p where p.group_ids @> array[$1::uuid]')} as customers, ${counted('agent_agreement_term b where b.term_id = $1')} as agreements`, [id]);
      return row!;
    },
  };
}

export function createTermQueries(): TermQueries {
  return {
    async counts(tx) {
      const rows = await sqlOf(tx).query<TermCount>(`select list, count(*) filter (where active)::int as active, count(*)::int as "all" from catalogue_term group by list`, []);
      return termLists.map((list) => rows.find((row) => row.list === list) ?? { list, active: 0, all: 0 });
    },
    async list(tx, list) {
      return (await sqlOf(tx).query<Row>(`select ${columns} from catalogue_term t where t.list = $1 order by t.position, t.code`, [list])).map(termOf);
    },
    async term(tx, id) {
      const [row] = await sqlOf(tx).query<Row>(`select ${columns} from catalogue_term t where t.id = $1`, [id]);
      return row ? termOf(row) : null;
    },
  };
}
