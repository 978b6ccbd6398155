import type { TemplateRow } from '../../contracts/knowledge';
import type { TemplateQueries, TemplateStore } from '../../domain/knowledge/ports';
import { revisionOf } from '../../domain/shared/revision';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

interface Row { id: string; code: string; name_fa: string; name_en: string; answer_fa: string; answer_en: string; position: number; active: boolean }
const selected = 'select t.id, t.code, t.name_fa, t.name_en, t.answer_fa, t.answer_en, t.position, t.active from answer_template t';
const templateOf = (row: Row): TemplateRow => {
  const template = { id: row.id, code: row.code, name: { fa: row.name_fa, en: row.name_en }, answer: { fa: row.answer_fa, en: row.answer_en }, position: row.position, active: row.active };
  return { ...template, revision: revisionOf(template) };
};
async function readTemplate(tx: Tx, id: string, lock = ''): Promise<TemplateRow | null> {
  const [row] = await sqlOf(tx).query<Row>(`${selected} where t.id = $1 ${lock}`, [id]);
  return row ? templateOf(row) : null;
}

export function createTemplateStore(): TemplateStore {
  return {
    held: (tx, id) => readTemplate(tx, id, 'for update'),
    async add(tx, id, { code, name, answer }) {
      const made = await sqlOf(tx).query(
        `insert into answer_template (id, code, name_fa, name_en, answer_fa, answer_en, position) values ($1, $2, $3, $4, $5, $6, (select coalesce(max(position), 0) + 1 from answer_template)) on conflict (code) do nothing returning true as made`,
        [id, code, name.fa, name.en, answer.fa, answer.en]);
      return made.length > 0;
    },
    async change(tx, id, { name, answer, position, active }) {
      sqlOf(tx).send('update answer_template set name_fa = $2, name_en = $3, answer_fa = $4, answer_en = $5, position = $6, active = $7 where id = $1', [id, name.fa, name.en, answer.fa, answer.en, position, active]);
    },
  };
}

export function createTemplateQueries(): TemplateQueries {
  return {
    template: (tx, id) => readTemplate(tx, id),
    async list(tx) {
      return (await sqlOf(tx).query<Row>(`${selected} order by t.position, t.code`, [])).map(templateOf);
    },
  };
}
