import type { Label } from '../../contracts/label';
import type { TaskDetail } from '../../contracts/tasks';

export interface FactColumns {
  phone: string | null; words: string; accessories: string[]; condition: string | null; cost_ceiling: string | null; promised_on: string | null; channel: string; place: string | null;
  agent: string | null; findings: string | null; done: string | null; estimate_number: number | null; customer_total: string | null; covered: string | null; estimate_state: string | null;
  remarks: string | null; decision_reason: string | null; technician_fa: string | null; technician_en: string | null;
  overdue_fa: string | null; overdue_en: string | null; overdue_due: Date | null; overdue_who_fa: string | null; overdue_who_en: string | null; serial: string | null;
}
type Fact = TaskDetail['facts'][number];

const labels = {
  words: { fa: 'گفتهٔ مشتری', en: "Customer's words" }, phone: { fa: 'تلفن', en: 'Phone' }, serial: { fa: 'سریال', en: 'Serial' },
  accessories: { fa: 'همراه دستگاه', en: 'Accessories' }, condition: { fa: 'وضعیت ظاهری', en: 'Condition' }, costCeiling: { fa: 'سقف هزینهٔ توافقی', en: 'Agreed cost ceiling' },
  promisedOn: { fa: 'موعد وعده‌شده', en: 'Promised for' }, agent: { fa: 'نماینده', en: 'Agent' }, technician: { fa: 'تکنسین', en: 'Technician' },
  findings: { fa: 'یافتهٔ عیب‌یابی', en: 'Findings' }, done: { fa: 'کار انجام‌شده', en: 'Work done' }, customerTotal: { fa: 'سهم مشتری', en: 'Customer pays' },
  covered: { fa: 'سهم گارانتی', en: 'Covered by warranty' }, remarks: { fa: 'نظر کنترل کیفیت', en: 'Remarks of QC' }, reason: { fa: 'دلیل آخرین تصمیم', en: 'Reason of the last decision' },
  place: { fa: 'جای دستگاه', en: 'Place' },
  overdueTask: { fa: 'کار معوق', en: 'Overdue task' }, overdueWho: { fa: 'با چه کسی است', en: 'Who has it' }, overdueDue: { fa: 'مهلت آن', en: 'It was due' },
} as const satisfies Record<string, Label>;

/** What one must know to decide, in reading order; what is not known is left out. */
export function factsOf(row: FactColumns): Fact[] {
  const text = (key: keyof typeof labels, kind: Fact['kind'], value: string | null): Fact[] =>
    (value === null || value === '' ? [] : [{ key, label: labels[key], kind, text: value, value: null }]);
  const named = (key: keyof typeof labels, fa: string | null, en: string | null): Fact[] => (fa !== null && en !== null ? [{ key, label: labels[key], kind: 'label', text: null, value: { fa, en } }] : []);
  return [
    ...named('overdueTask', row.overdue_fa, row.overdue_en), ...named('overdueWho', row.overdue_who_fa, row.overdue_who_en), ...text('overdueDue', 'instant', row.overdue_due?.toISOString() ?? null),
    ...text('words', 'text', row.words), ...text('serial', 'serial', row.serial), ...text('phone', 'phone', row.phone),
    ...text('accessories', 'text', row.accessories.join('، ')), ...text('condition', 'text', row.condition),
    ...text('costCeiling', 'money', row.cost_ceiling), ...text('promisedOn', 'date', row.promised_on), ...text('agent', 'text', row.agent), ...named('technician', row.technician_fa, row.technician_en),
    ...text('findings', 'text', row.findings), ...text('done', 'text', row.done),
    ...text('customerTotal', 'money', row.customer_total), ...text('covered', 'money', row.covered === '0' ? null : row.covered),
    ...text('remarks', 'text', row.remarks), ...text('reason', 'text', row.decision_reason), ...text('place', 'text', row.place),
  ];
}
