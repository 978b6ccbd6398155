import { z } from 'zod';
import { newRecall, recallChange, recallDetail, recallMove, recallPreview, recallQuery, recallRow, recallScope, recallUnit, recallUnitQuery, settleRecall } from '../recalls';
import { unitRecalls } from '../unit-recalls';
import { id, pageOf } from '../values';
import { at, ids, pageWith, person } from './examples';
import { route } from './route';

const title = { fa: 'تعویض شلنگ ورودی', en: 'Inlet hose replaced' };
const instructions = { fa: 'شلنگ ورودی با شماره ۲۲۱۰ عوض شود.', en: 'Fit inlet hose 2210.' };
const shown = { id: ids.key, code: 'RC-1405-07', kind: 'recall' as const, title, state: 'published' as const };
const scope = { itemId: ids.version, ranges: [{ from: '403KWXR2C100', to: '403KWXR2C299' }], lots: [], madeFrom: '2024-06-01', madeTo: null };
const row: z.input<typeof recallRow> = { ...shown, item: { id: ids.version, code: 'WM-105', title: { fa: 'ماشین لباسشویی ۱۰٫۵ کیلویی', en: 'Washing machine, 10.5 kg' }, kind: 'product', active: true }, settled: 64, publishedAt: at };
const { itemId: _itemId, ...restOfScope } = scope;
const detail: z.input<typeof recallDetail> = { ...row, instructions, ...restOfScope, units: 200, createdAt: at, createdBy: person, mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const settlement = { outcome: 'done' as const, on: '2026-11-18', note: null, by: person };
const unit = { id: ids.other, serial: '403KWXR2C118', state: 'sold' as const, madeOn: '2024-06-02', lot: null };
const change = { kind: shown.kind, title, instructions, ...scope };

const reading = { method: 'GET', tag: 'serials', action: 'serial.read' } as const;
const managing = { tag: 'serials', action: 'serial.manage' } as const;
const ofRecall = { params: z.object({ id }) } as const;
const recall = { id: ids.key };
const etag = ({ revision }: { revision: string }): string => revision;

/** Recalls and bulletins: which units, and with which of them it is done. */
export const recallRoutes = {
  listRecalls: route({ ...reading, path: '/recalls', summary: 'List recalls and bulletins', query: recallQuery, answer: pageOf(recallRow), description: 'The newest first. Only managers of serials see drafts.', example: { query: {}, answer: pageWith(row) } }),
  addRecall: route({ ...managing, method: 'POST', path: '/recalls', summary: 'Draft a recall or bulletin', repeat: 'stored', status: 201, body: newRecall, answer: recallDetail, etag, refusals: ['recall.code-taken'], description: 'It is a draft until it is published.', example: { body: { code: shown.code, ...change }, answer: { ...detail, state: 'draft', publishedAt: null, settled: 0 } } }),
  previewRecall: route({ ...managing, method: 'POST', path: '/recalls/preview', summary: 'Look at which units a recall would be about', repeat: 'natural', body: recallScope, answer: recallPreview, description: 'How many of those that are known now, and the first of them; nothing is done.', example: { body: scope, answer: { units: 200, first: [unit] } } }),
  readRecall: route({ ...reading, ...ofRecall, path: '/recalls/:id', summary: 'Read a recall or bulletin', answer: recallDetail, etag, refusals: ['recall.not-found'], description: 'Units that come into the bank of serials later belong to it too.', example: { params: recall, answer: detail } }),
  changeRecall: route({
    ...managing, ...ofRecall, method: 'PUT', path: '/recalls/:id', summary: 'Change a recall or bulletin', repeat: 'stored', precondition: true, body: recallChange, answer: recallDetail, etag, refusals: ['recall.not-found', 'recall.published'],
    description: 'Its words at any time; which units it is about as long as it is a draft.', example: { params: recall, body: change, answer: detail },
  }),
  moveRecall: route({ ...managing, ...ofRecall, method: 'POST', path: '/recalls/:id/state', summary: 'Publish or close a recall', repeat: 'natural', body: recallMove, answer: recallDetail, refusals: ['recall.not-found', 'recall.state'], description: 'What is closed can be published again. Nothing becomes a draft again.', example: { params: recall, body: { state: 'published' }, answer: detail } }),
  listRecallUnits: route({ ...reading, ...ofRecall, path: '/recalls/:id/units', summary: 'List units of a recall', query: recallUnitQuery, answer: pageOf(recallUnit), refusals: ['recall.not-found'], description: 'In the order of their serials; an agency sees those that it has had.', example: { params: recall, query: { settled: 'true' as const }, answer: pageWith({ ...unit, soldOn: '2024-09-29', owner: null, settlement }) } }),
  exportRecallUnits: route({
    ...reading, ...ofRecall, path: '/recalls/:id/export', summary: 'Export units of a recall', refusals: ['recall.not-found', 'list.too-many'], description: 'Its units and what became of each, as a workbook in the language of the person, at most five thousand rows. That it was taken is recorded.',
    text: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', description: 'A workbook (.xlsx) in which every cell is text', example: 'PK…' },
  }),
  settleRecall: route({
    ...reading, params: z.object({ id, unitId: id }), method: 'POST', path: '/recalls/:id/units/:unitId', summary: 'Say what became of a recall with a unit', repeat: 'natural', body: settleRecall, answer: unitRecalls, refusals: ['recall.not-found', 'recall.not-of-unit', 'recall.settled', 'request.not-found', 'access.denied'],
    description: 'Once for each unit, and written into its story: by managers of serials, or by whoever works on a request of the unit. The same again is answered as the first time. Answers with all that there is about the unit.',
    example: { params: { id: ids.key, unitId: ids.other }, body: { outcome: 'done', requestId: ids.request }, answer: { items: [{ ...shown, instructions, settlement }] } },
  }),
  listSerialRecalls: route({ ...reading, ...ofRecall, path: '/serials/:id/recalls', summary: 'List recalls and bulletins of a serial', answer: unitRecalls, refusals: ['serial.not-found'], description: 'Those that are published, and those that were done with it.', example: { params: { id: ids.other }, answer: { items: [{ ...shown, instructions, settlement: null }] } } }),
};
