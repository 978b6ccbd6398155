import { z } from 'zod';
import { bom, bomChange, bomUses } from '../catalogue-bom';
import { offeredServices, serviceChange, serviceDefinition } from '../catalogue-services';
import { id } from '../values';
import { ids } from './examples';
import { route } from './route';

const etag = ({ revision }: { revision: string }): string => revision;
const reading = { tag: 'catalogue', action: 'catalogue.read', params: z.object({ id }) } as const;
const changing = { tag: 'catalogue', action: 'catalogue.manage', params: z.object({ id }), method: 'PUT', repeat: 'stored', precondition: true, etag } as const;
const example = { params: { id: ids.other } };
const pump = { id: ids.key, code: 'P-WSH-PMP', title: { fa: 'پمپ تخلیه', en: 'Drain pump' }, kind: 'part' as const, active: true };
const washer = { id: ids.other, code: 'WSH-03-WAW32', title: { fa: 'ماشین لباسشویی بوش WAW32', en: 'Washing machine WAW32' }, kind: 'product' as const, active: true };
const cleaning = { id: ids.version, code: 'S-WSH-DRN', title: { fa: 'رفع گرفتگی تخلیه', en: 'Drain cleaning' }, kind: 'service' as const, active: true };
const repair = { id: ids.incident, code: 'REPAIR', name: { fa: 'تعمیر', en: 'Repair' } };
const made = { lines: [{ key: ids.key, parentKey: null, item: pump, quantity: '1', total: '1', note: null }], cut: false, mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const facts = { group: null, jobType: null, serviceType: repair, standardMinutes: 40, soldAs: null };
const tehran = { id: ids.branch, code: 'THR', name: { fa: 'دفتر مرکزی تهران', en: 'Tehran head office' } };
const service = { ...facts, billingTaxId: '2330001234567', kinds: [{ id: ids.task, code: 'WSH', name: { fa: 'ماشین لباسشویی', en: 'Washing machine' } }], goods: [], branches: [tehran], mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };

/** What things are made of, and what is done to them. */
export const catalogueStructureRoutes = {
  readBom: route({ ...reading, method: 'GET', path: '/catalogue/items/:id/bom', summary: 'Read what an item is made of', answer: bom, etag, refusals: ['item.not-found'], description: 'All that stands below it, as a tree, each line after the one that it stands below; at most five thousand.', example: { ...example, answer: made } }),
  changeBom: route({
    ...changing, path: '/catalogue/items/:id/bom', summary: 'Change what an item is made of', body: bomChange, answer: bom, refusals: ['item.not-found', 'item.other-unknown', 'bom.kind', 'bom.twice', 'bom.cycle'],
    description: 'The lines of the item itself, all of them, in their order. Nothing is made of itself, at whichever depth.', example: { ...example, body: { lines: [{ itemId: ids.key, quantity: '1', note: null }] }, answer: made },
  }),
  listBomUses: route({ ...reading, method: 'GET', path: '/catalogue/items/:id/uses', summary: 'List what is made of an item', answer: bomUses, refusals: ['item.not-found'], description: 'Everything that it stands in, itself or in a part of it, by code; at most a thousand.', example: { ...example, answer: { items: [{ item: washer, direct: true, total: '1' }] } } }),
  readService: route({ ...reading, method: 'GET', path: '/catalogue/items/:id/service', summary: 'Read what a service is', answer: serviceDefinition, etag, refusals: ['item.not-found'], description: 'How a service is grouped, how long it should take, what bills it, on which goods it is done and by which branches.', example: { ...example, answer: service } }),
  changeService: route({
    ...changing, path: '/catalogue/items/:id/service', summary: 'Change what a service is', body: serviceChange, answer: serviceDefinition, refusals: ['item.not-found', 'item.term-unknown', 'item.other-unknown', 'service.branch-unknown'], description: 'All of it. Where neither kinds nor items are named it is done on all; where no branches are named, by all.',
    example: { ...example, body: { groupId: null, jobTypeId: null, serviceTypeId: ids.incident, standardMinutes: 40, soldAsId: null, kindIds: [ids.task], itemIds: [], branchIds: [ids.branch] }, answer: service },
  }),
  listServicesOf: route({ ...reading, method: 'GET', path: '/catalogue/items/:id/services', summary: 'List services of a product or part', answer: offeredServices, refusals: ['item.not-found'], description: 'Services in use that are done on it: those that name it, its kind or one above, and those that are done on all; by code, at most a thousand.', example: { ...example, answer: { items: [{ item: cleaning, ...facts, price: '9000000', branches: [tehran] }] } } }),
};
