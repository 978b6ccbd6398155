import type { TaskTypeName } from '../../contracts/task-types/registry';
import type { CheckItem, ProposedLine } from '../../contracts/task-types/form-fields';
import type { OfRequest, TaskDetail } from '../../contracts/tasks';
import { draw, lot } from './lots';
import type { Journey } from './plan';

/** What a person has before them when they fill a form. */
export interface Ask {
  seed: number;
  journey: Journey;
  task: OfRequest<TaskDetail>;
  outcome: string;
  /** How many tasks of this type this request had before. */
  before: number;
  /** Technicians that the supervisor may name. */
  technicians: readonly { id: string; name: string }[];
  /** Who is at the keyboard. */
  me: string;
}
type Values = Record<string, unknown>;

/** The form of one outcome as a careful person fills it; only the fields that this outcome asks for are sent. */
export function answerTo(ask: Ask): { outcome: string; values: Values } {
  const filled = forms[ask.task.taskType as TaskTypeName]?.(ask) ?? {};
  const asked = ask.task.outcomes.find(({ name }) => name === ask.outcome)?.fields ?? null;
  const values = Object.fromEntries(Object.entries(filled).filter(([name, value]) => value !== undefined && (asked === null || asked.includes(name))));
  return { outcome: ask.outcome, values };
}

/** The serial of the unit that goes out in place of this device: chosen once, scanned again at the hand-over. */
export const replacementSerial = (ask: Pick<Ask, 'task'>): string => `NEW-${ask.task.request.no.replace(/[^0-9A-Za-z]/g, '')}`;

const reasons = ['تصمیم پس از گفت‌وگو با مشتری', 'طبق عیب‌یابی', 'قطعه در بازار نیست', 'به صرفه نیست', 'Not worth the price', 'As found on the bench'];
const works = ['تعویض خازن‌های تغذیه و آزمون', 'لحیم‌کاری دوبارهٔ سوکت', 'نظافت و روغن‌کاری موتور', 'Replaced the blown fuse, tested for an hour', 'تعویض باتری و کالیبراسیون'];
const findings = ['ولتاژ خروجی منبع پایین است', 'تسمه پاره شده است', 'سنسور دما قطع است', 'Thermal fuse is open', 'برد آب‌خورده است'];
const parts = ['خازن ۱۰۰۰ میکروفاراد', 'تسمه ۸۰ سانتی', 'فیوز حرارتی', 'باتری لیتیوم', 'کلید پاور'];

const reason = ({ seed, task }: Ask): string => draw(reasons, seed, task.id, 'reason');
const receiver = ({ task }: Ask): string => (task.request.customer || 'مشتری').slice(0, 120);
const minutes = ({ seed, task }: Ask): number => 10 + Math.floor(lot(seed, task.id, 'minutes') * 110);

/** The prepared list of the form, all of it ticked; `some` leaves the last line without a tick. */
function ticked({ task }: Ask, field: string, some = false): CheckItem[] | undefined {
  const prepared = task.values[field];
  if (!Array.isArray(prepared) || prepared.length === 0) return undefined;
  const items = prepared as CheckItem[];
  return items.map((item, index) => ({ ...item, done: !some || items.length === 1 || index < items.length - 1 }));
}

/** Labour, and the parts that the plan names; small enough that nobody must look a second time. */
function lines({ seed, journey, task }: Ask): ProposedLine[] {
  const billCode = journey.pays === 'customer' ? 'customer' : 'warranty';
  const price = (from: number, to: number, ...words: (string | number)[]) => String(Math.floor((from + lot(seed, journey.recordId, ...words) * (to - from)) / 1_000) * 1_000);
  const line = (kind: ProposedLine['kind'], title: string, amount: string): ProposedLine => ({ kind, title, quantity: '1', price: amount, billCode });
  return [
    line('service', 'اجرت تعمیر', price(500_000, 4_000_000, 'labour', task.taskType)),
    ...Array.from({ length: journey.parts }, (_, index) => line('part', draw(parts, seed, journey.recordId, 'part', index), price(200_000, 9_000_000, 'part price', index))),
  ];
}

/** What is to be paid: the amount that the form begins with, else the one that stands above it. */
function due({ task }: Ask): string | undefined {
  const known = task.values.amount;
  if (typeof known === 'string') return known;
  return task.facts.find(({ key, kind }) => kind === 'money' && key === 'due')?.text ?? undefined;
}

const forms: Partial<Record<TaskTypeName, (ask: Ask) => Values>> = {
  receiveDevice: (ask) => ({
    serial: ask.task.values.serial, condition: 'سالم، با خط‌های ریز', accessories: ask.task.values.accessories ?? [],
    place: `${draw(['الف', 'ب', 'پ', 'ت'], ask.seed, ask.journey.recordId, 'row')}-${1 + Math.floor(lot(ask.seed, ask.journey.recordId, 'shelf') * 40)}`,
  }),
  assign: (ask) => ({ technicianId: draw(ask.technicians, ask.seed, ask.journey.recordId, 'technician').id }),
  diagnose: (ask) => ({ findings: draw(findings, ask.seed, ask.task.id), lines: ask.outcome === 'unserviceable' ? undefined : lines(ask), reason: reason(ask) }),
  recordAnswer: (ask) => ({ answeredBy: receiver(ask), through: draw(['phone', 'in-person', 'sms'], ask.seed, ask.task.id), lines: ticked(ask, 'lines', true), note: 'پاسخ مشتری تلفنی گرفته شد' }),
  agentAnswer: (ask) => ({ lines: ticked(ask, 'lines', true), note: reason(ask) }),
  chaseAnswer: (ask) => ({ note: reason(ask) }),
  chaseDeposit: (ask) => ({ note: reason(ask) }),
  chaseReply: (ask) => ({ note: reason(ask) }),
  confirmPartial: (ask) => ({ reason: reason(ask) }),
  confirmLossOfCover: (ask) => ({ letter: 'پلمب دستگاه باز شده است؛ تا ده روز می‌توانید اعتراض کنید.', reason: reason(ask) }),
  approveCovered: (ask) => ({ reason: reason(ask) }),
  approveInternally: (ask) => ({ reason: reason(ask) }),
  decideAfterRejection: (ask) => ({ reason: reason(ask) }),
  takeDeposit: (ask) => ({ amount: due(ask), method: 'card', reference: `D-${ask.task.request.no}`, reason: reason(ask) }),
  issueParts: (ask) => ({ lines: ticked(ask, 'lines'), receivedBy: 'تکنسین', note: reason(ask) }),
  partIsLate: (ask) => ({ reason: reason(ask) }),
  repair: (ask) => ({ done: draw(works, ask.seed, ask.task.id), used: ticked(ask, 'used'), minutes: minutes(ask), checklist: ticked(ask, 'checklist'), reason: reason(ask) }),
  rework: (ask) => ({ done: draw(works, ask.seed, ask.task.id), minutes: minutes(ask), checklist: ticked(ask, 'checklist') }),
  askCustomer: (ask) => ({ note: reason(ask) }),
  approveReport: (ask) => ({ reason: reason(ask) }),
  qualityControl: (ask) => ({ checklist: ticked(ask, 'checklist', ask.outcome !== 'pass'), remarks: ask.outcome === 'pass' ? undefined : 'صدای موتور هنوز زیاد است' }),
  approveReplacement: (ask) => ({ reason: reason(ask) }),
  chooseUnit: (ask) => ({ newItemText: ask.task.request.device.slice(0, 200), newSerial: replacementSerial(ask), note: reason(ask) }),
  handOverReplacement: (ask) => ({ receiver: receiver(ask), newSerial: replacementSerial(ask), oldSerial: ask.task.request.serial ?? undefined }),
  overdueWork: (ask) => ({ reason: reason(ask) }),
  disposeDevice: (ask) => ({ consent: `C-${ask.task.request.no}`, consentOf: receiver(ask) }),
  separate: (ask) => ({ result: ask.journey.outcome === 'unrepaired' ? 'unrepaired' : 'repaired', destination: 'desk', place: 'ت-۱' }),
  settle: (ask) => ({ amount: due(ask), method: draw(['cash', 'card', 'transfer'], ask.seed, ask.task.id), reference: `S-${ask.task.request.no}`.slice(0, 80), reason: reason(ask) }),
  handOverDevice: (ask) => ({ receiver: receiver(ask), identity: draw(['id-card', 'receipt', 'phone-code'], ask.seed, ask.task.id), scannedSerial: ask.task.request.serial ?? undefined, reason: reason(ask) }),
  ship: (ask) => ({ carrier: 'پست پیشتاز', waybill: `W-${ask.task.request.no}`.slice(0, 80), scannedSerial: ask.task.request.serial ?? undefined }),
  confirmArrival: (ask) => ({ receiver: receiver(ask), note: reason(ask) }),
  returnDevice: (ask) => ({ receiver: receiver(ask), scannedSerial: ask.task.request.serial ?? undefined }),
  uncollected: (ask) => ({ note: reason(ask) }),
  handOverUnit: (ask) => ({ receivedBy: 'سرپرست واحد', note: reason(ask) }),
};
