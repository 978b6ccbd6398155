import { defineApproval } from './approval';

export const approveCovered = defineApproval({
  name: 'approveCovered', role: 'supervisor', titles: { fa: 'تأیید اقلام گارانتی', en: 'Approve the covered lines' },
  question: { fa: 'این خدمات و قطعه‌ها به هزینه شرکت انجام شود؟', en: 'Do these services and parts go on the company?' },
  facts: ['covered', 'lines', 'findings', 'customerTotal', 'technician', 'agent'],
  did: { approved: { fa: 'اقلام گارانتی را تأیید کرد', en: 'approved the lines under warranty' }, sendBack: { fa: 'اقلام گارانتی را برگرداند', en: 'sent the lines under warranty back' } },
});
