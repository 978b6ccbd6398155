import { z } from 'zod';
import { id } from '../values';
import {
  activationResults, lossDecision, newActivation, newActivations, newExtension, newLoss, newObjection, newResumption, newSuspension, newTransfer, objectionDecision, requestCover, requestCoverQuery, unitWarranties,
} from '../unit-warranties';
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

const dates = { from: '2024-10-12', until: '2026-10-12' } as const;
const given = { warrantyId: ids.key, source: 'base' as const, verdict: 'free' as const, until: dates.until, share: 1000, exchange: 'part' as const, usage: null };
const ofUnit: z.input<typeof unitWarranties> = {
  today: '2026-01-10', plans: [{ id: ids.other, code: 'E-18', title }], mayActivate: true, mayManage: true,
  items: [{
    id: ids.key, plan: { id: ids.version, code: 'G-24', title, version: 2 }, state: 'active', source: 'base', through: 'installer', start: dates.from, because: 'event', until: dates.until, customer: { id: ids.person, name: 'مریم احمدی', phone: '+989123456789' }, transferable: true, createdAt: at,
    rows: [{ item: null, class: 'part', kind: 'warranty', ...dates, share: 1000, usage: null }], extensions: [], pauses: [], transfers: [],
    losses: [{ id: ids.other, kind: 'loss', item: null, class: 'labour', cause: 'water', from: '2026-01-04', evidence: 'رد آب روی برد؛ عکس در درخواست', state: 'proposed', proposedBy: person, proposedAt: at, decidedBy: null, decision: null, objection: null, reviewedBy: null, review: null, mayDecide: true }],
  }],
  cover: [{ item: null, class: 'part', verdict: 'free', by: given, others: [], because: null, refused: [] }],
};
const onUnit = { params: z.object({ id }), answer: unitWarranties } as const;
const activating = { tag: 'serials', action: 'warranty.activate', method: 'POST' } as const;
const acting = { ...managing, ...onUnit, method: 'POST', repeat: 'stored' } as const;
const deciding = { ...acting, action: 'warranty.decide' } as const;
const example = <B>(body: B) => ({ params: { id: ids.key }, body, answer: ofUnit });
const activation = { planId: ids.version, through: 'installer' as const, on: dates.from };

/** Plans of warranty, and warranties of units. */
export const warrantyRoutes = {
  listUnitWarranties: route({ ...onUnit, tag: 'serials', action: 'serial.read', method: 'GET', path: '/serials/:id/warranties', summary: 'List warranties of a serial', refusals: ['serial.not-found'], description: 'What it is covered by, by part and class, from when and until when; what holds today and why; what happened to each warranty. An agency sees those of units that it has had.', example: { params: { id: ids.key }, answer: ofUnit } }),
  readRequestCover: route({
    tag: 'requests', action: 'request.read', method: 'GET', path: '/requests/:id/cover', params: z.object({ id }), query: requestCoverQuery, answer: requestCover, etag: 'content', summary: 'Read the cover of a request', refusals: ['request.not-found'],
    description: 'Whether lines of it are free, a paid commitment, or neither, and why, on the day on which it came in: of the product as a whole and of the parts that are named. Lines billed to a warranty that does not cover them are refused.', example: { params: { id: ids.request }, query: { items: ids.other }, answer: { on: '2026-01-10', cover: ofUnit.cover } },
  }),
  activateWarranty: route({
    ...activating, ...onUnit, path: '/serials/:id/warranties', summary: 'Activate a warranty', repeat: 'natural', body: newActivation, refusals: ['serial.not-found', 'warranty.plan-inactive', 'warranty.unit-state'],
    description: 'One unit has one warranty by each plan: whoever activates it again, through whichever channel, finds the one that there is. Another plan makes another warranty. Its time begins by the plan; what waits for its event begins when that is told.', example: example(activation),
  }),
  activateWarranties: route({ ...managing, method: 'POST', path: '/warranty/activations', summary: 'Activate warranties of many serials', repeat: 'natural', body: newActivations, answer: activationResults, description: 'At most two thousand units at once, with a result for each. Sent again, all are known and nothing is done.', example: { body: { ...activation, unitIds: [ids.key] }, answer: { made: 1, known: 0, refused: 0, results: [{ unitId: ids.key, warrantyId: ids.other, made: true, code: null, params: {} }] } } }),
  extendWarranty: route({ ...acting, path: '/warranties/:id/extensions', summary: 'Extend a warranty', body: newExtension, refusals: ['warranty.not-found', 'warranty.void'], description: 'Gives days to its free time or to its paid commitment, with the reason. Its dates change in no other way.', example: example({ days: 14, reason: 'بیش از ۱۴ روز در تعمیر بود' }) }),
  suspendWarranty: route({ ...acting, path: '/warranties/:id/suspensions', summary: 'Suspend a warranty', body: newSuspension, refusals: ['warranty.not-found', 'warranty.void', 'warranty.suspended'], description: 'From that day on it covers nothing, until it is resumed.', example: example({ givesBack: true, reason: 'دستگاه در انبار امانی است' }) }),
  resumeWarranty: route({ ...acting, path: '/warranties/:id/resumptions', summary: 'Resume a warranty', body: newResumption, refusals: ['warranty.not-found', 'warranty.not-suspended'], description: 'From that day on it covers again; whether the days without cover are added at the end was said when it was suspended.', example: example({}) }),
  transferWarranty: route({ ...acting, path: '/warranties/:id/transfers', summary: 'Transfer a warranty', body: newTransfer, refusals: ['warranty.not-found', 'warranty.void', 'warranty.not-transferable'], description: 'To another owner, to whom the unit goes with it; only where the plan lets it.', example: example({ customerId: ids.person }) }),
  proposeLoss: route({ ...acting, path: '/warranties/:id/losses', summary: 'Propose that cover is lost', status: 201, body: newLoss, refusals: ['warranty.not-found', 'warranty.void', 'warranty.loss-open'], description: 'With what shows it. Nothing changes before somebody else has decided.', example: example({ kind: 'loss' as const, class: 'labour' as const, cause: 'water' as const, evidence: 'رد آب روی برد؛ عکس در درخواست' }) }),
  decideLoss: route({ ...deciding, path: '/warranty-losses/:id/decision', summary: 'Decide whether cover is lost', body: lossDecision, refusals: ['warranty.loss-not-found', 'warranty.loss-state', 'access.four-eyes'], description: 'Never whoever proposed it.', example: example({ confirmed: true }) }),
  objectToLoss: route({ ...acting, path: '/warranty-losses/:id/objection', summary: 'Record an objection', body: newObjection, refusals: ['warranty.loss-not-found', 'warranty.loss-state'], description: 'The customer does not agree that cover is lost. It stays lost until that is decided.', example: example({ words: 'آب از لوله ساختمان بود' }) }),
  decideObjection: route({ ...deciding, path: '/warranty-losses/:id/review', summary: 'Decide on an objection', body: objectionDecision, refusals: ['warranty.loss-not-found', 'warranty.loss-state', 'access.four-eyes'], description: 'Never whoever proposed the loss, nor whoever decided it.', example: example({ lifted: true }) }),
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
