import { z } from 'zod';
import { defineTaskType } from '../form';
import { checkItem, noteText, noteUi, photoIds, photosUi } from './form-fields';

export const qualityControl = defineTaskType({
  name: 'qualityControl', version: 1, role: 'qc', effect: 'qualityControl', again: 'itself',
  titles: { fa: 'کنترل کیفیت', en: 'Quality control' },
  question: { fa: 'دستگاه برای تحویل به مشتری خوب است؟', en: 'Is the device good enough for the customer?' },
  facts: ['done', 'words', 'findings', 'technician', 'accessories', 'remarks'],
  outcomes: {
    pass: { label: { fa: 'قبول', en: 'Pass' }, did: { fa: 'در کنترل کیفیت پذیرفت', en: 'passed it in quality control' }, tone: 'primary', fields: ['checklist', 'remarks', 'photos'] },
    back: { label: { fa: 'برگشت برای رفع ایراد', en: 'Send back for rework' }, did: { fa: 'برای رفع ایراد برگرداند', en: 'sent it back for rework' }, requires: ['remarks'], fields: ['checklist', 'remarks', 'photos'] },
    reject: { label: { fa: 'رد؛ تعویض شود', en: 'Reject: replace it' }, did: { fa: 'رد کرد تا دستگاه تعویض شود', en: 'rejected it: replace the device' }, tone: 'danger', requires: ['remarks'], fields: ['checklist', 'remarks', 'photos'] },
  },
  values: z.object({ checklist: z.array(checkItem).max(50).optional(), remarks: noteText, photos: photoIds }),
  ui: {
    order: ['checklist', 'remarks', 'photos'],
    fields: { checklist: { label: { fa: 'چک‌لیست', en: 'Checklist' }, widget: 'checklist' }, remarks: { ...noteUi, label: { fa: 'ایرادها و نکته‌ها', en: 'Remarks' } }, photos: photosUi },
  },
  /** `reassign`: it has come back so often that the supervisor names another technician. */
  output: z.object({ reassign: z.boolean() }),
});
