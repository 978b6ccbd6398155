import { electronicFamilies } from './families-electronics';
import { homeFamilies } from './families-home';
import { kitchenFamilies } from './families-kitchen';
import type { Family } from './family';
import { demoId } from './ids';

interface Term { list: string; code: string; fa: string; en: string; below?: string }

/** What brands are called in Latin letters; those that are not here keep their name. */
const latin: Readonly<Record<string, string>> = {
  سامسونگ: 'Samsung', بوش: 'Bosch', 'ال‌جی': 'LG', اسنوا: 'Snowa', شیائومی: 'Xiaomi', 'پارس خزر': 'Pars Khazar', دوو: 'Daewoo', پاکشوما: 'Pakshoma', هوآوی: 'Huawei', مباشی: 'Mebashi', لنوو: 'Lenovo', فیلیپس: 'Philips', دلونگی: 'DeLonghi', بکو: 'Beko',
  'ایران رادیاتور': 'Iran Radiator', 'اچ‌پی': 'HP', گری: 'Gree', کانن: 'Canon', پاناسونیک: 'Panasonic', هیمالیا: 'Himalia', هایسنس: 'Hisense', نوکیا: 'Nokia', میله: 'Miele', میدیا: 'Midea', سونی: 'Sony', دل: 'Dell', 'جی‌پلاس': 'Gplus', تفال: 'Tefal', برادر: 'Brother', ایسوس: 'Asus', ایسر: 'Acer',
  اپل: 'Apple', اپسون: 'Epson', 'ام‌اس‌آی': 'MSI', امرسان: 'Emersun', آریستون: 'Ariston', آبسال: 'Absal', جنرال: 'General', نوا: 'Nova', مگا: 'Mega', گاستروبک: 'Gastroback', 'تی‌سی‌ال': 'TCL', ایمرگاس: 'Immergas', سینجر: 'Singer', 'ایکس‌ویژن': 'X.Vision', بوتان: 'Butane', سام: 'Sam', سنکور: 'Sencor', نیکسان: 'Nicsan', آلتون: 'Alton', اخوان: 'Akhavan', تکنوگاز: 'Technogas',
};
const groups = [['KITCHEN', 'لوازم آشپزخانه', 'Kitchen appliances', kitchenFamilies], ['HOME', 'لوازم خانه', 'Home appliances', homeFamilies], ['ELECTRONICS', 'صوتی، تصویری و دیجیتال', 'Electronics', electronicFamilies]] as const;
const brands = [...new Set(groups.flatMap(([, , , families]) => families.flatMap(({ models }) => models.map(([brand]) => brand))))];

/** The group of services of a kind of device. */
export const groupOf = (family: Family): string => groups.find(([, , , families]) => families.includes(family))?.[0] ?? 'GENERAL';
export const termId = (list: string, code: string): string => demoId('catalogue-term', `${list}:${code}`);
/** As the migration makes it out of the text of a brand. */
export const brandCode = (brand: string): string => brand.toUpperCase().replace(/\s+/g, '-');

const terms: readonly Term[] = [
  ...brands.map((brand) => ({ list: 'brand', code: brandCode(brand), fa: brand, en: latin[brand] ?? brand })),
  ...groups.flatMap(([code, fa, en, families]): Term[] => [{ list: 'product-kind', code, fa, en }, ...families.map((family) => ({ list: 'product-kind', code: family.code, fa: family.fa, en: family.en, below: code }))]),
  ...groups.map(([code, fa, en]) => ({ list: 'service-group', code, fa, en })), { list: 'service-group', code: 'GENERAL', fa: 'خدمات عمومی', en: 'General services' },
  { list: 'job-type', code: 'WORKSHOP', fa: 'در تعمیرگاه', en: 'In the workshop' }, { list: 'job-type', code: 'ON-SITE', fa: 'در محل مشتری', en: 'At the customer' },
  ...([['TEHRAN', 'تهران', 'Tehran', ['N|شمال|North', 'C|مرکز|Centre', 'S|جنوب|South']], ['ISFAHAN', 'اصفهان', 'Isfahan', []], ['RAZAVI', 'خراسان رضوی', 'Razavi Khorasan', []]] as const).flatMap(([code, fa, en, parts]): Term[] => [
    { list: 'area', code, fa, en }, ...parts.map((part) => part.split('|')).map(([key, ofFa, ofEn]) => ({ list: 'area', code: `${code}-${key}`, fa: `${ofFa} ${fa}`, en: `${ofEn} of ${en}`, below: code })),
  ]),
  { list: 'customer-group', code: 'HOUSEHOLD', fa: 'خانگی', en: 'Households' }, { list: 'customer-group', code: 'COMPANY', fa: 'شرکت‌ها', en: 'Companies' }, { list: 'customer-group', code: 'STAFF', fa: 'همکاران', en: 'Colleagues' },
];

/** Those that stand below others come after them. */
export const termRows = (): Record<string, unknown>[] => terms.map(({ list, code, fa, en, below }, position) => ({ id: termId(list, code), list, code, name_fa: fa, name_en: en, parent_id: below === undefined ? null : termId(list, below), position: position + 1, active: true }));
