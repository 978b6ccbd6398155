import type { Label } from './label';

/** Coarse groups carry the colour and the icon shape of a status. */
export const statusGroups = ['new', 'pending', 'working', 'parts', 'qc', 'ready', 'closed'] as const;
export type StatusGroup = (typeof statusGroups)[number];
export type Clock = 'run' | 'pause' | 'stop';

interface StatusDefinition { label: Label; group: StatusGroup; final: boolean; subStatuses: Record<string, Label> }

/** The fourteen visible statuses (PROCESSES.md); set by the diagram, never by hand. */
export const statuses = {
  'draft': { label: { fa: 'پیش‌نویس', en: 'Draft' }, group: 'new', final: false, subStatuses: {} },
  'awaiting-allocation': { label: { fa: 'در انتظار تخصیص', en: 'Awaiting allocation' }, group: 'new', final: false, subStatuses: {} },
  'awaiting-cost': {
    label: { fa: 'در انتظار هزینه', en: 'Awaiting cost' }, group: 'pending', final: false,
    subStatuses: {
      'to-be-declared': { fa: 'اعلام‌نشده', en: 'to be declared' },
      'internal-approval': { fa: 'تأیید داخلی', en: 'internal approval' },
      'sent': { fa: 'فرستاده‌شده', en: 'sent' },
      'chasing': { fa: 'پیگیری پاسخ', en: 'chasing the answer' },
    },
  },
  'no-cost-declared': { label: { fa: 'فاقد اعلام هزینه', en: 'No cost declared' }, group: 'working', final: false, subStatuses: { 'awaiting-part': { fa: 'در انتظار قطعه', en: 'awaiting part' } } },
  'cost-approved': { label: { fa: 'تأیید هزینه', en: 'Cost approved' }, group: 'working', final: false, subStatuses: { 'awaiting-deposit': { fa: 'در انتظار پیش‌پرداخت', en: 'awaiting deposit' }, 'awaiting-part': { fa: 'در انتظار قطعه', en: 'awaiting part' } } },
  'cost-rejected': { label: { fa: 'رد هزینه', en: 'Cost rejected' }, group: 'pending', final: false, subStatuses: {} },
  'awaiting-repair': {
    label: { fa: 'در انتظار تعمیر', en: 'Awaiting repair' }, group: 'working', final: false,
    subStatuses: {
      'queued': { fa: 'در صف', en: 'queued' },
      'in-repair': { fa: 'در دست تعمیر', en: 'in repair' },
      'awaiting-part': { fa: 'در انتظار قطعه', en: 'awaiting part' },
      'awaiting-customer': { fa: 'در انتظار مشتری', en: 'awaiting customer' },
      'replacement': { fa: 'در جریان تعویض', en: 'replacement under way' },
    },
  },
  'awaiting-qc': { label: { fa: 'در انتظار کنترل کیفیت', en: 'Awaiting QC' }, group: 'qc', final: false, subStatuses: { 'report-approval': { fa: 'تأیید گزارش', en: 'report approval' } } },
  'returned-from-qc': { label: { fa: 'مرجوع از کنترل کیفیت', en: 'Returned from QC' }, group: 'qc', final: false, subStatuses: {} },
  'awaiting-separation': { label: { fa: 'در انتظار تفکیک', en: 'Awaiting separation' }, group: 'ready', final: false, subStatuses: {} },
  'ready-for-delivery': { label: { fa: 'آماده تحویل', en: 'Ready for delivery' }, group: 'ready', final: false, subStatuses: { 'in-transit': { fa: 'در راه', en: 'in transit' }, 'void-return': { fa: 'ابطال؛ عودت شود', en: 'void, to be given back' } } },
  'delivered': { label: { fa: 'تحویل‌شده', en: 'Delivered' }, group: 'closed', final: true, subStatuses: {} },
  'replaced': { label: { fa: 'تعویض‌شده', en: 'Replaced' }, group: 'closed', final: true, subStatuses: {} },
  'void': { label: { fa: 'باطل‌شده', en: 'Void' }, group: 'closed', final: true, subStatuses: {} },
} as const satisfies Record<string, StatusDefinition>;
export type Status = keyof typeof statuses;
export const statusNames = Object.keys(statuses) as [Status, ...Status[]];
