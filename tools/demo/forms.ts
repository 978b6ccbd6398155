import type { RequestDetail } from '../../contracts/requests';
import type { CheckItem, ProposedLine } from '../../contracts/task-types/form-fields';
import type { TaskDetail } from '../../contracts/tasks';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import { itemId, itemOf, partCode, serviceCode } from './catalogue';
import { people, personId, staff } from './people';
import { addDays, type Scenario } from './scenarios';

export interface FormContext { scenario: Scenario; task: TaskDetail; request: RequestDetail; outcome: string; today: string; /** Of this request's tasks so far. */ done: number }
export type FormValues = Record<string, unknown>;

const choose = <T>(from: readonly T[], { scenario, done }: FormContext): T => {
  const number = [...scenario.key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), done) >>> 0;
  return from[number % from.length] as T;
};
const nameOf = (login: string): string => people.find((person) => person.login === login)?.fa ?? login;

/** Who repairs this device: a technician of the right workshop of the branch. */
export function technicianOf({ scenario }: FormContext): string {
  const own = staff.filter(({ role, branch }) => role === 'technician' && branch === scenario.branch);
  const right = own.filter(({ unit }) => unit?.endsWith(scenario.family.workshop));
  const among = right.length > 0 ? right : own;
  return among[Number(scenario.key.slice(-3)) % among.length]?.login ?? '';
}

function proposed({ scenario, outcome }: FormContext): ProposedLine[] {
  const { family, fault } = scenario;
  const billCode = outcome === 'covered' ? 'warranty' : 'customer';
  const line = (code: string, kind: 'service' | 'part'): ProposedLine => {
    const item = itemOf(code);
    return { kind, itemId: itemId(code), code, title: item.fa, quantity: '1', price: String(item.price), billCode };
  };
  return [
    line(serviceCode(family, fault.service), 'service'),
    ...(scenario.withParts ? fault.parts.map((key) => line(partCode(family, key), 'part')) : []),
    ...(scenario.goodwill && outcome === 'payable' ? [{ ...line('S-DIAG-LAB', 'service'), billCode: 'goodwill' as const, why: 'مشتری قدیمی است و بار دوم مراجعه می‌کند' }] : []),
  ];
}

/** The lines of a checklist as the form shows them, or of the newest estimate, all ticked. */
function ticked({ task, request }: FormContext, field: string): CheckItem[] {
  const shown = task.values[field];
  if (Array.isArray(shown)) return (shown as CheckItem[]).map((item) => ({ ...item, done: true }));
  return (request.estimates.at(-1)?.lines ?? []).map(({ id, title }) => ({ id, title, done: true }));
}
const checks = ({ task }: FormContext): CheckItem[] => (Array.isArray(task.values.checklist) ? (task.values.checklist as CheckItem[]).map((item) => ({ ...item, done: true })) : []);

/** What is still to be paid, as the form says it, else what was agreed less what was received. */
function due({ task, request }: FormContext): string {
  if (typeof task.values.amount === 'string') return task.values.amount;
  const agreed = BigInt(request.estimates.filter(({ state }) => state !== 'withdrawn').at(-1)?.customerTotal ?? '0') - BigInt(request.received);
  return String(agreed > 0n ? agreed : 0n);
}
const receiver = ({ request }: FormContext): string => request.customer;
const serial = ({ request }: FormContext): FormValues => (request.serial ? { serial: request.serial } : {});
const scanned = ({ request }: FormContext): FormValues => (request.serial ? { scannedSerial: request.serial } : {});
const waybill = ({ scenario }: FormContext): string => `B${scenario.key.replace('demo-', '14050')}`;

/** What people write into each form, in the words of the device at hand. */
const forms: Record<TaskTypeName, (context: FormContext) => FormValues> = {
  receiveDevice: (c) => ({
    ...serial(c), place: `قفسه ${choose(['الف', 'ب', 'ج', 'د'], c)}-${choose(['۳', '۷', '۱۲', '۱۸', '۲۱'], c)}`, condition: c.request.condition ?? 'سالم، بدون آسیب ظاهری', accessories: c.request.accessories,
    promisedOn: addDays(c.today, 7), note: 'قبض به مشتری داده شد.',
  }),
  assign: (c) => ({ technicianId: personId(technicianOf(c)), note: choose(['مشتری عجله دارد', 'پیش از بازکردن عکس بگیرید', ''], c) }),
  diagnose: (c) => ({
    findings: c.outcome === 'noFault' ? 'دستگاه دو ساعت زیر بار آزموده شد و ایراد دیده نشد.' : c.outcome === 'coverVoid' ? `${c.scenario.fault.findings} پلمب باز شده و آثار تعمیر پیشین دیده می‌شود.` : c.scenario.fault.findings,
    ...(['payable', 'covered', 'coverVoid'].includes(c.outcome) && { lines: proposed(c) }),
    ...(c.outcome === 'payable' && c.scenario.discount > 0 && { discount: String(c.scenario.discount) }),
    ...(c.outcome === 'coverVoid' && { reason: 'پلمب شکسته و دستگاه پیش از این در جای دیگری باز شده است.' }),
    ...(c.outcome === 'otherUnit' && { reason: 'ایراد از برد اصلی است و به تعمیرگاه برد نیاز دارد.' }),
    ...(c.outcome === 'giveBack' && { reason: 'ابزار آزمون این مدل را ندارم.' }),
    ...(c.outcome === 'unserviceable' && { reason: 'قطعه اصلی دیگر تولید نمی‌شود و هزینه تعمیر از بهای دستگاه نو می‌گذرد.' }),
  }),
  confirmLossOfCover: (c) => (c.outcome === 'confirmed' ? { letter: `با احترام، به علت بازشدن پلمب، ضمانت دستگاه ${c.request.device} پایان یافته است. تا ده روز می‌توانید اعتراض کنید.` } : { reason: 'عکس پلمب پیوست نیست.' }),
  approveCovered: (c) => (c.outcome === 'sendBack' ? { reason: 'قیمت قطعه را بازبینی کنید.' } : {}),
  approveInternally: (c) => (c.outcome === 'sendBack' ? { reason: 'ارفاق بیش از اندازه است.' } : {}),
  recordAnswer: (c) => ({ answeredBy: receiver(c), through: choose(['phone', 'in-person', 'sms'], c), ...(c.outcome === 'some' && { lines: ticked(c, 'lines') }), note: c.outcome === 'none' ? 'می‌گوید با این هزینه دستگاه نو می‌خرد.' : 'موافق است، زودتر آماده شود.' }),
  agentAnswer: (c) => ({ ...(c.outcome === 'some' && { lines: ticked(c, 'lines') }), note: c.outcome === 'none' ? 'مشتری نمایندگی این هزینه را نپذیرفت.' : 'مورد تأیید است.' }),
  chaseAnswer: () => ({ note: 'تماس گرفته شد؛ تا فردا پاسخ می‌دهد.' }),
  chaseDeposit: () => ({ note: 'تماس گرفته شد؛ فردا کارت به کارت می‌کند.' }),
  chaseReply: () => ({ note: 'تماس گرفته شد؛ با همسرش هماهنگ می‌کند و خبر می‌دهد.' }),
  confirmPartial: (c) => (c.outcome === 'newEstimate' ? { reason: 'بدون قطعه دوم تعمیر ماندگار نیست.' } : {}),
  decideAfterRejection: (c) => ({ reason: 'مشتری با تماس دوم هم نپذیرفت.', ...(c.outcome === 'returnUnrepaired' && { diagnosticFee: '2000000' }) }),
  takeDeposit: (c) => (c.outcome === 'paid' ? { amount: due(c), method: 'card', reference: String(480_000 + c.done) } : { reason: 'مشتری سازمانی است.' }),
  issueParts: (c) => (c.outcome === 'missing' ? { expectedOn: addDays(c.today, 6), note: 'از انبار مرکزی درخواست شد.' } : { lines: ticked(c, 'lines'), receivedBy: nameOf(technicianOf(c)) }),
  partIsLate: () => ({ reason: 'تأمین‌کننده تا پایان هفته وعده داده است.' }),
  repair: (c) => (c.outcome === 'done'
    ? { done: c.scenario.fault.done, used: ticked(c, 'used'), minutes: c.scenario.fault.minutes, checklist: checks(c) }
    : { reason: c.outcome === 'askCustomer' ? 'آیا اطلاعات و تنظیم‌های دستگاه باید بماند؟' : 'هنگام باز کردن، ایراد دیگری هم دیده شد.' }),
  askCustomer: () => ({ note: 'بله، چیزی پاک نشود؛ خودش پشتیبان ندارد.' }),
  approveReport: (c) => (c.outcome === 'sendBack' ? { reason: 'زمان کار و عکس پس از تعمیر را کامل کنید.' } : {}),
  qualityControl: (c) => ({ checklist: checks(c), ...(c.outcome === 'back' && { remarks: choose(['پیچ پشت بسته نشده و بدنه صدا می‌دهد.', 'پس از نیم ساعت کار، همان ایراد دوباره دیده شد.', 'نظافت کامل نیست و اثر دست روی پنل مانده.'], c) }), ...(c.outcome === 'reject' && { remarks: 'پس از دو بار تعمیر باز هم ایراد دارد.' }) }),
  rework: (c) => ({ done: 'ایراد گفته‌شده رفع و دستگاه یک ساعت زیر بار آزموده شد.', minutes: 25, checklist: checks(c) }),
  separate: (c) => ({ result: c.request.outcome === 'unrepaired' || c.request.outcome === 'no-fault-found' ? c.request.outcome : 'repaired', destination: 'agent', place: `قفسه ارسال ${choose(['۱', '۲', '۳'], c)}` }),
  settle: (c) => (c.outcome === 'paid' || c.outcome === 'refunded' ? { amount: due(c), method: choose(['card', 'cash', 'transfer'], c), reference: String(730_000 + Number(c.scenario.key.slice(-3))) } : { reason: 'طبق قرارداد ماهانه تسویه می‌شود.' }),
  handOverDevice: (c) => (c.outcome === 'delivered' ? { receiver: receiver(c), identity: choose(['id-card', 'receipt', 'phone-code'], c), ...scanned(c), accessories: c.request.accessories } : { reason: 'می‌گوید ایراد هنوز هست.' }),
  ship: (c) => ({ carrier: choose(['باربری پیشتاز', 'تیپاکس', 'پست پیشتاز'], c), waybill: waybill(c), ...scanned(c) }),
  confirmArrival: (c) => (c.outcome === 'arrived' ? { receiver: receiver(c) } : { note: c.outcome === 'cameBack' ? 'گیرنده در نشانی نبود.' : 'کارتن آسیب دیده است.' }),
  approveReplacement: (c) => ({ reason: c.outcome === 'approved' ? 'هزینه تعمیر از آستانه تعویض گذشته است.' : 'قطعه تا هفته آینده می‌رسد.' }),
  chooseUnit: (c) => (c.outcome === 'chosen' ? { newItemText: c.request.device, newSerial: `NEW${c.scenario.family.code}${c.scenario.key.slice(-3)}7` } : { note: 'در هیچ انباری موجود نیست.' }),
  handOverReplacement: (c) => ({ receiver: receiver(c), newSerial: `NEW${c.scenario.family.code}${c.scenario.key.slice(-3)}7`, ...(c.request.serial && { oldSerial: c.request.serial }) }),
  handOverUnit: (c) => ({ receivedBy: nameOf(technicianOf(c)) }),
  disposeDevice: (c) => ({ consent: `R-${c.scenario.key.slice(-3)}`, consentOf: receiver(c) }),
  returnDevice: (c) => ({ receiver: receiver(c), ...scanned(c) }),
  overdueWork: () => ({ reason: 'تا فردا منتظر می‌مانیم.' }),
  uncollected: () => ({ note: 'دوباره تماس گرفته شود.' }),
};

/** The filled form of a task; empty texts are left out. */
export function fill(context: FormContext): FormValues {
  const form = forms[context.task.taskType as TaskTypeName];
  if (!form) throw new Error(`Nobody of the demo company knows the task ${context.task.taskType}`);
  return Object.fromEntries(Object.entries(form(context)).filter(([, value]) => value !== ''));
}
