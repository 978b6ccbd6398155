import { z } from 'zod';
import type { Label } from './label';
import { oneTimePassword } from './people';
import { id, instant } from './values';

/** Columns of a file of people; a file may name them by key, or as they are called in either language. */
export const peopleColumns = {
  login: { fa: 'نام کاربری', en: 'Sign-in name' }, nameFa: { fa: 'نام فارسی', en: 'Name in Persian' }, nameEn: { fa: 'نام انگلیسی', en: 'Name in English' }, roles: { fa: 'نقش‌ها', en: 'Roles' },
  branch: { fa: 'کد شعبه', en: 'Branch code' }, unit: { fa: 'کد واحد', en: 'Unit code' }, agent: { fa: 'کد نمایندگی', en: 'Agency code' }, allBranches: { fa: 'همه شعبه‌ها', en: 'All branches' }, active: { fa: 'فعال', en: 'Active' },
} as const satisfies Record<string, Label>;
export type PeopleColumn = keyof typeof peopleColumns;
export const peopleColumnNames = Object.keys(peopleColumns) as [PeopleColumn, ...PeopleColumn[]];
export const yesNo = { yes: { fa: 'بله', en: 'Yes' }, no: { fa: 'خیر', en: 'No' } } as const satisfies Record<string, Label>;
/** Stands where somebody is to have no unit any more; an empty cell leaves things as they are. */
export const noneMark = '-';

/** Largest file, and most people in one. */
export const peopleFileLimit = 2 * 1024 * 1024;
export const mostPeopleInFile = 500;
export const mostPeopleExported = 5_000;
/** So many rows are done with one call. */
export const mostRowsAtOnce = 20;

const column = z.enum(peopleColumnNames);
export const peopleImportRow = z.object({
  /** As the file numbers it. */ row: z.number().int(), cells: z.partialRecord(column, z.string()), act: z.enum(['create', 'change']).nullable(), /** Columns that are another after. */ changes: z.array(column),
  /** `waiting`: fit to be done. `refused`: wrong in the file. `failed`: it was right, and could not be done then. */
  state: z.enum(['waiting', 'same', 'refused', 'done', 'failed', 'cancelled']), errors: z.array(z.object({ column: column.nullable(), code: z.string(), params: z.record(z.string(), z.unknown()) })),
});
export type PeopleImportRow = z.infer<typeof peopleImportRow>;
export type CellError = PeopleImportRow['errors'][number];
export const peopleImport = z.object({ id, file: z.string(), state: z.enum(['preview', 'running', 'done', 'cancelled']), createdAt: instant, finishedAt: instant.nullable(), rows: z.array(peopleImportRow) });
export type PeopleImport = z.infer<typeof peopleImport>;

export const peopleImportRun = z.strictObject({ rows: z.array(z.number().int().min(1)).min(1).max(mostRowsAtOnce) });
/** The passwords of accounts that these rows made; whoever made them gets them again for an hour, in case an answer was lost. */
export const peopleImportRan = z.object({ import: peopleImport, passwords: z.array(oneTimePassword.extend({ row: z.number().int(), login: z.string() })) });
export type PeopleImportRan = z.infer<typeof peopleImportRan>;
