import type { customerKinds } from './customers';
import type { Label } from './label';

/** What a cell of a column may hold: text as it is, a code, a number that is checked, a phone, or one of some words. */
export type ImportColumnType = 'text' | 'code' | 'number' | 'phone' | 'choice';
export interface ImportColumn { title: Label; type: ImportColumnType; required?: true; /** Words of a choice, in either language; the key is understood too. */ options?: Readonly<Record<string, Label>>; example: Label | string }

const kinds = { natural: { fa: 'حقیقی', en: 'Person' }, legal: { fa: 'حقوقی', en: 'Company' } } satisfies Record<(typeof customerKinds)[number], Label>;

/** Things that come from files, each with the columns of its file. A file names columns by key, or as they are called in either language; `key` tells one row's thing from another's. */
export const importEntities = {
  parties: {
    title: { fa: 'مشتریان', en: 'Customers' }, key: 'code',
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
} as const satisfies Record<string, { title: Label; key: string; columns: Record<string, ImportColumn> }>;
export type ImportEntity = keyof typeof importEntities;
export const importEntityNames = Object.keys(importEntities) as [ImportEntity, ...ImportEntity[]];
export const columnsOf = (entity: ImportEntity): Readonly<Record<string, ImportColumn>> => importEntities[entity].columns;

/** More rows do not come in with one file. */
export const mostImportRows = 1_000_000;
/** Columns of a file beyond these are not looked at. */
export const mostImportColumns = 100;
