import { mostOffered, type ArticleAbout, type ArticleRow, type OfferedArticle, type ReaderRow } from '../../contracts/articles';
import { ok } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { ArticleQueries } from '../../domain/knowledge/article-ports';
import { keptArticle, titleJson } from '../knowledge/articles';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor } from './cursor';
import { searchPattern } from './search-pattern';

const named = (row: string): string => `jsonb_build_object('fa', ${row}.name_fa, 'en', ${row}.name_en)`;
const listOf = (json: string, where: string, by: string): string => `coalesce(jsonb_agg(${json} order by ${by}) filter (where ${where}), '[]')`;
const termJson = `jsonb_build_object('id', t.id, 'code', t.code, 'name', ${named('t')})`;
const about = `(select jsonb_build_object(
    'items', ${listOf(`jsonb_build_object('id', i.id, 'code', coalesce(i.code, ''), 'name', ${titleJson('i')})`, 'i.id is not null', 'i.code, i.id')},
    'brands', ${listOf(termJson, `t.list = 'brand'`, 't.position, t.code')}, 'productKinds', ${listOf(termJson, `t.list = 'product-kind'`, 't.position, t.code')},
    'faults', ${listOf(`jsonb_build_object('id', f.id, 'code', f.code, 'name', ${named('f')}, 'kind', f.kind)`, 'f.id is not null', 'f.kind, f.position, f.code')})
  from article_about x left join item i on i.id = x.item_id left join catalogue_term t on t.id = x.term_id left join fault f on f.id = x.fault_id where x.article_id = a.id)`;
/** `$1`: the reader. */
const published = 'article a left join article_version v on v.article_id = a.id and v.version = a.version left join article_read r on r.article_id = a.id and r.version = a.version and r.user_id = $1';
/** `$2`: whether they see drafts and what is out of use. */
const from = `${published} left join article_draft d on d.article_id = a.id and $2`;
const isSeen = '($2 or a.active and a.version is not null)';
const isToRead = 'a.required and a.active and a.version is not null and r.at is null';
const columns = `a.id, a.code, case when v.article_id is not null then ${titleJson('v')} else ${titleJson('d')} end as title, ${about} as about, a.required, a.active, a.version, v.published_at, d.article_id is not null as has_draft, r.at as read_at`;

interface Row { id: string; code: string; title: Label; about: ArticleAbout; required: boolean; active: boolean; version: number | null; published_at: Date | null; has_draft: boolean; read_at: Date | null }
const rowOf = ({ id, code, title, about: what, required, active, version, published_at, has_draft, read_at }: Row): ArticleRow =>
  ({ id, code, title, about: what, required, active, version, publishedAt: published_at?.toISOString() ?? null, hasDraft: has_draft, readAt: read_at?.toISOString() ?? null });
/** Each word may stand anywhere. */
const wordsOf = (q: string): string[] => q.split(/\s+/u).flatMap((word) => searchPattern(word) ?? []);

export function createArticleQueries(): ArticleQueries {
  return {
    async list(tx, actor, { limit, after, q, only }, managing) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const sql = sqlOf(tx);
      const narrowed = only === 'to-read' ? `and ${isToRead}` : only === 'drafts' ? 'and d.article_id is not null' : '';
      const rows = await sql.query<Row & { key: string }>(
        `select a.moved_at::text as key, ${columns} from ${from} where ${isSeen} ${narrowed} and (lower(a.code) || ' ' || coalesce(v.search, '') || ' ' || coalesce(d.search, '')) like all ($3::text[])
           and ($4::timestamptz is null or (a.moved_at, a.id) < ($4::timestamptz, $5::uuid)) order by a.moved_at desc, a.id desc limit $6`,
        [actor.id, managing, wordsOf(q ?? ''), cursor.value?.key ?? null, cursor.value?.id ?? null, limit + 1]);
      const [count] = await sql.query<{ to_read: number }>(`select count(*)::int as to_read from ${published} where ${isToRead}`, [actor.id]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(rowOf), next: page.next, toRead: count!.to_read });
    },

    async detail(tx, actor, id, managing) {
      const [row] = await sqlOf(tx).query<Row & { by: string | null; by_name: Label | null }>(
        `select ${columns}, u.id as by, ${named('u')} as by_name from ${from} left join app_user u on u.id = v.published_by where a.id = $3 and ${isSeen}`, [actor.id, managing, id]);
      const kept = row && await keptArticle(tx, id);
      if (!kept) return null;
      const { by, by_name: name } = row;
      return { ...rowOf(row), body: kept.words?.body ?? null, publishedBy: by === null ? null : { id: by, name: name! }, draft: managing ? kept.draft : null, mayChange: managing, revision: kept.revision };
    },

    async readers(tx, id, { limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<{ key: string; id: string; version: number; at: Date; name: Label }>(
        `select r.at::text as key, u.id, r.version, r.at, ${named('u')} as name from article_read r join app_user u on u.id = r.user_id
         where r.article_id = $1 and ($2::timestamptz is null or (r.at, r.user_id) < ($2::timestamptz, $3::uuid)) order by r.at desc, r.user_id desc limit $4`, [id, cursor.value?.key ?? null, cursor.value?.id ?? null, limit + 1]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map((row): ReaderRow => ({ person: { id: row.id, name: row.name }, version: row.version, at: row.at.toISOString() })), next: page.next });
    },

    async ofTask(tx, actor, taskId, chosen) {
      const sql = sqlOf(tx);
      const [of] = await sql.query<{ items: string[]; terms: string[]; faults: string[] }>(
        `with recursive r as (select s.id, s.item_id from task t join service_request s on s.id = t.request_id where t.id = $1),
           report as (select w.symptom_id, w.cause_id from work_report w join r on r.id = w.request_id where w.kind = 'diagnosis' order by w.created_at desc limit 1),
           items as (select item_id as id from r union select l.item_id from estimate_line l join r on r.id = l.request_id union select unnest($3::uuid[])),
           terms as (select t.id, t.parent_id from r join item i on i.id = r.item_id join catalogue_term t on t.id in (i.brand_id, i.kind_id) union select t.id, t.parent_id from terms below join catalogue_term t on t.id = below.parent_id),
           faults as (select f.id, f.parent_id from fault f where f.id = any ($2::uuid[]) or f.id in (select symptom_id from report union all select cause_id from report) union select f.id, f.parent_id from faults below join fault f on f.id = below.parent_id)
         select array(select id from items where id is not null) as items, array(select id from terms) as terms, array(select id from faults) as faults from r`, [taskId, chosen.faults, chosen.items]);
      if (!of) return [];
      const rows = await sql.query<Pick<Row, 'id' | 'code' | 'title' | 'required' | 'version' | 'read_at'>>(
        `select a.id, a.code, ${titleJson('v')} as title, a.required, a.version, r.at as read_at from ${published}
         cross join lateral (select coalesce(bool_or(x.fault_id is not null), false) as faults, bool_or(x.fault_id = any ($4::uuid[])) as fault, coalesce(bool_or(x.fault_id is null), false) as devices, bool_or(x.item_id = any ($2::uuid[])) as item, bool_or(x.term_id is not null) as terms from article_about x where x.article_id = a.id) b
         where a.active and a.version is not null and (b.faults or b.devices) and (not b.faults or b.fault) and (not b.devices or b.item or (b.terms
           and not exists (select 1 from article_about x join catalogue_term t on t.id = x.term_id where x.article_id = a.id group by t.list having not bool_or(t.id = any ($3::uuid[])))))
         order by a.required and r.at is null desc, b.faults desc, b.item desc nulls last, a.moved_at desc, a.id limit ${mostOffered}`, [actor.id, of.items, of.terms, of.faults]);
      return rows.map(({ read_at, version, ...row }): OfferedArticle => ({ ...row, version: version!, readAt: read_at?.toISOString() ?? null }));
    },
  };
}
