import { formOf, type FactName, type Form, type TaskType } from '../../contracts/form';
import type { TaskDetail } from '../../contracts/tasks';
import { may, scopeOf } from '../../domain/access/may';
import { revealable, shownPhone } from '../../domain/access/personal';
import { rowOfTask, whyNotClaim, whyNotComplete, whyNotFollowUp, whyNotRelease, whyNotSendBack, type TaskFacts } from '../../domain/access/task-rules';
import type { FitForm, FormFit } from '../../domain/requests/form-fit';
import type { StartValues } from '../../domain/requests/start-values';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { billColumn, receivedColumn } from './bill';
import { newUnitJoin } from './new-unit';
import { inScopeSql } from './scope-sql';
import { factsOf, type FactColumns } from './task-facts';
import { taskColumns, taskJoins, taskRowOf, type TaskRowColumns } from './task-rows';

interface DetailColumns extends TaskRowColumns, Omit<FactColumns, keyof RarerColumns> {
  language: string | null; branch_id: string; agent_id: string | null; unit_id: string | null; acting_for: string | null; excluded: string[]; shut_out: TaskDetail['shutOut'] | null; has_national_id: boolean | null; has_pass_code: boolean; outcome: string | null; about_task_id: string | null;
  draft: Record<string, unknown> | null; saved_at: Date | null; submitted: Record<string, unknown> | null;
  sent_back: TaskDetail['sentBack']; answered: Record<string, unknown> | null;
}

type RarerColumns = Pick<FactColumns, 'lines' | 'void_reason' | 'new_item' | 'new_serial' | 'symptom' | 'cause'>;
/** Facts that few task types show: each is read apart and only for those, since a part of the one statement costs every read of a task. `$1`: the request. */
const rarerFacts: { facts: FactName[]; sql: string }[] = [
  { facts: ['lines', 'acceptedLines', 'refusedLines'], sql: `
    select jsonb_agg(jsonb_build_object('title', y.title, 'quantity', trim_scale(y.quantity)::text, 'state', y.state) order by y.position) as lines
    from estimate_line y where y.estimate_id = (select e.id from estimate e where e.request_id = $1 order by e.number desc limit 1)` },
  { facts: ['voidReason'], sql: `select x.after ->> 'reason' as void_reason from audit_log x where x.request_id = $1 and x.action = 'request.void' order by x.at desc limit 1` },
  { facts: ['symptom', 'cause'], sql: `
    select case when sy.id is not null then jsonb_build_object('fa', sy.name_fa, 'en', sy.name_en) end as symptom, case when ca.id is not null then jsonb_build_object('fa', ca.name_fa, 'en', ca.name_en) end as cause
    from (select symptom_id, cause_id from work_report where request_id = $1 and kind = 'diagnosis' order by created_at desc, id desc limit 1) dg left join fault sy on sy.id = dg.symptom_id left join fault ca on ca.id = dg.cause_id` },
  { facts: ['newUnit'], sql: `select m.new_item_text as new_item, m.new_serial from (select $1::uuid as id) r ${newUnitJoin}` },
];

async function readRarerFacts(tx: Tx, requestId: string | null, shown: readonly FactName[]): Promise<RarerColumns> {
  const wanted = requestId === null ? [] : rarerFacts.filter(({ facts }) => facts.some((fact) => shown.includes(fact)));
  const found = await Promise.all(wanted.map(({ sql }) => sqlOf(tx).query<Partial<RarerColumns>>(sql, [requestId])));
  return Object.assign({ lines: null, void_reason: null, new_item: null, new_serial: null, symptom: null, cause: null }, ...found.map(([row]) => row)) as RarerColumns;
}

const detailSql = (inScope: string): string => `
select ${taskColumns}, (select preferences->>'language' from app_user where id = $1) as language, t.branch_id, t.agent_id, t.unit_id, t.excluded, t.acting_for, t.outcome, t.about_task_id,
  case when t.state = 'open' and t.excluded <> '{}' then (select jsonb_agg(jsonb_build_object('id', x.id, 'name', jsonb_build_object('fa', x.name_fa, 'en', x.name_en)) order by x.name_fa, x.id) from app_user x where x.id = any (t.excluded)) end as shut_out, d.form_values as draft, d.saved_at,
  case when t.state = 'completed' then (select s.form_values from submission s where s.task_id = t.id and s.actor_id = t.completed_by order by s.created_at desc limit 1) end as submitted,
  case when b.task_id is not null then jsonb_build_object('by', jsonb_build_object('id', bu.id, 'name', jsonb_build_object('fa', bu.name_fa, 'en', bu.name_en)), 'at', b.returned_at, 'reason', b.reason, 'from', jsonb_build_object('fa', bl.title_fa, 'en', bl.title_en)) end as sent_back,
  case when t.state = 'open' and b.task_id is not null then (select s.form_values from submission s join task a on a.id = s.task_id where a.id = b.answered_id and s.actor_id = a.completed_by order by s.created_at desc limit 1) end as answered,
  p.phone, p.national_id_end is not null as has_national_id, r.pass_code is not null as has_pass_code, r.words, r.accessories, r.condition, r.cost_ceiling::text as cost_ceiling, r.promised_on::text as promised_on, r.channel, r.place, g.name as agent,
  w.findings, w.done, e.number as estimate_number, e.customer_total::text as customer_total, e.covered::text as covered, e.state as estimate_state,
  ${receivedColumn} as received, ${billColumn} as bill, v.remarks, c.reason as decision_reason,
  (select x.reason from decision x where x.request_id = r.id and x.kind = 'repair' and x.outcome = 'askCustomer' order by x.decided_at desc limit 1) as question, tech.name_fa as technician_fa, tech.name_en as technician_en,
  o.title_fa as overdue_fa, o.title_en as overdue_en, o.sla_due as overdue_due, oa.name_fa as overdue_who_fa, oa.name_en as overdue_who_en
from task t ${taskJoins}
left join draft d on d.task_id = t.id and d.user_id = $1
left join agent g on g.id = r.agent_id
left join task_return b on b.task_id = t.id left join app_user bu on bu.id = b.returned_by left join task bl on bl.id = b.left_id
left join app_user tech on tech.id = r.technician_id
left join task o on o.id = t.about_task_id left join app_user oa on oa.id = o.assignee_id
left join lateral (select findings, done from work_report x where x.request_id = r.id order by x.created_at desc limit 1) w on true
left join lateral (select number, customer_total, covered, state from estimate x where x.request_id = r.id order by x.number desc limit 1) e on true
left join lateral (select remarks from qc_check x where x.request_id = r.id order by x.created_at desc limit 1) v on true
left join lateral (select reason from decision x where x.request_id = r.id and x.reason is not null order by x.decided_at desc limit 1) c on true
where t.id = $2 and ${inScope}`;

/** What the request knows of a form: what it begins with, and what of it is asked. */
export interface KnownOfRequest { startValues: StartValues; formFit: FitForm }
const asItIs: FormFit = { unasked: [], needed: [], impossible: [] };

/** A task with its form and the facts to decide on; null when it is unknown or not in the reader's scope. */
export async function readTaskDetail(tx: Tx, actor: UserActor, taskId: string, taskTypes: Record<string, TaskType>, known: KnownOfRequest): Promise<TaskDetail | null> {
  const sql = sqlOf(tx);
  const bind: unknown[] = [actor.id, taskId];
  const inScope = inScopeSql(scopeOf(actor, 'task.read'), (value) => `$${bind.push(value)}`, 't');
  const [row] = await sql.query<DetailColumns>(detailSql(inScope), bind);
  if (!row) return null;
  // A task that is just being completed is locked; reading it must not wait for that.
  if (row.unread) sql.send(`update task set seen_by = array_append(seen_by, $1::uuid)
    where id = (select id from task where id = $2 and state = 'open' for update skip locked) and not ($1::uuid = any (seen_by))`, [actor.id, taskId]);
  const facts: TaskFacts = {
    branchId: row.branch_id, agentId: row.agent_id, state: row.state, role: row.role, unitId: row.unit_id, assigneeId: row.assignee_id, actingFor: row.acting_for, excluded: row.excluded,
  };
  const mayNotCode = whyNotComplete(actor, facts);
  const reveal = row.request_id === null ? [] : revealable(actor, facts, { phone: row.phone !== null, nationalId: row.has_national_id === true, passCode: row.has_pass_code, holdsTask: row.state === 'open' && row.assignee_id === actor.id });
  row.phone = shownPhone(actor, facts, row.phone);
  const type = taskTypes[row.task_type];
  const fit = row.request_id !== null && row.state === 'open' ? await known.formFit(tx, row.task_type, row.request_id) : asItIs;
  return {
    ...taskRowOf(row), ...presented(type, row, fit), outcome: row.outcome,
    facts: factsOf({ ...row, ...await readRarerFacts(tx, row.request_id, type?.facts ?? []) }, type?.facts ?? []), values: row.submitted ?? row.draft ?? {
      ...knownValues(type, row), ...row.request_id !== null && await known.startValues(tx, row.task_type, row.request_id, row.language === 'en' ? 'en' : 'fa'), ...row.answered && answerToCorrect(type, row.answered),
    }, draftSavedAt: row.saved_at?.toISOString() ?? null,
    may: {
      claim: row.assignee_id !== actor.id && whyNotClaim(actor, facts) === null, release: whyNotRelease(actor, facts) === null, complete: mayNotCode === null,
      assign: row.state === 'open' && may(actor, 'task.assign', rowOfTask(facts)), followUp: whyNotFollowUp(actor, facts) === null, sendBack: whyNotSendBack(actor, facts) === null && row.about_task_id === null,
    },
    sentBack: row.sent_back && { ...row.sent_back, at: new Date(row.sent_back.at).toISOString() },
    mayNotCode, shutOut: row.shut_out ?? [], reveal,
  };
}

/** The answer that is to be corrected. What it names of its time by id is taken from how things stand now, and nobody signs for a second time unasked. */
function answerToCorrect(type: TaskType | undefined, answer: Record<string, unknown>): Record<string, unknown> {
  const isOfThen = (name: string): boolean => name === 'used' || type?.ui.fields[name]?.widget === 'signature';
  return Object.fromEntries(Object.entries(answer).filter(([name]) => type && name in type.values.shape && !isOfThen(name)));
}

/** Making JSON Schema of a type costs milliseconds, and a type never changes. */
const forms = new Map<TaskType, Form>();

function presented(type: TaskType | undefined, row: DetailColumns, fit: FormFit): Pick<TaskDetail, 'question' | 'form' | 'outcomes'> {
  const title = { fa: row.title_fa, en: row.title_en };
  // A type that this version no longer knows still shows its facts; it cannot be completed.
  if (!type) return { question: title, form: { schema: { type: 'object', properties: {} }, ui: { order: [], fields: {} }, version: 0 }, outcomes: [] };
  const form = forms.get(type) ?? formOf(type);
  forms.set(type, form);
  return {
    question: type.question,
    form: { schema: form.schema, ui: form.ui as unknown as TaskDetail['form']['ui'], version: form.version },
    outcomes: outcomesOf(type, fit),
  };
}

/** The outcomes that can be, the first of them the primary one, each with the fields that this request asks for. */
function outcomesOf(type: TaskType, { unasked, needed, impossible }: FormFit): TaskDetail['outcomes'] {
  const possible = Object.entries(type.outcomes).filter(([name]) => !impossible.includes(name));
  return possible.map(([name, { label, tone, requires = [], fields }], index) => {
    const asks = (field: string): boolean => !unasked.includes(field) && (fields === undefined || fields.includes(field));
    return {
      name, label, tone: index === 0 && tone === undefined ? 'primary' : tone ?? 'default', requires: [...requires, ...needed.filter(asks)],
      fields: fields === undefined && unasked.length === 0 ? null : Object.keys(type.values.shape).filter(asks),
    };
  });
}

/** Fields that ask for what the request already says begin with it. */
function knownValues(type: TaskType | undefined, row: DetailColumns): Record<string, unknown> {
  if (!type) return {};
  const known: Record<string, unknown> = {
    serial: row.serial, accessories: row.accessories, condition: row.condition, costCeiling: row.cost_ceiling, promisedOn: row.promised_on, words: row.words, place: row.place,
    phone: row.phone, answeredBy: row.customer || null,
    // Whoever takes the parts is the technician of the device; of another unit it is not known.
    ...(type.name === 'issueParts' && { receivedBy: row.language === 'en' ? row.technician_en : row.technician_fa }),
  };
  return Object.fromEntries(Object.keys(type.values.shape).filter((name) => known[name] !== undefined && known[name] !== null).map((name) => [name, known[name]]));
}
