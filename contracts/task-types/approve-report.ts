import { defineApproval } from './approval';

export const approveReport = defineApproval({
  name: 'approveReport', role: 'supervisor', titles: { fa: 'تأیید گزارش کار', en: 'Approve the report' },
  question: { fa: 'گزارش کار، قطعه‌ها و زمان درست است؟', en: 'Are the report, the parts and the time right?' },
  facts: ['done', 'findings', 'technician', 'agreed', 'covered'],
  did: { approved: { fa: 'گزارش کار را تأیید کرد', en: 'approved the work report' }, sendBack: { fa: 'گزارش کار را برگرداند', en: 'sent the work report back' } },
});
