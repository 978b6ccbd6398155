import { electronicFamilies } from './families-electronics';
import { homeFamilies } from './families-home';
import { kitchenFamilies } from './families-kitchen';
import type { Family } from './family';
import { demoId } from './ids';

export const families: readonly Family[] = [...kitchenFamilies, ...homeFamilies, ...electronicFamilies];

export interface DemoItem { code: string; kind: 'product' | 'part' | 'service'; fa: string; en: string; brand: string | null; price: number; /** The kind of device that it is, or that it is for. */ family: string | null; model: string | null }
export const itemId = (code: string): string => demoId('item', code);
export const rial = (million: number): number => Math.round(million * 10) * 100_000;
const slug = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]+/g, '-').replace(/^-|-$/g, '');

export const productCode = (family: Family, index: number): string => `${family.code}-${String(index + 1).padStart(2, '0')}-${slug(family.models[index]?.[1] ?? '') || 'M'}`;
export const partCode = (family: Family, key: string): string => `P-${family.code}-${key}`;
export const serviceCode = (family: Family, key: string): string => `S-${family.code}-${key}`;

const generalServices: readonly (readonly [key: string, fa: string, en: string, millionRial: number])[] = [
  ['DIAG', 'عیب‌یابی', 'Diagnosis', 2], ['DIAG-LAB', 'عیب‌یابی تخصصی در آزمایشگاه', 'Laboratory diagnosis', 6.5], ['EXPRESS', 'رسیدگی فوری', 'Express handling', 5], ['PACK', 'بسته‌بندی ایمن', 'Safe packing', 1.8],
  ['CARRY', 'حمل از محل مشتری', 'Pick-up from the customer', 4.5], ['RETURN', 'حمل به محل مشتری', 'Return to the customer', 4.5], ['CLEAN', 'نظافت کامل دستگاه', 'Full cleaning', 2.7], ['SAFETY', 'آزمون ایمنی برق', 'Electrical safety test', 2.2],
  ['DATA', 'پشتیبان‌گیری از اطلاعات', 'Data backup', 7.8], ['TRAIN', 'آموزش استفاده', 'Instruction', 1.5],
];
const generalParts: typeof generalServices = [
  ['CBL-3X1', 'کابل برق سه‌شاخه ارت‌دار', 'Earthed power cable', 1.4], ['FUSE-10A', 'فیوز شیشه‌ای ۱۰ آمپر', 'Glass fuse 10 A', 0.2], ['SCR-KIT', 'بسته پیچ و بست', 'Screw kit', 0.6], ['THP-4G', 'خمیر حرارتی ۴ گرمی', 'Thermal paste 4 g', 1.1],
  ['GAS-R600', 'گاز R600a هر ۱۰۰ گرم', 'R600a gas, 100 g', 3.3], ['GAS-R410', 'گاز R410a هر کیلو', 'R410a gas, 1 kg', 12.5], ['FLT-WTR', 'فیلتر آب', 'Water filter', 3.7], ['HSE-IN', 'شلنگ ورودی ۱٫۵ متری', 'Inlet hose 1.5 m', 1.6], ['PLG-UNI', 'دوشاخه', 'Plug', 0.5], ['TAPE-HT', 'چسب نسوز', 'Heat-proof tape', 0.4],
  ['SOLDER', 'سیم لحیم', 'Solder wire', 1.2], ['RLY-12V', 'رله ۱۲ ولت', '12 V relay', 0.8], ['CAP-450', 'خازن ۴۵۰ ولت', '450 V capacitor', 1.5], ['TRIAC', 'تریاک BTA16', 'Triac BTA16', 0.4], ['VAR-14D', 'وریستور', 'Varistor', 0.3],
  ['REG-7805', 'رگولاتور ۷۸۰۵', 'Regulator 7805', 0.2], ['BRG-6204', 'بلبرینگ ۶۲۰۴', 'Bearing 6204', 1.3], ['BRG-6205', 'بلبرینگ ۶۲۰۵', 'Bearing 6205', 1.5], ['ADP-12V', 'آداپتور ۱۲ ولت', '12 V adapter', 2.9], ['ADP-19V', 'آداپتور ۱۹ ولت', '19 V adapter', 8.8],
  ['CBL-HDMI', 'کابل HDMI', 'HDMI cable', 2.1], ['CBL-USBC', 'کابل USB-C', 'USB-C cable', 2.4], ['BOX-FOAM', 'کارتن و فوم', 'Box with foam', 2.7], ['LBL-QR', 'برچسب شناسه', 'Identity label', 0.1], ['CLN-SPR', 'اسپری خشک برد', 'Contact cleaner', 1.9],
];

/** The catalogue: what is taken in, what is fitted, what is done. */
export const items: readonly DemoItem[] = [
  ...families.flatMap((family) => [
    ...family.models.map(([brand, model, price], index): DemoItem => ({ code: productCode(family, index), kind: 'product', fa: `${family.fa} ${brand} ${model}`, en: `${family.en} ${model}`, brand, price: rial(price), family: family.code, model })),
    ...family.parts.map(([key, fa, en, price]): DemoItem => ({ code: partCode(family, key), kind: 'part', fa: `${fa} ${family.fa}`, en: `${en}, ${family.en.toLowerCase()}`, brand: null, price: rial(price), family: family.code, model: null })),
    ...family.services.map(([key, fa, en, price]): DemoItem => ({ code: serviceCode(family, key), kind: 'service', fa, en: `${en}, ${family.en.toLowerCase()}`, brand: null, price: rial(price), family: family.code, model: null })),
  ]),
  ...generalServices.map(([key, fa, en, price]): DemoItem => ({ code: `S-${key}`, kind: 'service', fa, en, brand: null, price: rial(price), family: null, model: null })),
  ...generalParts.map(([key, fa, en, price]): DemoItem => ({ code: `P-${key}`, kind: 'part', fa, en, brand: null, price: rial(price), family: null, model: null })),
];
const byCode = new Map(items.map((item) => [item.code, item]));
export function itemOf(code: string): DemoItem {
  const item = byCode.get(code);
  if (!item) throw new Error(`The demo catalogue has no item ${code}`);
  return item;
}
