import type { FactName } from '../../contracts/form';
import type { Label } from '../../contracts/label';
import { lineName } from '../../contracts/line-name';
import type { TaskDetail } from '../../contracts/tasks';
import type { LineState } from '../../domain/requests/ports';
import { billOf, type BillRows } from './bill';

/** A line of the newest estimate, where the task is about them. */
export interface FactLine { title: string; quantity: string; state: LineState }

export interface FactColumns {
  phone: string | null; words: string | null; accessories: string[] | null; condition: string | null; cost_ceiling: string | null; promised_on: string | null; channel: string | null; place: string | null;
  agent: string | null; findings: string | null; done: string | null; estimate_number: number | null; customer_total: string | null; covered: string | null; estimate_state: string | null;
  received: string; bill: BillRows; lines: readonly FactLine[] | null; remarks: string | null; question: string | null; decision_reason: string | null; void_reason: string | null; new_item: string | null; new_serial: string | null; technician_fa: string | null; technician_en: string | null; serial: string | null;
  symptom: Label | null; cause: Label | null;
  overdue_fa: string | null; overdue_en: string | null; overdue_due: Date | null; overdue_who_fa: string | null; overdue_who_en: string | null;
}
type Fact = TaskDetail['facts'][number];
type Value = string | Label | null;

/** In reading order, for what the task's own order leaves. */
const facts: Record<FactName, { label: Label; kind: Fact['kind']; of: (row: FactColumns) => Value }> = {
  overdueTask: { label: { fa: 'کار معوق', en: 'Overdue task' }, kind: 'label', of: (row) => named(row.overdue_fa, row.overdue_en) },
  overdueWho: { label: { fa: 'با چه کسی است', en: 'Who has it' }, kind: 'label', of: (row) => named(row.overdue_who_fa, row.overdue_who_en) },
  overdueDue: { label: { fa: 'مهلت آن', en: 'It was due' }, kind: 'instant', of: (row) => row.overdue_due?.toISOString() ?? null },
  words: { label: { fa: 'گفتهٔ مشتری', en: "Customer's words" }, kind: 'text', of: (row) => row.words },
  serial: { label: { fa: 'سریال', en: 'Serial' }, kind: 'serial', of: (row) => row.serial },
  phone: { label: { fa: 'تلفن', en: 'Phone' }, kind: 'phone', of: (row) => row.phone },
  accessories: { label: { fa: 'همراه دستگاه', en: 'Accessories' }, kind: 'text', of: (row) => row.accessories?.join('، ') ?? null },
  condition: { label: { fa: 'وضعیت ظاهری', en: 'Condition' }, kind: 'text', of: (row) => row.condition },
  costCeiling: { label: { fa: 'سقف هزینهٔ توافقی', en: 'Agreed cost ceiling' }, kind: 'money', of: (row) => row.cost_ceiling },
  promisedOn: { label: { fa: 'موعد وعده‌شده', en: 'Promised for' }, kind: 'date', of: (row) => row.promised_on },
  agent: { label: { fa: 'نماینده', en: 'Agent' }, kind: 'text', of: (row) => row.agent },
  technician: { label: { fa: 'تکنسین', en: 'Technician' }, kind: 'label', of: (row) => named(row.technician_fa, row.technician_en) },
  symptom: { label: { fa: 'نشانه', en: 'Symptom' }, kind: 'label', of: (row) => row.symptom },
  cause: { label: { fa: 'علت', en: 'Cause' }, kind: 'label', of: (row) => row.cause },
  findings: { label: { fa: 'یافتهٔ عیب‌یابی', en: 'Findings' }, kind: 'text', of: (row) => row.findings },
  done: { label: { fa: 'کار انجام‌شده', en: 'Work done' }, kind: 'text', of: (row) => row.done },
  customerTotal: { label: { fa: 'سهم مشتری', en: 'Customer pays' }, kind: 'money', of: (row) => row.customer_total },
  lines: { label: { fa: 'خدمات و قطعه‌ها', en: 'Services and parts' }, kind: 'label', of: (row) => namesOf(row.lines) },
  acceptedLines: { label: { fa: 'پذیرفته', en: 'Accepted' }, kind: 'label', of: (row) => namesOf(answered(row, (state) => state !== 'rejected')) },
  refusedLines: { label: { fa: 'نپذیرفته', en: 'Refused' }, kind: 'label', of: (row) => namesOf(answered(row, (state) => state === 'rejected')) },
  agreed: { label: { fa: 'پذیرفته‌شده تا اینجا', en: 'Agreed so far' }, kind: 'money', of: (row) => unlessNothing(billOf(row.bill).agreed) },
  discount: { label: { fa: 'تخفیف', en: 'Discount' }, kind: 'money', of: (row) => unlessNothing(billOf(row.bill).discount) },
  covered: { label: { fa: 'سهم گارانتی', en: 'Covered by warranty' }, kind: 'money', of: (row) => unlessNothing(row.covered) },
  received: { label: { fa: 'دریافت‌شده', en: 'Received so far' }, kind: 'money', of: (row) => unlessNothing(row.received) },
  remarks: { label: { fa: 'نظر کنترل کیفیت', en: 'Remarks of QC' }, kind: 'text', of: (row) => row.remarks },
  question: { label: { fa: 'پرسش تکنسین', en: 'The technician’s question' }, kind: 'text', of: (row) => row.question },
  reason: { label: { fa: 'آخرین یادداشت', en: 'Last note' }, kind: 'text', of: (row) => row.decision_reason },
  voidReason: { label: { fa: 'دلیل ابطال', en: 'Why it is void' }, kind: 'text', of: (row) => row.void_reason },
  newUnit: { label: { fa: 'دستگاه جایگزین', en: 'New unit' }, kind: 'text', of: (row) => [row.new_item, row.new_serial].filter(Boolean).join(' · ') || null },
  place: { label: { fa: 'جای دستگاه', en: 'Place' }, kind: 'text', of: (row) => row.place },
};

function named(fa: string | null, en: string | null): Label | null {
  return fa !== null && en !== null ? { fa, en } : null;
}

function namesOf(lines: readonly FactLine[] | null): Label | null {
  if (!lines?.length) return null;
  return { fa: lines.map((line) => lineName(line, 'fa')).join('، '), en: lines.map((line) => lineName(line, 'en')).join(', ') };
}

/** The lines whose answer is such; none while they wait for one. */
function answered({ lines, estimate_state }: FactColumns, is: (state: LineState) => boolean): FactLine[] | null {
  return estimate_state === 'partly-approved' ? lines?.filter(({ state }) => is(state)) ?? null : null;
}

function unlessNothing(amount: string | null): string | null {
  return amount === '0' ? null : amount;
}

/** What is known of the request: first what decides the task, in its type's order, then the rest. */
export function factsOf(row: FactColumns, deciding: readonly FactName[]): Fact[] {
  const names = Object.keys(facts) as FactName[];
  return [...deciding, ...names.filter((name) => !deciding.includes(name))].flatMap((key): Fact[] => {
    const { label, kind, of } = facts[key];
    const value = of(row);
    if (value === null || value === '') return [];
    const decides = deciding.includes(key);
    return [typeof value === 'string' ? { key, label, kind, text: value, value: null, decides } : { key, label, kind, text: null, value, decides }];
  });
}
