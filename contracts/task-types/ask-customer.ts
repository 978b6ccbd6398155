import { z } from 'zod';
import { defineTaskType } from '../form';
import { noteText, noteUi } from './form-fields';

export const askCustomer = defineTaskType({
  name: 'askCustomer', version: 1, role: 'reception', effect: 'askCustomer',
  titles: { fa: 'پرسش از مشتری', en: 'Ask the customer' },
  question: { fa: 'پرسش تکنسین را به مشتری برسانید و پاسخ را بنویسید.', en: 'Put the technician’s question to the customer, and write down the answer.' },
  facts: ['question', 'phone', 'findings'],
  outcomes: { answered: { label: { fa: 'پاسخ داد', en: 'Answered' }, did: { fa: 'پاسخ مشتری به پرسش تکنسین را ثبت کرد', en: 'recorded the customer’s reply to the question' }, tone: 'primary', requires: ['note'] } },
  values: z.object({ note: noteText }),
  ui: { order: ['note'], fields: { note: { ...noteUi, label: { fa: 'پاسخ مشتری', en: 'The customer’s answer' } } } },
  output: z.object({}),
});
