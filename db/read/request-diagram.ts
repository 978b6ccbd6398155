import type { RequestDiagram } from '../../domain/requests/queries';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

interface Head { process: string; version: number; name_fa: string; name_en: string; xml: string; standing: string[] | null; incidents: string[] | null; several: { element: string; tasks: number }[] | null }
type Step = RequestDiagram['events'][number];

/** A request that loops has a long past: the newest events of the log this many. */
const longest = 2000;

const headSql = `
select d.process, d.version, d.name_fa, d.name_en, d.xml,
  case when i.status = 'active' then (select array_agg(distinct a.value ->> 'element') from jsonb_array_elements(i.state -> 'activities') a) end as standing,
  (select array_agg(distinct n.element) from incident n where n.instance_id = i.id and n.resolved_at is null) as incidents,
  (select jsonb_agg(x order by x.element) from (select split_part(t.element, '/', 1) as element, count(*)::int as tasks from task t where t.instance_id = i.id and t.state = 'open' and t.about_task_id is null group by 1 having count(*) > 1) x) as several
from process_instance i join process_definition d on d.id = i.definition_id where i.id = $1`;

const stepsSql = `
select v.at, v.seq, s.step ->> 'kind' as kind, coalesce(s.step ->> 'element', s.step ->> 'flow') as element
from (select at, seq, trace from process_event where instance_id = $1 order by seq desc limit ${longest}) v
cross join lateral jsonb_array_elements(v.trace) with ordinality as s (step, position)
order by v.seq, s.position`;

const movesSql = `select seq, kind, event -> 'renamed' as renamed from process_event where instance_id = $1 and kind in ('migrated', 'migration-undone') order by seq`;
interface Move { seq: string; kind: 'migrated' | 'migration-undone'; renamed: Record<string, string> | null }

/** An element of the log by the name that it has in the version of now; a move that was taken back counts for nothing. */
function namedNow(moves: Move[]): (element: string, seq: number) => string {
  const standing = moves.reduce<Move[]>((all, move) => (move.kind === 'migrated' ? [...all, move] : all.slice(0, -1)), []);
  return (element, seq) => standing.reduce((name, move) => (seq < Number(move.seq) ? move.renamed?.[name] ?? name : name), element);
}

/** What stands inside a call activity is shown on the call activity itself. */
const shown = (element: string): string => element.split('/')[0]!;

/** The diagram that this request runs on, what it did there in order, and where it stands. */
export async function readDiagram(tx: Tx, requestId: string): Promise<RequestDiagram | null> {
  const sql = sqlOf(tx);
  const [head] = await sql.query<Head>(headSql, [requestId]);
  if (!head) return null;
  const [steps, moves] = [await sql.query<{ at: Date; seq: string; kind: Step['kind']; element: string | null }>(stepsSql, [requestId]), await sql.query<Move>(movesSql, [requestId])];
  const now = namedNow(moves);
  return {
    process: head.process, version: head.version, name: { fa: head.name_fa, en: head.name_en }, xml: head.xml,
    events: steps.filter((step): step is typeof step & { element: string } => step.element !== null)
      .map(({ at, seq, kind, element }) => ({ at: at.toISOString(), kind, element: now(element, Number(seq)) })).filter(({ element }) => !element.includes('/')),
    now: [...new Set((head.standing ?? []).map(shown))], incidents: [...new Set((head.incidents ?? []).map(shown))], several: head.several ?? [],
  };
}
