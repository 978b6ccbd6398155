import { z } from 'zod';
import { itemPrice, newPriceList, priceChange, priceExportQuery, priceListChange, priceListDetail, priceListQuery, priceLists, pricePeriod, priceRow } from '../prices';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, person } from './examples';
import { route } from './route';

const etag = ({ revision }: { revision: string }): string => revision;
const reading = { tag: 'catalogue', action: 'catalogue.read' } as const;
const managing = { tag: 'catalogue', action: 'price.manage' } as const;
const onList = { params: z.object({ id }) } as const;
const onItem = { params: z.object({ id, itemId: id.describe('The item') }) } as const;
const workbook = { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', description: 'A workbook (.xlsx) in which every cell is text', example: 'PK…' } as const;

const title = { fa: 'نرخ‌نامه خدمات ۱۴۰۵', en: 'Services 1405' };
const list = { id: ids.key, kind: 'customer' as const, code: 'S-1405', title, rank: 0, active: true, branches: [], agents: [], priced: 318, waiting: 1 };
const detail = { ...list, mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const change = { title, rank: 0, branchIds: [], agentIds: [] };
const item = { id: ids.other, code: 'S-WSH-DRN', title: { fa: 'رفع گرفتگی تخلیه', en: 'Drain cleaning' }, kind: 'service' as const, active: true };
const price = { amount: '9000000', from: '2026-03-21', until: '2026-12-20' };
const next = { amount: '10500000', from: '2026-12-21' };
const inPath = { params: { id: ids.key, itemId: ids.other } };

/** Price lists and tariffs. */
export const priceRoutes = {
  listPriceLists: route({ ...reading, method: 'GET', path: '/catalogue/price-lists', summary: 'List price lists', answer: priceLists, description: 'Price lists for customers and tariffs for wages; those out of use last.', example: { answer: { items: [list], mayChange: true } } }),
  addPriceList: route({
    ...managing, method: 'POST', path: '/catalogue/price-lists', summary: 'Make a price list', status: 201, repeat: 'stored', etag, body: newPriceList, answer: priceListDetail, refusals: ['price-list.code-taken', 'price-list.place-unknown'],
    description: 'For everyone, or for some branches and agencies. Its kind and its code stay.', example: { body: { kind: 'customer', code: 'S-1405', ...change }, answer: detail },
  }),
  readPriceList: route({ ...reading, ...onList, method: 'GET', path: '/catalogue/price-lists/:id', summary: 'Read a price list', answer: priceListDetail, etag, refusals: ['price-list.not-found'], description: 'Of what kind it is, and whom it is for.', example: { params: { id: ids.key }, answer: detail } }),
  changePriceList: route({
    ...managing, ...onList, method: 'PUT', path: '/catalogue/price-lists/:id', summary: 'Change a price list', repeat: 'stored', precondition: true, etag, body: priceListChange, answer: priceListDetail, refusals: ['price-list.not-found', 'price-list.place-unknown'],
    description: 'Its names, whom it is for, and whether it is in use. What has been billed keeps its prices.', example: { params: { id: ids.key }, body: { ...change, active: true }, answer: detail },
  }),
  listPrices: route({ ...reading, ...onList, method: 'GET', path: '/catalogue/price-lists/:id/prices', summary: 'List prices', query: priceListQuery, answer: pageOf(priceRow), refusals: ['price-list.not-found'], description: 'Items by code with the price that is in force on a day, and the next that is known; or those in use that have none.', example: { params: { id: ids.key }, query: { on: '2026-11-28' }, answer: pageWith({ item, brand: null, productKind: null, price, next }) } }),
  exportPrices: route({ ...reading, ...onList, method: 'GET', path: '/catalogue/price-lists/:id/prices/export', summary: 'Export prices', query: priceExportQuery, refusals: ['price-list.not-found', 'list.too-many'], text: workbook, description: 'What the filters let through as a workbook in the language of the person, at most five thousand rows. That it was taken is recorded.' }),
  readItemPrice: route({ ...reading, ...onItem, method: 'GET', path: '/catalogue/price-lists/:id/prices/:itemId', summary: 'Read the price of an item', answer: itemPrice, etag, refusals: ['price-list.not-found', 'item.not-found'], description: 'Its price today in this list, and the next.', example: { ...inPath, answer: { item, standing: '9000000', price, next, mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' } } }),
  setItemPrice: route({
    ...managing, ...onItem, method: 'PUT', path: '/catalogue/price-lists/:id/prices/:itemId', summary: 'Set the price of an item', repeat: 'stored', precondition: true, etag, body: priceChange, answer: itemPrice, refusals: ['price-list.not-found', 'price-list.off', 'item.not-found'],
    description: 'From a day on, until the next price that is known; the one before ends the day before. Days that have passed are corrected by new rows, with a reason; what they said is kept.', example: { ...inPath, body: { amount: '10500000', from: '2026-12-21', reason: null }, answer: { item, standing: '9000000', price, next, mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' } },
  }),
  listItemPrices: route({
    ...reading, ...onItem, method: 'GET', path: '/catalogue/price-lists/:id/prices/:itemId/history', summary: 'List prices of an item', query: pageQuery, answer: pageOf(pricePeriod), refusals: ['price-list.not-found', 'item.not-found'], description: 'All that it has had in this list, the latest day first; also what a correction replaced.',
    example: { ...inPath, answer: pageWith({ id: ids.version, amount: '9000000', from: '2026-03-21', until: '2026-12-20', reason: null, by: person, at, replacedAt: null }) },
  }),
};
