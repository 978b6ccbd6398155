import { demoId } from './ids';

export interface DemoBranch { code: string; fa: string; en: string; kind: 'head-office' | 'branch'; city: string }
/** Tehran is the head office; its code begins the numbers of its requests. */
export const branches: readonly DemoBranch[] = [
  { code: 'THR', fa: 'دفتر مرکزی تهران', en: 'Tehran head office', kind: 'head-office', city: 'تهران' },
  { code: 'ISF', fa: 'شعبه اصفهان', en: 'Isfahan branch', kind: 'branch', city: 'اصفهان' },
  { code: 'MHD', fa: 'شعبه مشهد', en: 'Mashhad branch', kind: 'branch', city: 'مشهد' },
];
export const branchId = (code: string): string => demoId('branch', code);

type UnitKind = 'reception' | 'workshop' | 'qc' | 'packaging' | 'delivery' | 'counter';
interface UnitPattern { key: string; kind: UnitKind; fa: string; en: string; only?: string }
const unitPatterns: readonly UnitPattern[] = [
  { key: 'REC', kind: 'reception', fa: 'پذیرش', en: 'Reception' },
  { key: 'HOM', kind: 'workshop', fa: 'تعمیرگاه لوازم خانگی', en: 'Home appliance workshop' },
  { key: 'ELC', kind: 'workshop', fa: 'تعمیرگاه صوتی، تصویری و دیجیتال', en: 'Electronics workshop' },
  { key: 'BRD', kind: 'workshop', fa: 'تعمیرگاه برد', en: 'Board workshop', only: 'THR' },
  { key: 'QC', kind: 'qc', fa: 'کنترل کیفیت', en: 'Quality control' },
  { key: 'PAK', kind: 'packaging', fa: 'بسته‌بندی', en: 'Packaging', only: 'THR' },
  { key: 'DLV', kind: 'delivery', fa: 'تحویل و بایگانی', en: 'Delivery archive' },
];
export interface DemoUnit { code: string; branch: string; kind: UnitKind; fa: string; en: string }
export const units: readonly DemoUnit[] = branches.flatMap((branch) => unitPatterns.filter(({ only }) => only === undefined || only === branch.code)
  .map(({ key, kind, fa, en }) => ({ code: `${branch.code}-${key}`, branch: branch.code, kind, fa: `${fa} ${branch.city}`, en: `${en}, ${branch.en.split(' ')[0]}` })));
export const unitId = (code: string): string => demoId('unit', code);

export interface DemoAgent { code: string; branch: string; name: string; phone: string }
const agentNames: readonly [branch: string, name: string, phone: string][] = [
  ['THR', 'خدمات نوین کرج', '+982632204411'], ['THR', 'نمایندگی البرز قزوین', '+982833345520'], ['THR', 'سرویس مرکزی قم', '+982537741203'], ['THR', 'خدمات ساحل رشت', '+981333225087'],
  ['THR', 'نمایندگی سهند تبریز', '+984133357719'], ['ISF', 'خدمات زاینده شاهین‌شهر', '+983145223166'], ['ISF', 'نمایندگی کویر یزد', '+983536241890'], ['ISF', 'سرویس حافظ شیراز', '+987132304575'],
  ['ISF', 'نمایندگی کارون اهواز', '+986133361042'], ['MHD', 'خدمات بینالود نیشابور', '+985142216630'], ['MHD', 'نمایندگی بجنورد خدمات', '+985832227418'], ['MHD', 'سرویس هامون زاهدان', '+985433219905'],
];
export const agents: readonly DemoAgent[] = agentNames.map(([branch, name, phone], index) => ({ code: `AG${String(index + 1).padStart(2, '0')}`, branch, name, phone }));
export const agentId = (code: string): string => demoId('agent', code);
