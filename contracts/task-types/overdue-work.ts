import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const overdueWork = defineTaskType({
  name: 'overdueWork', version: 1, role: 'manager', effect: 'overdueWork',
  titles: { fa: 'رسیدگی به کار معوق', en: 'Overdue work' },
  question: { fa: 'تصمیم تعویض به‌موقع نرسید. صبر کنیم یا پس بگیریم؟', en: 'The replacement was not decided in time. Wait, or withdraw it?' },
  facts: ['findings', 'reason', 'promisedOn', 'technician', 'phone'],
  outcomes: {
    wait: { label: { fa: 'صبر می‌کنیم', en: 'Wait' }, did: { fa: 'تصمیم گرفت صبر شود', en: 'decided to wait' }, tone: 'primary', requires: ['reason'] },
    withdraw: { label: { fa: 'پس بگیر و تعمیر کن', en: 'Withdraw and repair' }, did: { fa: 'درخواست تعویض را پس گرفت تا تعمیر شود', en: 'withdrew the replacement: repair it' }, tone: 'danger', requires: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});
