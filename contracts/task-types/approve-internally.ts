import { defineApproval } from './approval';

export const approveInternally = defineApproval({
  name: 'approveInternally', role: 'manager', titles: { fa: 'تأیید داخلی هزینه', en: 'Approve internally' },
  question: { fa: 'این تخفیف یا ارفاق بیش از حد مجاز را می‌پذیرید؟', en: 'Do you accept this discount or goodwill above the limit?' },
  facts: ['discount', 'customerTotal', 'lines', 'covered', 'findings', 'technician'],
  did: { approved: { fa: 'هزینه را در داخل تأیید کرد', en: 'approved the cost internally' }, sendBack: { fa: 'هزینه را به تکنسین برگرداند', en: 'sent the cost back to the technician' } },
  approve: { fa: 'می‌پذیرم', en: 'Accept' },
});
