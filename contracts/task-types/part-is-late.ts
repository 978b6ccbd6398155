import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const partIsLate = defineTaskType({
  name: 'partIsLate', version: 1, role: 'manager', effect: 'partIsLate',
  titles: { fa: 'تصمیم درباره کمبود قطعه', en: 'Part is late' },
  question: { fa: 'قطعه به‌موقع نرسید. چه کنیم؟', en: 'The part did not come in time. What now?' },
  facts: ['findings', 'promisedOn', 'technician', 'phone'],
  outcomes: {
    wait: { label: { fa: 'باز هم صبر می‌کنیم', en: 'Go on waiting' }, did: { fa: 'باز هم منتظر قطعه ماند', en: 'goes on waiting for the part' }, tone: 'primary', requires: ['reason'] },
    substitute: { label: { fa: 'قطعه جایگزین بدهید', en: 'Issue a substitute' }, did: { fa: 'قطعهٔ جایگزین را برگزید', en: 'decided on a substitute part' }, requires: ['reason'] },
    replacement: { label: { fa: 'دستگاه تعویض شود', en: 'Replace the device' }, did: { fa: 'تصمیم گرفت دستگاه تعویض شود', en: 'decided to replace the device' }, requires: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});
