import { z } from 'zod';
import { newRevision, rejection, revisionDetail, revisionFileQuery, revisionLine, revisionLineQuery, revisionRow } from '../price-revisions';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, person } from './examples';
import { route } from './route';

const etag = ({ revision }: { revision: string }): string => revision;
const reading = { tag: 'catalogue', action: 'catalogue.read' } as const;
const managing = { tag: 'catalogue', action: 'price.manage' } as const;
const approving = { tag: 'catalogue', action: 'price.approve' } as const;
const onOne = { params: z.object({ id }) } as const;
const workbook = { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', description: 'A workbook (.xlsx) in which every cell is text', example: 'PK…' } as const;

const row = { id: ids.version, title: 'ابلاغیه نوروز ۱۴۰۶', from: '2027-03-21', state: 'sent' as const, source: 'rule' as const, lines: 312, stale: 0, madeBy: person, madeAt: at, decidedBy: null, decidedAt: null, reason: null };
const rule = { base: 'list' as const, change: 2_500, step: 10_000, rounding: 'nearest' as const, kind: 'part' as const, brandId: null, productKindId: null, groupId: null };
const detail: z.input<typeof revisionDetail> = { ...row, list: { id: ids.key, code: 'S-1405', title: { fa: 'نرخ‌نامه ۱۴۰۵', en: 'Prices 1405' } }, rule, unchanged: 4, rises: 312, falls: 0, firsts: 0, may: { send: false, withdraw: true, decide: false }, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const path = { params: { id: ids.version } };
const made = ['price-list.not-found', 'price-list.off', 'price-revision.late', 'price-revision.nothing', 'price-revision.too-many'] as const;
const deciding = { ...approving, ...onOne, method: 'POST', repeat: 'stored', etag, answer: revisionDetail } as const;

/** Many prices at once, approved by somebody else. */
export const priceRevisionRoutes = {
  listPriceRevisions: route({ ...reading, ...onOne, method: 'GET', path: '/catalogue/price-lists/:id/revisions', summary: 'List revisions of a price list', query: pageQuery, answer: pageOf(revisionRow), refusals: ['price-list.not-found'], description: 'Those that were made, the newest first.', example: { params: { id: ids.key }, answer: pageWith(row) } }),
  revisePrices: route({
    ...managing, ...onOne, method: 'POST', path: '/catalogue/price-lists/:id/revisions', summary: 'Revise prices by a rule', status: 201, repeat: 'stored', etag, body: newRevision, answer: revisionDetail, refusals: made,
    description: 'A draft with a line for each price that the rule changes; nothing is another yet. What the rule leaves as it is makes no line.', example: { params: { id: ids.key }, body: { title: row.title, from: row.from, rule }, answer: detail },
  }),
  revisePricesByFile: route({
    ...managing, ...onOne, method: 'POST', path: '/catalogue/price-lists/:id/revisions/file', summary: 'Revise prices from a file', status: 201, repeat: 'stored', etag, query: revisionFileQuery, answer: revisionDetail,
    refusals: [...made, 'price-revision.columns', 'price-revision.file', 'table.unreadable', 'table.old-format', 'table.macros', 'table.too-large'],
    description: 'A draft from a workbook (.xlsx) or a CSV file of at most 4 MB with a column for codes and one for prices in rial, as an exported list has them. Rows without a price are left out; where a row is wrong nothing is made, and the answer says what is wrong with which.',
    file: { field: 'file', type: 'application/octet-stream', description: 'A workbook (.xlsx), or CSV in UTF-8; the first row names the columns' }, example: { params: { id: ids.key }, query: { title: row.title, from: row.from }, answer: { ...detail, source: 'file', rule: null } },
  }),
  readPriceRevision: route({ ...reading, ...onOne, method: 'GET', path: '/catalogue/price-revisions/:id', summary: 'Read a revision of prices', answer: revisionDetail, etag, refusals: ['price-revision.not-found'], description: 'What it changes, in numbers, how it stands, and what I may do with it.', example: { ...path, answer: detail } }),
  listPriceRevisionLines: route({
    ...reading, ...onOne, method: 'GET', path: '/catalogue/price-revisions/:id/lines', summary: 'List lines of a revision', query: revisionLineQuery, answer: pageOf(revisionLine), refusals: ['price-revision.not-found'], description: 'Each price that it changes, with what became of it once it is approved.',
    example: { ...path, query: { sort: 'biggest' }, answer: pageWith({ item: { id: ids.other, code: 'P-WSH-PMP', title: { fa: 'پمپ تخلیه', en: 'Drain pump' }, kind: 'part' as const, active: true }, old: '9000000', new: '11250000', change: 25, result: null }) },
  }),
  exportPriceRevision: route({ ...reading, ...onOne, method: 'GET', path: '/catalogue/price-revisions/:id/export', summary: 'Export a revision', refusals: ['price-revision.not-found'], text: workbook, description: 'All its lines by code, as a workbook in the language of the person. That it was taken is recorded.' }),
  sendPriceRevision: route({ ...deciding, ...managing, path: '/catalogue/price-revisions/:id/send', summary: 'Send a revision to be approved', refusals: ['price-revision.not-found', 'price-revision.state', 'price-revision.late', 'price-list.not-found', 'price-list.off'], description: 'Somebody else decides about it.', example: { ...path, answer: detail } }),
  withdrawPriceRevision: route({ ...deciding, ...managing, path: '/catalogue/price-revisions/:id/withdraw', summary: 'Withdraw a revision', refusals: ['price-revision.not-found', 'price-revision.state'], description: 'It changes nothing, and stays to be read.', example: { ...path, answer: { ...detail, state: 'withdrawn' } } }),
  approvePriceRevision: route({
    ...deciding, path: '/catalogue/price-revisions/:id/approve', summary: 'Approve a revision', refusals: ['price-revision.not-found', 'price-revision.state', 'price-revision.own', 'price-revision.late', 'price-list.not-found', 'price-list.off'],
    description: 'All its prices are written in one transaction, but those that have changed since it was made: their lines say so. Whoever made or sent it does not approve it.', example: { ...path, answer: { ...detail, state: 'approved', decidedBy: person, decidedAt: at, stale: 2 } },
  }),
  rejectPriceRevision: route({ ...deciding, path: '/catalogue/price-revisions/:id/reject', summary: 'Reject a revision', body: rejection, refusals: ['price-revision.not-found', 'price-revision.state', 'price-revision.own'], description: 'With the reason. It changes nothing.', example: { ...path, body: { reason: 'درصد زیاد است' }, answer: { ...detail, state: 'rejected', decidedBy: person, decidedAt: at, reason: 'درصد زیاد است' } } }),
};
