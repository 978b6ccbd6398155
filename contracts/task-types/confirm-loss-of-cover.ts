import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const confirmLossOfCover = defineTaskType({
  name: 'confirmLossOfCover', version: 1, role: 'supervisor', effect: 'confirmLossOfCover',
  titles: { fa: 'تأیید ابطال گارانتی', en: 'Confirm loss of cover' },
  question: { fa: 'شواهد برای ابطال گارانتی کافی است؟', en: 'Is the evidence enough to void the cover?' },
  facts: ['cause', 'findings', 'reason', 'condition', 'customerTotal', 'lines'],
  outcomes: {
    confirmed: { label: { fa: 'گارانتی باطل است', en: 'Cover is void' }, did: { fa: 'ابطال گارانتی را تأیید کرد', en: 'confirmed that the cover is void' }, tone: 'danger', requires: ['letter'], fields: ['letter'] },
    sendBack: { label: { fa: 'کافی نیست؛ برگشت به تکنسین', en: 'Not enough: send back' }, did: { fa: 'شواهد ابطال گارانتی را کافی ندانست', en: 'found the evidence for voiding the cover too thin' }, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ letter: z.string().trim().max(4000).optional(), reason: reasonText }),
  ui: {
    order: ['letter', 'reason'],
    fields: {
      letter: { label: { fa: 'متن نامه به مشتری', en: 'Letter to the customer' }, widget: 'textarea', help: { fa: 'علت، شاهد و راه اعتراض در آن بیاید.', en: 'With the cause, the evidence and how to object.' } },
      reason: reasonUi,
    },
  },
  output: z.object({}),
});
