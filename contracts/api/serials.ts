import { z } from 'zod';
import {
  foundSerials, newComponent, newSerialEvent, newSerials, serialChange, serialDetail, serialEvent, serialExportQuery, serialLabels, serialLabelsQuery, serialListQuery, serialLookUpQuery, serialRequest, serialResults, serialRow, serialRule, serialRuleChange,
} from '../serials';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, person, request } from './examples';
import { route } from './route';

const item = { id: ids.version, code: 'WM-105', title: { fa: 'ماشین لباسشویی ۱۰٫۵ کیلویی', en: 'Washing machine, 10.5 kg' }, brand: 'Snowa' };
const part = { id: ids.other, code: 'PCB-2A', title: { fa: 'برد اصلی', en: 'Main board' }, brand: 'Snowa' };
const owner = { id: ids.person, name: 'مریم احمدی', phone: '+989123456789' };
const row = { id: ids.key, serial: '403KWXR2C118', item, state: 'sold' as const, madeOn: '2024-06-02', soldOn: '2024-09-29', owner, lot: 'LG-2406-11', createdAt: at, cover: { state: 'free' as const, until: '2026-10-11' } };
const words = 'وسط شست‌وشو می‌ایستد';
const served: z.input<typeof serialRequest> = { id: ids.request, no: request.no, status: 'awaiting-cost', subStatus: null, words, customer: owner.name, branch: { fa: 'تهران', en: 'Tehran' }, createdAt: at };
const detail: z.input<typeof serialDetail> = {
  ...row, imeis: [], leftOn: '2024-07-02', saleDocument: '88213', place: null, branch: null, createdBy: person, requests: 1, mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA',
  components: [{ id: ids.other, item: part, serial: '2A-88316-0417', fittedOn: '2026-11-18', removedOn: null }],
};
const event: z.input<typeof serialEvent> = { id: '812', at, kind: 'request', note: null, document: null, place: null, request: { id: ids.request, no: request.no, status: 'awaiting-cost', words }, actor: person };
const facts = { madeOn: '2024-06-02', leftOn: null, soldOn: null, ownerId: null, saleDocument: null, lot: 'LG-2406-11', place: null, branchId: null };
const asked = { itemId: ids.version, serials: [{ serial: '403KWXR2C118', imeis: [] }], ranges: [{ from: '403KWXR2C200', to: '403KWXR2C299' }], ...facts, inProduction: false };
const results: z.input<typeof serialResults> = { new: 100, known: 1, repeated: 0, refused: 0, results: [{ serial: '403KWXR2C118', unitId: ids.key, state: 'known', alike: null, code: null, params: {} }] };
const rule = { itemId: ids.version, masks: ['###@@@@#@###'], imeis: 0, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };

const reading = { method: 'GET', tag: 'serials', action: 'serial.read' } as const;
const managing = { tag: 'serials', action: 'serial.manage' } as const;
const ofUnit = { params: z.object({ id }) } as const;
const unit = { id: ids.key };
const etag = ({ revision }: { revision: string }): string => revision;

/** The bank of serials. */
export const serialRoutes = {
  listSerials: route({ ...reading, path: '/serials', summary: 'List serials', query: serialListQuery, answer: pageOf(serialRow), description: 'Units under support: the newest first; with the beginning of a serial in their order; with days of sale the last sold first. An agency sees those that it has had.', example: { query: { q: '403K' }, answer: pageWith(row) } }),
  exportSerials: route({
    ...reading, path: '/serials/export', summary: 'Export serials', query: serialExportQuery, refusals: ['list.too-many'], description: 'What the filters let through as a workbook in the language of the person, at most five thousand rows. That it was taken is recorded.',
    text: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', description: 'A workbook (.xlsx) in which every cell is text', example: 'PK…' },
  }),
  lookUpSerial: route({
    ...reading, path: '/serials/look-up', summary: 'Look a serial up', query: serialLookUpQuery, answer: foundSerials,
    description: 'Units of this whole serial or IMEI, in whatever digits and with whatever separators; then those that read the same (O and 0, I and 1). Products of two makers may have the same serial: then there are two. Whoever has the device may ask; whose it is, and its story, are told as far as one may see them.',
    example: { query: { serial: '403-kwx-r2c118' }, answer: { items: [{ id: ids.key, serial: row.serial, item, state: 'sold', soldOn: row.soldOn, owner, cover: row.cover, exact: true, open: true, requests: [served], events: [{ at, kind: 'request', note: null }], recalls: [] }] } },
  }),
  serialLabels: route({ ...reading, path: '/serials/labels', summary: 'Read labels', query: serialLabelsQuery, answer: serialLabels, description: 'What is printed on labels of these units, at most 200, in their order; those that I may not see are left out.', example: { query: { ids: ids.key }, answer: { items: [{ id: ids.key, serial: row.serial, item, qr: '<svg xmlns="http://www.w3.org/2000/svg"/>' }] } } }),
  previewSerials: route({ ...managing, method: 'POST', path: '/serials/preview', summary: 'Look at serials before they are added', repeat: 'natural', body: newSerials, answer: serialResults, refusals: ['serial.too-many'], description: 'What adding them would do, a result for each; nothing is done.', example: { body: asked, answer: results } }),
  addSerials: route({
    ...managing, method: 'POST', path: '/serials', summary: 'Add serials', repeat: 'natural', body: newSerials, answer: serialResults, refusals: ['serial.too-many', 'serial.imei-taken'],
    description: 'Units of one product, named or from one serial to another, at most ten thousand. Those that are new and right are added, and take up the requests that came before them; each of the others says why not. Sent again, all are known and nothing is done.', example: { body: asked, answer: results },
  }),
  readSerial: route({ ...reading, ...ofUnit, path: '/serials/:id', summary: 'Read a serial', answer: serialDetail, etag, refusals: ['serial.not-found'], description: 'What it is, whose, where, and what parts are in it or were.', example: { params: unit, answer: detail } }),
  changeSerial: route({
    ...managing, ...ofUnit, method: 'PUT', path: '/serials/:id', summary: 'Change a serial', repeat: 'stored', precondition: true, body: serialChange, answer: serialDetail, etag, refusals: ['serial.not-found', 'serial.taken'],
    description: 'All that is known of it; what it was and is goes into the record. How it stands is moved by what happens to it.', example: { params: unit, body: { itemId: ids.version, serial: row.serial, imeis: [], ...facts }, answer: detail },
  }),
  listSerialEvents: route({ ...reading, ...ofUnit, path: '/serials/:id/events', summary: 'List events of a serial', query: pageQuery, answer: pageOf(serialEvent), refusals: ['serial.not-found'], description: 'Its story, the last first. A request that I may not see stands there without its number.', example: { params: unit, answer: pageWith(event) } }),
  recordSerialEvent: route({
    ...managing, ...ofUnit, method: 'POST', path: '/serials/:id/events', summary: 'Record an event of a serial', repeat: 'stored', status: 201, body: newSerialEvent, answer: serialDetail, etag, refusals: ['serial.not-found', 'serial.state'],
    description: 'A stage or a problem of production, in or out of a warehouse, a sale, a recall and so on. It is written once and stays. Nothing happens to a unit before it was made.', example: { params: unit, body: { kind: 'production-problem', on: '2024-06-03', note: 'نشتی در آزمون آب' }, answer: detail },
  }),
  listSerialRequests: route({ ...reading, ...ofUnit, path: '/serials/:id/requests', summary: 'List requests of a serial', query: pageQuery, answer: pageOf(serialRequest), refusals: ['serial.not-found'], description: 'Those that I may see, the newest first.', example: { params: unit, answer: pageWith(served) } }),
  fitSerialComponent: route({
    ...managing, ...ofUnit, method: 'POST', path: '/serials/:id/components', summary: 'Record a part of a unit', repeat: 'stored', status: 201, body: newComponent, answer: serialDetail, etag, refusals: ['serial.not-found', 'serial.component-gone'],
    description: 'A part that is in it from the beginning, or that was put in the place of another, which it leaves on that day.', example: { params: unit, body: { itemId: ids.other, serial: '2A-88316-0417', fittedOn: '2026-11-18' }, answer: detail },
  }),
  readSerialRule: route({ ...reading, ...ofUnit, path: '/serial-rules/:id', summary: 'Read the rule of a product', answer: serialRule, etag, refusals: ['serial.item-unknown'], description: 'How serials of the product are written, and how many IMEIs a unit has.', example: { params: { id: ids.version }, answer: rule } }),
  setSerialRule: route({
    ...managing, ...ofUnit, method: 'PUT', path: '/serial-rules/:id', summary: 'Change the rule of a product', repeat: 'stored', precondition: true, body: serialRuleChange, answer: serialRule, etag, refusals: ['serial.item-unknown'],
    description: 'Holds for units that are added or changed from now on; those that are there stay.', example: { params: { id: ids.version }, body: { masks: rule.masks, imeis: 0 }, answer: rule },
  }),
};
