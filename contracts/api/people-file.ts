import { z } from 'zod';
import { peopleQuery } from '../people';
import { peopleImport, peopleImportRan, peopleImportRun } from '../people-file';
import { id } from '../values';
import { at, ids } from './examples';
import { route } from './route';

const people = { tag: 'people', action: 'user.manage', sessionOnly: true } as const;
const onImport = { ...people, params: z.object({ id }) } as const;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const row = { row: 2, cells: { login: 'narges.karimi', nameFa: 'نرگس کریمی', nameEn: 'Narges Karimi', roles: 'technician', branch: 'THR' }, act: 'create' as const, changes: ['login' as const, 'nameFa' as const, 'nameEn' as const, 'roles' as const, 'branch' as const], state: 'waiting' as const, errors: [] };
const wrong = { row: 3, cells: { login: 'reza', branch: 'XYZ' }, act: null, changes: [], state: 'refused' as const, errors: [{ column: 'branch' as const, code: 'user.branch-unknown', params: { branch: 'XYZ', codes: 'THR, ISF' } }] };
const preview: z.input<typeof peopleImport> = { id: ids.key, file: 'people.xlsx', state: 'preview', createdAt: at, finishedAt: null, rows: [row, wrong] };

/** Accounts out of files and into them. */
export const peopleFileRoutes = {
  exportPeople: route({
    method: 'GET', path: '/people/export', ...people, summary: 'Export people', query: peopleQuery.omit({ limit: true, after: true }), refusals: ['people.too-many'], description: 'What the filters let through as a workbook in the language of the person, at most five thousand people; it can be changed and sent back as an import. That it was taken is recorded.',
    text: { type: xlsx, description: 'A workbook (.xlsx) in which every cell is text', example: 'PK…' },
  }),
  peopleTemplate: route({
    method: 'GET', path: '/people/template', ...people, summary: 'Get an empty file of people', description: 'A workbook with the columns of an import, and on a second sheet the roles and the codes of places that may be written into them.',
    text: { type: xlsx, description: 'A workbook (.xlsx)', example: 'PK…' },
  }),
  startPeopleImport: route({
    ...people, method: 'POST', path: '/people/imports', summary: 'Look at a file of people', status: 201, repeat: 'stored', answer: peopleImport, refusals: ['table.unreadable', 'table.old-format', 'table.macros', 'table.too-large', 'table.columns'],
    description: 'A workbook (.xlsx) or a CSV file of at most 2 MB and 500 people. Nothing is done yet: the answer says of each row what it would do, and what is wrong with which cell. Formulas are refused, never computed.',
    file: { field: 'file', type: 'application/octet-stream', description: 'A workbook (.xlsx), or CSV in UTF-8; the first row names the columns' }, example: { answer: preview },
  }),
  readPeopleImport: route({ ...onImport, method: 'GET', path: '/people/imports/:id', summary: 'Read an import of people', answer: peopleImport, etag: 'content', refusals: ['import.not-found'], description: 'Its rows, and what became of each.', example: { params: { id: ids.key }, answer: preview } }),
  runPeopleImport: route({
    ...onImport, method: 'POST', path: '/people/imports/:id/rows', summary: 'Do rows of an import', repeat: 'natural', body: peopleImportRun, answer: peopleImportRan, refusals: ['import.not-found'],
    description: 'Those of these rows that still wait, each in a transaction of its own, checked anew by what I may do now. The answer shows the one-time passwords of the accounts that these rows made; whoever made them gets the same ones again for an hour, so that a lost answer loses none. A row is done once, however often it is named; of an account that somebody has changed since the file was looked at, nothing is changed.',
    example: { params: { id: ids.key }, body: { rows: [2] }, answer: { import: { ...preview, state: 'done', finishedAt: at, rows: [{ ...row, state: 'done' }, wrong] }, passwords: [{ row: 2, login: 'narges.karimi', password: 'kq3v-m7xp-b2wd-tesh-9rnv', until: '2026-11-25T08:00:00.000Z' }] } },
  }),
  cancelPeopleImport: route({ ...onImport, method: 'POST', path: '/people/imports/:id/cancel', summary: 'Cancel an import of people', repeat: 'natural', answer: peopleImport, refusals: ['import.not-found'], description: 'Rows that still wait are not done any more; what is done stays.', example: { params: { id: ids.key }, answer: { ...preview, state: 'cancelled', finishedAt: at, rows: [{ ...row, state: 'cancelled' }, wrong] } } }),
};
