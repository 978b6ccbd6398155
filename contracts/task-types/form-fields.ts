import { z } from 'zod';
import type { FieldUi, FormUi } from '../form';
import { mostFilesOfField } from '../files';
import { billCodes } from '../bill-codes';
import { id, money, quantity, text } from '../values';

/** One line that a technician proposes: what is done or fitted, and who pays. `price` is for one unit, in rial. */
export const proposedLine = z.object({
  kind: z.enum(['service', 'part', 'travel', 'expense']), itemId: id.optional(), code: z.string().max(60).optional(), title: text(300),
  quantity, price: money, billCode: z.enum(billCodes), why: z.string().max(500).optional(),
});
export type ProposedLine = z.infer<typeof proposedLine>;

/** A line to tick: a check that was made, a part that was used, an estimate line that is accepted, with its amount in rial. */
export const checkItem = z.object({ id: z.string().min(1).max(80), title: z.string().max(300), done: z.boolean(), note: z.string().max(500).optional(), amount: money.optional() });
export type CheckItem = z.infer<typeof checkItem>;

export const reasonText = text(1000).optional();
export const noteText = z.string().trim().max(2000).optional();

export const reasonUi: FieldUi = { label: { fa: 'دلیل', en: 'Reason' }, widget: 'textarea', placeholder: { fa: 'کوتاه و روشن بنویسید', en: 'In a few clear words' } };
export const noteUi: FieldUi = { label: { fa: 'یادداشت', en: 'Note' }, widget: 'textarea' };
/** The one field of a task in which somebody is called. */
export const callUi: FormUi = { order: ['note'], fields: { note: { ...noteUi, label: { fa: 'نتیجه تماس', en: 'What came of the call' } } } };
export const receiverUi: FieldUi = { label: { fa: 'تحویل‌گیرنده', en: 'Received by' }, widget: 'text', width: 'half' };
export const signatureUi: FieldUi = { label: { fa: 'امضای تحویل‌گیرنده', en: 'Signature of the receiver' }, widget: 'signature', width: 'half' };
/** Ids of files that wait for this answer; whether they are the answerer's is asked when it is given. */
export const photoIds = z.array(id).max(mostFilesOfField).optional();
export const photosUi: FieldUi = { label: { fa: 'عکس‌ها', en: 'Photos' }, widget: 'photos', width: 'full' };
export const serialUi: FieldUi = { label: { fa: 'شماره سریال روی دستگاه', en: 'Serial number on the device' }, widget: 'serial', width: 'half', help: { fa: 'برچسب را اسکن کنید؛ با سریال پذیرش سنجیده می‌شود.', en: 'Scan the label; it is compared with the serial taken at intake.' } };
export const minutesUi: FieldUi = { label: { fa: 'زمان کار (دقیقه)', en: 'Working time (minutes)' }, widget: 'number', width: 'half' };

export const paymentMethods = ['cash', 'card', 'transfer', 'cheque'] as const;
export const methodUi: FieldUi = {
  label: { fa: 'روش پرداخت', en: 'Method' }, widget: 'radio', width: 'half',
  options: { cash: { fa: 'نقد', en: 'Cash' }, card: { fa: 'کارت‌خوان', en: 'Card' }, transfer: { fa: 'واریز بانکی', en: 'Bank transfer' }, cheque: { fa: 'چک', en: 'Cheque' } },
};
export const refundUi: FieldUi = { ...methodUi, label: { fa: 'روش بازپرداخت', en: 'Paid back by' }, help: { fa: 'آنچه پیش‌تر گرفته‌ایم همین حالا پس داده می‌شود.', en: 'What we have received so far is paid back now.' } };
export const amountUi: FieldUi = { label: { fa: 'مبلغ', en: 'Amount' }, widget: 'money', width: 'half' };
/** Cash has none. */
export const referenceUi: FieldUi = { label: { fa: 'شماره پیگیری', en: 'Reference' }, widget: 'text', width: 'half', visibleIf: 'method in ("card", "transfer", "cheque")' };
