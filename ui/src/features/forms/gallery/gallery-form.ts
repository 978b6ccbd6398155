import type { FieldUi, Form } from '@contracts/form';
import { signature } from '@contracts/signature';
import type { Values, WidgetName } from '../form-schema';

interface Shown { name: string; schema: Record<string, unknown>; ui: FieldUi; example: unknown }

const options = { wash: { fa: 'شست‌وشو', en: 'Cleaning' }, repair: { fa: 'تعمیر', en: 'Repair' }, replace: { fa: 'تعویض', en: 'Replacement' } };
const strokes = 'M60 70L64 58L72 44L80 40L84 48L80 64L72 80L70 88L78 84L92 70L104 58L110 56L110 66L106 78L112 80L126 68L138 58L146 58L146 70L150 78L164 70L186 52L214 44L250 48';

/** One field of each kind that a form can ask for, in the order of how often they are used. */
const byWidget: Record<WidgetName, Shown> = {
  text: { name: 'shelf', schema: { type: 'string', maxLength: 60 }, ui: { label: { fa: 'متن کوتاه', en: 'Short text' }, width: 'half', placeholder: { fa: 'مثلاً قفسه ب-۱۲', en: 'e.g. shelf B-12' } }, example: 'B-12' },
  serial: { name: 'serial', schema: { type: 'string', maxLength: 60 }, ui: { label: { fa: 'شماره سریال', en: 'Serial number' }, width: 'half', help: { fa: 'تایپ، اسکنر دستی یا دوربین', en: 'Typed, by a hand scanner or the camera' } }, example: 'KT7-0093817' },
  textarea: { name: 'words', schema: { type: 'string', maxLength: 1000 }, ui: { label: { fa: 'متن بلند', en: 'Long text' } }, example: 'آب را گرم نمی‌کند' },
  select: { name: 'method', schema: { type: 'string', enum: ['wash', 'repair', 'replace'] }, ui: { label: { fa: 'یکی از فهرست', en: 'One of a list' }, width: 'half', options }, example: 'repair' },
  radio: { name: 'result', schema: { type: 'string', enum: ['wash', 'repair', 'replace'] }, ui: { label: { fa: 'یکی از چند پاسخ', en: 'One of a few answers' }, width: 'half', options }, example: 'wash' },
  number: { name: 'minutes', schema: { type: 'integer', minimum: 0, maximum: 10_000 }, ui: { label: { fa: 'عدد', en: 'Number' }, width: 'half' }, example: 1250 },
  money: { name: 'amount', schema: { type: 'string', pattern: '^\\d{1,18}$' }, ui: { label: { fa: 'مبلغ', en: 'Amount' }, width: 'half' }, example: '15600000' },
  date: { name: 'promisedOn', schema: { type: 'string', format: 'date' }, ui: { label: { fa: 'تاریخ', en: 'Date' }, width: 'half' }, example: '2026-11-22' },
  instant: { name: 'visitAt', schema: { type: 'string', format: 'date-time' }, ui: { label: { fa: 'تاریخ و ساعت', en: 'Date and time' }, width: 'half' }, example: '2026-11-22T08:30:00.000Z' },
  phone: { name: 'phone', schema: { type: 'string' }, ui: { label: { fa: 'تلفن', en: 'Phone' }, width: 'half' }, example: '+989121234567' },
  switch: { name: 'urgent', schema: { type: 'boolean' }, ui: { label: { fa: 'بله یا نه', en: 'Yes or no' }, width: 'half' }, example: true },
  person: { name: 'personId', schema: { type: 'string' }, ui: { label: { fa: 'همکار', en: 'Colleague' }, width: 'half' }, example: undefined },
  unit: { name: 'unitId', schema: { type: 'string' }, ui: { label: { fa: 'واحد', en: 'Unit' }, width: 'half' }, example: undefined },
  customer: { name: 'customerId', schema: { type: 'string' }, ui: { label: { fa: 'مشتری', en: 'Customer' }, width: 'half' }, example: undefined },
  fault: { name: 'cause', schema: { type: 'string' }, ui: { label: { fa: 'علت', en: 'Cause' }, width: 'half', role: 'cause' }, example: undefined },
  agent: { name: 'agentId', schema: { type: 'string' }, ui: { label: { fa: 'نماینده', en: 'Agent' }, width: 'half' }, example: undefined },
  item: { name: 'itemId', schema: { type: 'string' }, ui: { label: { fa: 'کالا', en: 'Item' }, width: 'half' }, example: undefined },
  tags: { name: 'accessories', schema: { type: 'array', items: { type: 'string' } }, ui: { label: { fa: 'چند واژه', en: 'Several words' }, width: 'half' }, example: ['Adapter', 'کیف'] },
  rating: { name: 'satisfaction', schema: { type: 'integer', minimum: 1, maximum: 5 }, ui: { label: { fa: 'امتیاز', en: 'Rating' }, width: 'half', options: { 1: { fa: 'خیلی بد', en: 'Very poor' }, 4: { fa: 'خوب', en: 'Good' }, 5: { fa: 'عالی', en: 'Excellent' } } }, example: 4 },
  bilingual: {
    name: 'title', schema: { type: 'object', properties: { fa: { type: 'string', maxLength: 100 }, en: { type: 'string', maxLength: 100 } }, required: ['fa', 'en'] },
    ui: { label: { fa: 'متن دوزبانه', en: 'Text in two languages' }, width: 'half' }, example: { fa: 'کتری برقی', en: 'Electric kettle' },
  },
  signature: { name: 'signature', schema: { type: 'string', maxLength: signature.maxLength ?? 20_000 }, ui: { label: { fa: 'امضا', en: 'Signature' }, width: 'half' }, example: strokes },
  photos: { name: 'photos', schema: { type: 'array', items: { type: 'string' }, maxItems: 12 }, ui: { label: { fa: 'عکس‌ها', en: 'Photos' }, width: 'half' }, example: undefined },
  files: { name: 'papers', schema: { type: 'array', items: { type: 'string' }, maxItems: 12 }, ui: { label: { fa: 'پرونده‌ها', en: 'Files' }, width: 'half' }, example: undefined },
  checklist: {
    name: 'checks', schema: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' }, done: { type: 'boolean' }, note: { type: 'string' } } } },
    ui: { label: { fa: 'فهرست وارسی', en: 'Checklist' } },
    example: [{ id: 'earth', title: 'اتصال زمین — Earth', done: true }, { id: 'leak', title: 'نشتی — Leak', done: false, note: '' }],
  },
  lines: {
    name: 'lines', ui: { label: { fa: 'ردیف‌های کار و قطعه', en: 'Lines of work and parts' }, options: {} },
    schema: { type: 'array', items: { type: 'object', properties: { kind: { type: 'string', enum: ['service', 'part'] }, itemId: { type: 'string' }, title: { type: 'string' }, code: { type: 'string' }, quantity: { type: 'string' }, price: { type: 'string' }, billCode: { type: 'string', enum: ['customer', 'warranty'] } } } },
    example: [{ kind: 'service', title: 'تعویض المنت', quantity: '1', price: '1800000', billCode: 'customer' }, { kind: 'part', title: 'Heating element', code: 'HE-220', quantity: '2', price: '3450000', billCode: 'warranty' }],
  },
};

export const shownWidgets = Object.keys(byWidget) as WidgetName[];

export const galleryForm: Form = {
  version: 1,
  schema: { type: 'object', properties: Object.fromEntries(Object.values(byWidget).map(({ name, schema }) => [name, schema])) },
  ui: { order: Object.values(byWidget).map(({ name }) => name), fields: Object.fromEntries(Object.entries(byWidget).map(([widget, { name, ui }]) => [name, { ...ui, widget: widget as WidgetName }])) },
};
export const galleryFields = galleryForm.ui.order;
export const exampleValues: Values = Object.fromEntries(Object.values(byWidget).flatMap(({ name, example }) => (example === undefined ? [] : [[name, example]])));
