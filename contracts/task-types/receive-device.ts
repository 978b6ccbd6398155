import { z } from 'zod';
import { defineTaskType } from '../form';
import { businessDate, money, text } from '../values';
import { signature } from '../signature';
import { noteText, noteUi, photoIds, photosUi, signatureUi } from './form-fields';

export const receiveDevice = defineTaskType({
  name: 'receiveDevice', version: 1, role: 'reception', effect: 'receiveDevice', again: 'over',
  titles: { fa: 'پذیرش دستگاه', en: 'Receive the device' },
  question: { fa: 'دستگاه رسید؟ مشخصات و وضع ظاهری آن را ثبت کنید و قبض بدهید.', en: 'Is the device here? Record what came and its condition, and give the receipt.' },
  facts: ['words', 'phone', 'condition', 'agent'],
  outcomes: { received: { label: { fa: 'دریافت شد', en: 'Received' }, did: { fa: 'دستگاه را دریافت کرد', en: 'took the device in' }, tone: 'primary' } },
  values: z.object({
    serial: z.string().trim().max(60).optional(), condition: z.string().trim().max(500).optional(), accessories: z.array(text(100)).max(30).optional(),
    costCeiling: money.optional(), promisedOn: businessDate.optional(), place: z.string().trim().max(60).optional(), photos: photoIds, signature: signature.optional(), note: noteText,
  }),
  ui: {
    order: ['serial', 'place', 'condition', 'accessories', 'photos', 'costCeiling', 'promisedOn', 'signature', 'note'],
    sections: { device: { fa: 'دستگاه', en: 'Device' }, agreement: { fa: 'توافق با مشتری', en: 'Agreed with the customer' } },
    fields: {
      serial: { label: { fa: 'شماره سریال', en: 'Serial number' }, widget: 'serial', width: 'half', section: 'device', help: { fa: 'اگر برچسب خوانا نیست خالی بگذارید.', en: 'Leave it empty when the label cannot be read.' } },
      place: { label: { fa: 'محل نگه‌داری', en: 'Shelf' }, widget: 'text', width: 'half', section: 'device', placeholder: { fa: 'مثلاً قفسه ب-۱۲', en: 'e.g. shelf B-12' } },
      condition: { label: { fa: 'وضع ظاهری', en: 'Condition' }, widget: 'textarea', section: 'device', placeholder: { fa: 'خط و خش، شکستگی، پلمب', en: 'Scratches, cracks, seal' } },
      accessories: { label: { fa: 'لوازم همراه', en: 'Accessories' }, widget: 'tags', section: 'device' },
      photos: { ...photosUi, section: 'device', help: { fa: 'دستگاه از چند سو، پلاک و هر آسیبی که هست.', en: 'The device from several sides, its plate, and any damage.' } },
      costCeiling: { label: { fa: 'سقف هزینه مورد توافق', en: 'Ceiling agreed in advance' }, widget: 'money', width: 'half', section: 'agreement', help: { fa: 'تا این مبلغ بدون پرسش دوباره تعمیر می‌شود.', en: 'Up to this amount it is repaired without asking again.' } },
      promisedOn: { label: { fa: 'تاریخ وعده', en: 'Promised date' }, widget: 'date', width: 'half', section: 'agreement' },
      signature: { ...signatureUi, label: { fa: 'امضای تحویل‌دهنده', en: 'Signature of who brings it' }, section: 'agreement' },
      note: { ...noteUi, section: 'agreement' },
    },
  },
  output: z.object({}),
});
