import { z } from 'zod';
import { id } from '../values';
import { newPlan, planChange, planDetail, planList, planPreview, previewAnswer } from '../warranty-plans';
import { at, ids, person } from './examples';
import { route } from './route';

const reading = { tag: 'warranty', action: 'warranty.read' } as const;
const managing = { tag: 'warranty', action: 'warranty.manage' } as const;
const onPlan = { params: z.object({ id }) } as const;
const etag = ({ revision }: { revision: string }): string => revision;

const title = { fa: 'گارانتی ۲۴ ماهه', en: '24 months' };
const line = { itemId: null, class: 'part' as const, kind: 'warranty' as const, length: { months: 24, days: 0 }, usage: null, afterWarranty: false, share: 1000, exchange: 'part' as const, exclusions: ['misuse' as const] };
const terms = { calendar: 'persian' as const, startBasis: 'activation' as const, latestStart: { after: 'sale' as const, length: { months: 6, days: 0 } }, transferable: true, partRule: 'longer' as const, partLength: { months: 6, days: 0 }, usageUnit: null, lines: [line] };
const change = { title, commitments: [{ fa: 'سرویس در محل', en: 'Service at home' }], ...terms };
const row = { id: ids.key, code: 'G-24', title, version: 2, startBasis: terms.startBasis, calendar: terms.calendar, lines: 1, active: true, changedAt: at };
const detail: z.input<typeof planDetail> = { id: ids.key, code: 'G-24', version: 2, ...change, lines: [{ ...line, item: null }], active: true, versions: [{ version: 2, at, by: person }, { version: 1, at, by: null }], mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };

/** Plans of warranty. */
export const warrantyRoutes = {
  listWarrantyPlans: route({ ...reading, method: 'GET', path: '/warranty/plans', summary: 'List plans of warranty', answer: planList, description: 'All plans in their newest version, by code; those out of use too.', example: { answer: { items: [row], mayChange: true } } }),
  addWarrantyPlan: route({ ...managing, method: 'POST', path: '/warranty/plans', summary: 'Make a plan of warranty', status: 201, repeat: 'stored', etag, body: newPlan, answer: planDetail, refusals: ['warranty-plan.code-taken'], description: 'Its first version. Its code stays.', example: { body: { code: 'G-24', ...change }, answer: detail } }),
  previewWarrantyPlan: route({
    ...reading, method: 'POST', path: '/warranty/plans/preview', summary: 'See what a plan gives', repeat: 'natural', body: planPreview, answer: previewAnswer, description: 'When the time of a unit with these dates would begin, and what it would have until when, by the rules that decide. Nothing is kept.',
    example: { body: { terms, dates: { madeOn: null, soldOn: '2024-09-29', invoicedOn: null, activatedOn: '2024-10-12' } }, answer: { start: '2024-10-12', because: 'event', rows: [{ itemId: null, class: 'part', kind: 'warranty', from: '2024-10-12', until: '2026-10-12', usage: null, share: 1000 }] } },
  }),
  readWarrantyPlan: route({ ...reading, ...onPlan, method: 'GET', path: '/warranty/plans/:id', summary: 'Read a plan of warranty', answer: planDetail, etag, refusals: ['warranty-plan.not-found'], description: 'What it promises, in its newest version.', example: { params: { id: ids.key }, answer: detail } }),
  changeWarrantyPlan: route({
    ...managing, ...onPlan, method: 'PUT', path: '/warranty/plans/:id', summary: 'Change a plan of warranty', repeat: 'stored', precondition: true, etag, body: planChange, answer: planDetail, refusals: ['warranty-plan.not-found'],
    description: 'Makes its next version; a version that there is stays as it is, and so does what began with it. Where nothing is another, nothing is made. It is switched off and on without a new version.', example: { params: { id: ids.key }, body: { ...change, active: true }, answer: detail },
  }),
};
