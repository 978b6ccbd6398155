import { z } from 'zod';
import { auditEntry } from '../audit';
import { itemBulk, itemChange, itemDetail, itemExportQuery, itemListQuery, itemRow, newItem } from '../catalogue-items';
import { bulkResult } from '../people';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, person } from './examples';
import { route } from './route';

const etag = ({ revision }: { revision: string }): string => revision;
const reading = { tag: 'catalogue', action: 'catalogue.read' } as const;
const managing = { tag: 'catalogue', action: 'catalogue.manage' } as const;
const onItem = { params: z.object({ id }) } as const;
const workbook = { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', description: 'A workbook (.xlsx) in which every cell is text', example: 'PK…' } as const;

const ref = { id: ids.other, code: 'REF-01-RF420', title: { fa: 'یخچال اسنوا RF420', en: 'Fridge RF420' }, kind: 'product' as const, active: true };
const row = {
  ...ref, brand: { id: ids.key, code: 'SNOWA', name: { fa: 'اسنوا', en: 'Snowa' } }, productKind: { id: ids.version, code: 'FRIDGE', name: { fa: 'یخچال', en: 'Fridge' } },
  model: 'RF420', origin: 'made' as const, serialTracked: true, serviceable: true, price: '612000000',
};
const detail = { ...row, taxId: '2720000114542', unit: null, responsible: person, standardCost: '410000000', substitutes: [], supersededBy: null, supersedes: [], mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const change = {
  title: ref.title, brandId: ids.key, productKindId: ids.version, model: 'RF420', taxId: '2720000114542', origin: 'made' as const, serialTracked: true, serviceable: true, responsibleId: person.id, price: '612000000', standardCost: '410000000', unit: null,
  substituteIds: [], supersededById: null,
};
const wrong = ['item.term-unknown', 'item.responsible-unknown', 'item.other-unknown', 'item.cycle'] as const;

/** Products, parts and services. */
export const catalogueItemRoutes = {
  listItems: route({ ...reading, method: 'GET', path: '/catalogue/items', summary: 'List items', query: itemListQuery, answer: pageOf(itemRow), description: 'Products, parts or services, by code, by name or the newest first, as far as the filters let them through.', example: { query: { kind: 'product', serviceable: 'yes' }, answer: pageWith(row) } }),
  exportItems: route({ ...reading, method: 'GET', path: '/catalogue/items/export', summary: 'Export items', query: itemExportQuery, refusals: ['list.too-many'], text: workbook, description: 'What the filters let through as a workbook in the language of the person, at most five thousand rows. That it was taken is recorded.' }),
  addItem: route({
    ...managing, method: 'POST', path: '/catalogue/items', summary: 'Make an item', status: 201, repeat: 'stored', etag, body: newItem, answer: itemDetail, refusals: ['item.code-taken', ...wrong], description: 'A product, a part or a service. Its kind and its code stay.',
    example: { body: { kind: 'product', code: ref.code, ...change }, answer: detail },
  }),
  changeItems: route({
    ...managing, method: 'POST', path: '/catalogue/items/bulk', summary: 'Change many items', repeat: 'natural', body: itemBulk, answer: bulkResult, description: 'Says of up to 200 items that they are served or not, or switches them on or off, each by itself: the answer says of each what became of it. What was so already stays.',
    example: { body: { ids: [ids.other, ids.key], act: 'stop-serving' }, answer: { results: [{ id: ids.other, state: 'done', code: null, params: {} }, { id: ids.key, state: 'refused', code: 'item.not-found', params: {} }] } },
  }),
  readItem: route({ ...reading, ...onItem, method: 'GET', path: '/catalogue/items/:id', summary: 'Read an item', answer: itemDetail, etag, refusals: ['item.not-found'], description: 'All that is known of it, what can be used in its place, and what came in its place.', example: { params: { id: ids.other }, answer: detail } }),
  changeItem: route({
    ...managing, ...onItem, method: 'PUT', path: '/catalogue/items/:id', summary: 'Change an item', repeat: 'stored', precondition: true, etag, body: itemChange, answer: itemDetail, refusals: ['item.not-found', 'item.in-use', ...wrong],
    description: 'All but its kind and code. It is switched off once no open requests are left of it and nothing in use is made of it; nothing is deleted.', example: { params: { id: ids.other }, body: { ...change, active: true }, answer: detail },
  }),
  listItemHistory: route({
    ...managing, ...onItem, method: 'GET', path: '/catalogue/items/:id/history', summary: 'List changes of an item', query: pageQuery, answer: pageOf(auditEntry), refusals: ['item.not-found'], description: 'What was changed of it, and by whom, the newest first.',
    example: { params: { id: ids.other }, answer: pageWith({ id: ids.key, at, actor: { ...person, login: 'narges.karimi' }, actingFor: null, role: 'manager', action: 'item.change', resource: 'item', resourceId: ids.other, request: null, task: null, outcome: null, before: { active: true }, after: { active: false }, address: null, token: null }) },
  }),
};
