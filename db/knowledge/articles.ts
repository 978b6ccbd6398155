import type { AboutIds } from '../../contracts/articles';
import type { Label } from '../../contracts/label';
import type { ArticleStore, KeptArticle } from '../../domain/knowledge/article-ports';
import { revisionOf } from '../../domain/shared/revision';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

export interface Words { title: Label; body: Label }
export const wordsJson = (row: string): string => `jsonb_build_object('title', ${titleJson(row)}, 'body', jsonb_build_object('fa', ${row}.body_fa, 'en', ${row}.body_en))`;
export const titleJson = (row: string): string => `jsonb_build_object('fa', ${row}.title_fa, 'en', ${row}.title_en)`;
const sides = { items: 'x.item_id', brands: 'x.term_id', productKinds: 'x.term_id', faults: 'x.fault_id' } as const;
const isOf = { items: 'x.item_id is not null', brands: `t.list = 'brand'`, productKinds: `t.list = 'product-kind'`, faults: 'x.fault_id is not null' } as const;
const aboutIds = `(select jsonb_build_object(${Object.entries(sides).map(([side, column]) => `'${side}', coalesce(jsonb_agg(${column} order by ${column}) filter (where ${isOf[side as keyof typeof isOf]}), '[]')`).join(', ')})
  from article_about x left join catalogue_term t on t.id = x.term_id where x.article_id = a.id)`;

interface Row { code: string; about: AboutIds; required: boolean; active: boolean; version: number | null; words: Words | null; draft: Words | null }

/** An article with all that a change goes on from; `lock`: held until the end of the transaction. */
export async function keptArticle(tx: Tx, id: string, lock = ''): Promise<KeptArticle | null> {
  const [row] = await sqlOf(tx).query<Row>(
    `select a.code, ${aboutIds} as about, a.required, a.active, a.version, case when v.article_id is not null then ${wordsJson('v')} end as words, case when d.article_id is not null then ${wordsJson('d')} end as draft
     from article a left join article_version v on v.article_id = a.id and v.version = a.version left join article_draft d on d.article_id = a.id where a.id = $1 ${lock}`, [id]);
  return row ? { ...row, revision: revisionOf(row) } : null;
}

export function createArticleStore(): ArticleStore {
  const writeAbout = (tx: Tx, id: string, { items, brands, productKinds, faults }: AboutIds): void => {
    sqlOf(tx).send('insert into article_about (article_id, item_id) select $1, unnest($2::uuid[]) on conflict do nothing', [id, items]);
    sqlOf(tx).send('insert into article_about (article_id, term_id) select $1, unnest($2::uuid[]) on conflict do nothing', [id, [...brands, ...productKinds]]);
    sqlOf(tx).send('insert into article_about (article_id, fault_id) select $1, unnest($2::uuid[]) on conflict do nothing', [id, faults]);
  };
  const setDraft = (tx: Tx, id: string, { title, body }: Words): void => sqlOf(tx).send(
    `insert into article_draft (article_id, title_fa, title_en, body_fa, body_en) values ($1, $2, $3, $4, $5)
     on conflict (article_id) do update set title_fa = excluded.title_fa, title_en = excluded.title_en, body_fa = excluded.body_fa, body_en = excluded.body_en`, [id, title.fa, title.en, body.fa, body.en]);

  return {
    held: (tx, id) => keptArticle(tx, id, 'for update of a'),
    async published(tx, id) {
      const [row] = await sqlOf(tx).query<{ version: number }>('select version from article where id = $1 and active and version is not null', [id]);
      return row ?? null;
    },
    async offered(tx, { items, brands, productKinds, faults }) {
      const [row] = await sqlOf(tx).query<{ count: number }>(
        `select ((select count(*) from item where id = any ($1::uuid[]) and active) + (select count(*) from catalogue_term where active and (list = 'brand' and id = any ($2::uuid[]) or list = 'product-kind' and id = any ($3::uuid[])))
           + (select count(*) from fault where id = any ($4::uuid[]) and active))::int as count`, [items, brands, productKinds, faults]);
      return row!.count;
    },
    async add(tx, id, { code, title, body, about, required }) {
      const made = await sqlOf(tx).query('insert into article (id, code, required) values ($1, $2, $3) on conflict (code) do nothing returning true as made', [id, code, required]);
      if (made.length === 0) return false;
      setDraft(tx, id, { title, body });
      writeAbout(tx, id, about);
      return true;
    },
    async change(tx, id, { about, required, active }) {
      sqlOf(tx).send('update article set required = $2, active = $3 where id = $1', [id, required, active]);
      sqlOf(tx).send('delete from article_about where article_id = $1', [id]);
      writeAbout(tx, id, about);
    },
    async setDraft(tx, id, draft) {
      if (draft === null) sqlOf(tx).send('delete from article_draft where article_id = $1', [id]);
      else setDraft(tx, id, draft);
    },
    async publish(tx, id, version, { title, body }, by) {
      sqlOf(tx).send('insert into article_version (article_id, version, title_fa, title_en, body_fa, body_en, published_by) values ($1, $2, $3, $4, $5, $6, $7)', [id, version, title.fa, title.en, body.fa, body.en, by]);
      sqlOf(tx).send('update article set version = $2, moved_at = clock_timestamp() where id = $1', [id, version]);
    },
    async confirm(tx, id, version, userId) {
      sqlOf(tx).send('insert into article_read (article_id, version, user_id) values ($1, $2, $3) on conflict do nothing', [id, version, userId]);
    },
  };
}
