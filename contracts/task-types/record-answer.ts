import { z } from 'zod';
import { defineTaskType } from '../form';
import { checkItem, noteText, noteUi } from './form-fields';

export const answerChannels = ['phone', 'in-person', 'sms', 'link', 'letter'] as const;

export const recordAnswer = defineTaskType({
  name: 'recordAnswer', version: 1, role: 'reception', effect: 'recordAnswer',
  titles: { fa: 'ثبت پاسخ مشتری', en: 'Record the answer' },
  question: { fa: 'مشتری هزینه اعلام‌شده را پذیرفت؟', en: 'Did the customer accept the declared cost?' },
  facts: ['customerTotal', 'lines', 'agreed', 'discount', 'phone', 'findings'],
  outcomes: {
    all: { label: { fa: 'همه را پذیرفت', en: 'Accepted all' }, did: { fa: 'پذیرش مشتری را ثبت کرد', en: 'recorded that the customer accepted' }, tone: 'primary', requires: ['answeredBy', 'through'], fields: ['answeredBy', 'through', 'note'] },
    some: { label: { fa: 'بخشی را پذیرفت', en: 'Accepted some' }, did: { fa: 'پذیرش بخشی از هزینه را ثبت کرد', en: 'recorded that the customer accepted part' }, requires: ['answeredBy', 'through', 'lines'], fields: ['answeredBy', 'through', 'lines', 'note'] },
    none: { label: { fa: 'نپذیرفت', en: 'Refused' }, did: { fa: 'نپذیرفتن مشتری را ثبت کرد', en: 'recorded that the customer refused' }, tone: 'danger', requires: ['answeredBy', 'through'], fields: ['answeredBy', 'through', 'note'] },
  },
  values: z.object({ answeredBy: z.string().trim().max(120).optional(), through: z.enum(answerChannels).optional(), lines: z.array(checkItem).max(100).optional(), note: noteText }),
  ui: {
    order: ['answeredBy', 'through', 'lines', 'note'],
    fields: {
      answeredBy: { label: { fa: 'چه کسی پاسخ داد', en: 'Who answered' }, widget: 'text', width: 'half' },
      through: {
        label: { fa: 'از چه راهی', en: 'Through what' }, widget: 'select', width: 'half',
        options: { phone: { fa: 'تلفن', en: 'Phone' }, 'in-person': { fa: 'حضوری', en: 'In person' }, sms: { fa: 'پیامک', en: 'SMS' }, link: { fa: 'پیوند', en: 'Link' }, letter: { fa: 'نامه', en: 'Letter' } },
      },
      lines: { label: { fa: 'قلم‌های پذیرفته', en: 'Accepted lines' }, widget: 'checklist' },
      note: { ...noteUi, label: { fa: 'گفته مشتری', en: 'What the customer said' } },
    },
  },
  output: z.object({}),
});
