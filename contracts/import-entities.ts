import type { itemKinds, itemOrigins } from './catalogue-items';
import type { customerKinds } from './customers';
import type { Label } from './label';

/** What a cell of a column may hold: text as it is, a code, a number that is checked, a phone, one of some words, yes or no, a day in either calendar, whole rials, or what names something that is there. */
export const importColumnTypes = ['text', 'code', 'number', 'phone', 'choice', 'yes-no', 'date', 'money', 'reference'] as const;
export interface ImportColumn { title: Label; type: (typeof importColumnTypes)[number]; required?: true; /** Words of a choice, in either language; the key is understood too. */ options?: Readonly<Record<string, Label>>; example: Label | string }

const kinds = { natural: { fa: 'حقیقی', en: 'Person' }, legal: { fa: 'حقوقی', en: 'Company' } } satisfies Record<(typeof customerKinds)[number], Label>;
const kindsOfItem = { product: { fa: 'محصول', en: 'Product' }, part: { fa: 'قطعه', en: 'Part' }, service: { fa: 'خدمت', en: 'Service' } } satisfies Record<(typeof itemKinds)[number], Label>;
const origins = { made: { fa: 'ساخت شرکت', en: 'Made by us' }, traded: { fa: 'بازرگانی', en: 'Traded' } } satisfies Record<(typeof itemOrigins)[number], Label>;
export const yesOrNo = { yes: { fa: 'بله', en: 'Yes' }, no: { fa: 'خیر', en: 'No' } } satisfies Record<string, Label>;
/** A day is written as people in the language write it. */
const day = (fa: string, en: string): Label => ({ fa, en });

/** Things that come from files, each with the columns of its file. A file names columns by key, or as they are called in either language. */
export const importEntities = {
  parties: {
    title: { fa: 'مشتریان', en: 'Customers' },
    columns: {
      code: { title: { fa: 'کد', en: 'Code' }, type: 'code', required: true, example: 'C-1042' },
      name: { title: { fa: 'نام', en: 'Name' }, type: 'text', required: true, example: { fa: 'مریم احمدی', en: 'Maryam Ahmadi' } },
      kind: { title: { fa: 'نوع', en: 'Kind' }, type: 'choice', options: kinds, example: kinds.natural },
      phone: { title: { fa: 'تلفن', en: 'Phone' }, type: 'phone', example: '09123456789' },
      nationalId: { title: { fa: 'کد ملی', en: 'National id' }, type: 'number', example: '0084575948' },
      foreignId: { title: { fa: 'کد اتباع یا گذرنامه', en: 'Foreigner’s code or passport' }, type: 'number', example: '' },
      legalId: { title: { fa: 'شناسه ملی', en: 'Legal id' }, type: 'number', example: '' },
      economicNo: { title: { fa: 'شماره اقتصادی', en: 'Economic number' }, type: 'number', example: '411111111112' },
      iban: { title: { fa: 'شماره شبا', en: 'Account (IBAN)' }, type: 'number', example: 'IR580540105180021273113007' },
      postalCode: { title: { fa: 'کد پستی', en: 'Postal code' }, type: 'number', example: '1193653471' },
      province: { title: { fa: 'استان', en: 'Province' }, type: 'text', example: { fa: 'تهران', en: 'Tehran' } },
      city: { title: { fa: 'شهر', en: 'City' }, type: 'text', example: { fa: 'تهران', en: 'Tehran' } },
      address: { title: { fa: 'نشانی', en: 'Address' }, type: 'text', example: { fa: 'خیابان حافظ، پلاک ۱۲', en: '12 Hafez Street' } },
      subscriptionNo: { title: { fa: 'شماره اشتراک', en: 'Subscription' }, type: 'text', example: '' },
    },
  },
  items: {
    title: { fa: 'کالا و خدمات', en: 'Items' },
    columns: {
      code: { title: { fa: 'کد', en: 'Code' }, type: 'code', required: true, example: 'RF-430' },
      titleFa: { title: { fa: 'عنوان فارسی', en: 'Persian title' }, type: 'text', required: true, example: 'یخچال ۴۳۰ لیتری' },
      titleEn: { title: { fa: 'عنوان انگلیسی', en: 'English title' }, type: 'text', example: 'Refrigerator 430 l' },
      kind: { title: { fa: 'نوع', en: 'Kind' }, type: 'choice', options: kindsOfItem, example: kindsOfItem.product },
      brand: { title: { fa: 'برند', en: 'Brand' }, type: 'reference', example: 'LG' },
      productKind: { title: { fa: 'نوع محصول', en: 'Kind of product' }, type: 'reference', example: '' },
      model: { title: { fa: 'مدل', en: 'Model' }, type: 'text', example: 'GR-B430' },
      taxId: { title: { fa: 'شناسه مالیاتی', en: 'Tax id' }, type: 'number', example: '2720000114542' },
      origin: { title: { fa: 'منشأ', en: 'Origin' }, type: 'choice', options: origins, example: origins.traded },
      serialTracked: { title: { fa: 'دارای سریال', en: 'Has serials' }, type: 'yes-no', example: yesOrNo.yes },
      serviceable: { title: { fa: 'قابل خدمت', en: 'Serviceable' }, type: 'yes-no', example: yesOrNo.yes },
      price: { title: { fa: 'قیمت (ریال)', en: 'Price (rial)' }, type: 'money', example: '285000000' },
      standardCost: { title: { fa: 'بهای استاندارد (ریال)', en: 'Standard cost (rial)' }, type: 'money', example: '' },
      unit: { title: { fa: 'واحد شمارش', en: 'Unit' }, type: 'text', example: '' },
    },
  },
  serials: {
    title: { fa: 'سریال‌ها', en: 'Serials' },
    columns: {
      serial: { title: { fa: 'سریال', en: 'Serial' }, type: 'code', required: true, example: 'SN-20394857' },
      item: { title: { fa: 'کد کالا', en: 'Item code' }, type: 'reference', required: true, example: 'RF-430' },
      imei1: { title: { fa: 'IMEI اول', en: 'First IMEI' }, type: 'number', example: '' },
      imei2: { title: { fa: 'IMEI دوم', en: 'Second IMEI' }, type: 'number', example: '' },
      madeOn: { title: { fa: 'تاریخ تولید', en: 'Made on' }, type: 'date', example: day('۱۴۰۳/۰۲/۱۵', '2024-05-04') },
      leftOn: { title: { fa: 'تاریخ خروج از انبار', en: 'Left the warehouse on' }, type: 'date', example: day('۱۴۰۳/۰۳/۰۱', '2024-05-21') },
      soldOn: { title: { fa: 'تاریخ فروش', en: 'Sold on' }, type: 'date', example: day('۱۴۰۳/۰۳/۲۰', '2024-06-09') },
      ownerCode: { title: { fa: 'کد مشتری', en: 'Customer code' }, type: 'reference', example: '' },
      ownerPhone: { title: { fa: 'تلفن مشتری', en: 'Customer’s phone' }, type: 'reference', example: '' },
      ownerId: { title: { fa: 'کد یا شناسه ملی مشتری', en: 'Customer’s national or legal id' }, type: 'reference', example: '' },
      saleDocument: { title: { fa: 'شماره سند فروش', en: 'Sale document' }, type: 'text', example: 'F-1403-512' },
      lot: { title: { fa: 'سری ساخت', en: 'Lot' }, type: 'text', example: '' },
      place: { title: { fa: 'محل', en: 'Place' }, type: 'text', example: '' },
    },
  },
} as const satisfies Record<string, { title: Label; columns: Record<string, ImportColumn> }>;
export type ImportEntity = keyof typeof importEntities;
export const importEntityNames = Object.keys(importEntities) as [ImportEntity, ...ImportEntity[]];
export const columnsOf = (entity: ImportEntity): Readonly<Record<string, ImportColumn>> => importEntities[entity].columns;

/** More rows do not come in with one file. */
export const mostImportRows = 1_000_000;
/** Columns of a file beyond these are not looked at. */
export const mostImportColumns = 100;
