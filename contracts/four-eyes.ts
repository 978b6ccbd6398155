import type { Label } from './label';
import type { TaskTypeName } from './task-types/registry';

/** One side of a rule: what is done there, and the forms by which it is done. */
export interface Act { label: Label; taskTypes: readonly TaskTypeName[] }
/** Two acts that one person never does both on one request, whatever a diagram draws. */
export interface FourEyesRule { key: string; one: Act; other: Act }

const work: Act = { label: { fa: 'تعمیر یا رفع ایراد', en: 'Repair or rework' }, taskTypes: ['repair', 'rework'] };
const approval: Act = { label: { fa: 'تأیید گزارش کار', en: 'Approving the report' }, taskTypes: ['approveReport'] };
const quality: Act = { label: { fa: 'کنترل کیفیت', en: 'Quality control' }, taskTypes: ['qualityControl'] };
const diagnosis: Act = { label: { fa: 'عیب‌یابی', en: 'Diagnosis' }, taskTypes: ['diagnose'] };
const replacement: Act = { label: { fa: 'تأیید تعویض', en: 'Approving the replacement' }, taskTypes: ['approveReplacement'] };

/** In the order of a request's way. Rules of features to come stand here when their forms do. */
export const fourEyes: readonly FourEyesRule[] = [
  { key: 'diagnosis-cover', one: diagnosis, other: { label: { fa: 'تأیید یا ابطال پوشش گارانتی', en: 'Approving or voiding the cover' }, taskTypes: ['approveCovered', 'confirmLossOfCover'] } },
  { key: 'diagnosis-parts', one: { label: { fa: 'درخواست قطعه (در عیب‌یابی)', en: 'Asking for parts (in the diagnosis)' }, taskTypes: ['diagnose'] }, other: { label: { fa: 'تحویل قطعه', en: 'Issuing the parts' }, taskTypes: ['issueParts'] } },
  { key: 'work-approval', one: work, other: approval },
  { key: 'work-quality', one: work, other: quality },
  { key: 'approval-quality', one: approval, other: quality },
  { key: 'work-replacement', one: { label: { fa: 'عیب‌یابی یا تعمیر', en: 'Diagnosis or repair' }, taskTypes: ['diagnose', 'repair', 'rework'] }, other: replacement },
  { key: 'replacement-unit', one: replacement, other: { label: { fa: 'انتخاب دستگاه جایگزین', en: 'Choosing the new unit' }, taskTypes: ['chooseUnit'] } },
];
