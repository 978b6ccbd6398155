import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const confirmPartial = defineTaskType({
  name: 'confirmPartial', version: 1, role: 'technician', effect: 'confirmPartial',
  titles: { fa: 'بررسی پذیرش بخشی', en: 'Check the partial answer' },
  question: { fa: 'با همین قلم‌های پذیرفته می‌توان تعمیر کرد؟', en: 'Can it be repaired with the accepted lines alone?' },
  facts: ['acceptedLines', 'refusedLines', 'findings', 'words', 'agreed'],
  outcomes: {
    proceed: { label: { fa: 'بله، شروع می‌کنم', en: 'Yes, go on' }, did: { fa: 'کار را با قلم‌های پذیرفته ادامه داد', en: 'goes on with the accepted lines' }, tone: 'primary', fields: [] },
    newEstimate: { label: { fa: 'نه، برآورد تازه لازم است', en: 'No, a new estimate' }, did: { fa: 'برآورد تازه خواست', en: 'asked for a new estimate' }, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});
