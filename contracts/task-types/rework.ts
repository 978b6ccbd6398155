import { z } from 'zod';
import { defineTaskType } from '../form';
import { checkItem, minutesUi } from './form-fields';

export const rework = defineTaskType({
  name: 'rework', version: 1, role: 'technician', effect: 'rework', again: 'over',
  titles: { fa: 'رفع ایراد کنترل کیفیت', en: 'Rework' },
  question: { fa: 'ایراد کنترل کیفیت را رفع کنید و گزارش تازه بدهید.', en: 'Mend what QC found, and report again.' },
  facts: ['remarks', 'done', 'findings', 'promisedOn'],
  outcomes: { done: { label: { fa: 'رفع شد', en: 'Mended' }, did: { fa: 'ایراد کنترل کیفیت را رفع کرد', en: 'mended what QC found' }, tone: 'primary', requires: ['done', 'minutes'] } },
  values: z.object({ done: z.string().trim().max(4000).optional(), minutes: z.number().int().min(0).max(10_000).optional(), checklist: z.array(checkItem).max(50).optional() }),
  ui: {
    order: ['done', 'minutes', 'checklist'],
    fields: {
      done: { label: { fa: 'شرح کار', en: 'Work done' }, widget: 'textarea' }, minutes: minutesUi,
      checklist: { label: { fa: 'چک‌لیست پایان کار', en: 'Final checks' }, widget: 'checklist' },
    },
  },
  output: z.object({}),
});
