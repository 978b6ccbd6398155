import type { Random } from './random';

const first = ['محمد', 'فاطمه', 'علی', 'زهرا', 'حسین', 'مریم', 'رضا', 'معصومه', 'امیر', 'نرگس', 'مهدی', 'سمیه', 'حمید', 'لیلا', 'سعید', 'مینا', 'بهزاد', 'شیما', 'کاوه', 'پریسا', 'داریوش', 'آزاده', 'مسعود', 'نسرین', 'هادی', 'رویا', 'بیژن', 'گلناز', 'ایرج', 'طاهره'];
const last = ['احمدی', 'کریمی', 'محمودی', 'حسن‌زاده', 'رحمانی', 'صفایی', 'نیک‌نام', 'پورمحمد', 'جعفریان', 'عظیمی', 'توکلی', 'شریفیان', 'ملک‌پور', 'دانشور', 'فرهادی', 'رستگار', 'میرزاپور', 'سلیمی', 'خادم', 'بهشتی', 'آقایی', 'وثوقی', 'نوروزی', 'مقدم', 'کاشانی', 'فراهانی', 'تهرانی', 'شیرازی', 'یزدان‌پناه', 'حاتمی'];
const firms = ['هتل پارسیان', 'شرکت پخش البرز', 'رستوران نارنجستان', 'دبیرستان فرزانگان', 'درمانگاه شفا', 'کافه راه‌آهن', 'شرکت نرم‌افزاری سپهر', 'فروشگاه زنجیره‌ای آفتاب'];
const prefixes = ['912', '913', '915', '919', '935', '936', '902', '990'];

export interface DemoCustomer { name: string; phone: string }

/** So many customers; every twentieth is a company. Names may repeat as they do, phones do not. */
export function makeCustomers(random: Random, count: number): DemoCustomer[] {
  return Array.from({ length: count }, (_, index) => ({
    name: index % 20 === 19 ? firms[Math.floor(index / 20) % firms.length] ?? '' : `${random.pick(first)} ${random.pick(last)}`,
    phone: `+98${random.pick(prefixes)}${String(1_000_000 + index * 41_233 + random.below(40_000)).padStart(7, '0')}`,
  }));
}
