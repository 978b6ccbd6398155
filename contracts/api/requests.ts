import { z } from 'zod';
import { passCodeChange, revealed, revealPersonal } from '../personal';
import { accepted, createdRequest, createRequest, intakeReceipt, requestDetail, requestDiagram, requestListQuery, requestRow, timelineItem, variablesChange, voidRequest } from '../requests';
import { id, pageOf } from '../values';
import { at, comment, diagram, ids, pageWith, person, processName, request, task } from './examples';
import { route } from './route';

const params = z.object({ id });
const here = { id: ids.request };
const onRequest = { tag: 'requests', params } as const;
const line = { id: ids.other, kind: 'part' as const, code: 'CMP-200', title: 'کمپرسور', quantity: '1', price: '156000000', amount: '156000000', billCode: 'customer' as const, state: 'proposed' as const };

export const requestRoutes = {
  listRequests: route({
    method: 'GET', path: '/requests', tag: 'requests', summary: 'List requests', action: 'request.read', query: requestListQuery, answer: pageOf(requestRow), example: { query: { status: 'awaiting-cost' }, answer: pageWith(request) },
    description: 'Requests of the branches or the agency that I see, the newest first. `q` looks into numbers, tracking codes, serials, names and phone numbers.',
  }),
  createRequest: route({
    method: 'POST', path: '/requests', tag: 'requests', summary: 'Take a request in', action: 'request.create', body: createRequest, answer: createdRequest, status: 201, repeat: 'stored', refusals: ['request.device-open'],
    description: 'Gives it its number and tracking code and starts its process. A device that is open already refuses with the number of that request; the same `externalId` again gives the request that it made. Photos that were added before it come to it.',
    example: { body: { channel: 'counter', customer: { name: 'مریم احمدی', phone: '+989123456789' }, itemText: 'یخچال', serial: 'SN-88213', words: 'خنک نمی‌کند' }, answer: { id: ids.request, no: request.no, trackingCode: request.trackingCode, task } },
  }),
  readRequest: route({
    ...onRequest, method: 'GET', path: '/requests/:id', summary: 'Read a request', action: 'request.read', answer: requestDetail, etag: 'content', refusals: ['request.not-found'],
    description: 'All that stands on the page of a request: device, cover, estimates, open tasks, incidents, and what I may do with it.',
    example: {
      params: here,
      answer: {
        ...request, channel: 'counter', custody: 'with-us', words: 'خنک نمی‌کند', accessories: ['کشو'], condition: null, costCeiling: null, reportedOn: null, outcome: null, place: null, newUnit: null,
        warranty: { verdict: 'none', until: null, reason: { fa: 'بی کارت گارانتی', en: 'No warranty card' } }, coverAtIntake: null, estimates: [{ id: ids.key, number: 1, state: 'declared', covered: '0', customerTotal: '156000000', decidedAt: null, lines: [line] }],
        expected: '156000000', received: '0', openTasks: [task], related: [], incidents: [], may: { void: false, announceParts: false, comment: true, retry: false, setVariables: false, eraseCustomer: false }, definition: { process: 'repair', version: 3 }, serialUnitId: null, customerId: ids.other, customerErasedAt: null, nationalId: '•••• 5948', passCode: true, reveal: ['phone' as const],
      },
    },
  }),
  requestTimeline: route({
    ...onRequest, method: 'GET', path: '/requests/:id/timeline', summary: 'Read the story of a request', action: 'request.read', answer: z.object({ items: z.array(timelineItem) }), refusals: ['request.not-found'],
    description: 'What happened, the oldest first, with who and when. `timeline.<kind>` of the messages says each line with `params`.', example: { params: here, answer: { items: [comment] } },
  }),
  requestDiagram: route({
    ...onRequest, method: 'GET', path: '/requests/:id/diagram', summary: 'Read the live diagram of a request', action: 'request.read', answer: requestDiagram, etag: 'content', refusals: ['request.not-found'],
    description: 'The diagram as deployed, and what this request did on it, in order.',
    example: { params: here, answer: { process: 'repair', version: 3, name: processName, xml: diagram, events: [{ at, kind: 'enter', element: 'Diagnose' }], now: ['Diagnose'], incidents: [], several: [] } },
  }),
  requestReceipt: route({
    ...onRequest, method: 'GET', path: '/requests/:id/receipt', summary: 'Read the intake receipt', action: 'request.read', answer: intakeReceipt, etag: 'content', refusals: ['request.not-found'], description: 'What is printed for the customer at intake, with the QR code of the tracking code.',
    example: {
      params: here,
      answer: {
        no: request.no, trackingCode: request.trackingCode, qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21"></svg>', branch: request.branch, customer: request.customer, phone: request.phone, device: request.device, serial: request.serial,
        words: 'خنک نمی‌کند', accessories: ['کشو'], condition: null, costCeiling: null, promisedOn: '2026-11-25', receivedAt: at, receivedBy: person.name, signature: 'M40 60L52 48L60 70L72 52',
      },
    },
  }),
  voidRequest: route({
    ...onRequest, method: 'POST', path: '/requests/:id/void', summary: 'Void a request', action: 'request.void', body: voidRequest, answer: accepted, status: 202, repeat: 'stored', refusals: ['request.not-found', 'request.closed', 'request.settled'],
    description: 'The diagram takes back what was done, and the device goes back to its owner. Not once the bill is settled. `queued`: the process takes it as soon as it runs.', example: { params: here, body: { reason: 'مشتری منصرف شد' }, answer: { status: 'done' } },
  }),
  setVariables: route({
    ...onRequest, method: 'POST', path: '/requests/:id/variables', summary: 'Set variables of a request’s process', action: 'incident.retry', body: variablesChange, answer: accepted, status: 202, repeat: 'stored', refusals: ['request.not-found', 'request.closed', 'process.not-found'],
    description: 'Puts right what the diagram reads; a condition that waits for it is met at once. It is recorded with what it was.', example: { params: here, body: { variables: { urgent: true } }, answer: { status: 'done' } },
  }),
  revealPersonal: route({
    ...onRequest, method: 'POST', path: '/requests/:id/reveal', summary: 'Show personal data whole', action: 'personal.reveal', body: revealPersonal, answer: revealed, repeat: 'natural', refusals: ['request.not-found', 'personal.none', 'personal.too-many', 'personal.unreadable'],
    description: 'The customer’s phone number or national id, which answers give masked. Each call is recorded with who asked for what, and why where it is said; sixty within an hour are the most.',
    example: { params: here, body: { field: 'phone', reason: 'هماهنگی تحویل' }, answer: { value: '+989123456789' } },
  }),
  revealPassCode: route({
    ...onRequest, method: 'POST', path: '/requests/:id/pass-code/reveal', summary: 'Show the pass-code of a device', action: 'personal.pass-code', answer: revealed, repeat: 'natural', refusals: ['request.not-found', 'personal.none', 'personal.too-many', 'personal.unreadable'],
    description: 'For whoever has an open task of the request, and nobody else. Each call is recorded.', example: { params: here, answer: { value: '2580' } },
  }),
  setPassCode: route({
    ...onRequest, method: 'PUT', path: '/requests/:id/pass-code', summary: 'Keep or forget the pass-code of a device', action: 'personal.pass-code', body: passCodeChange, repeat: 'natural', refusals: ['request.not-found', 'request.closed'],
    description: 'It is stored encrypted, is in no other answer, and is forgotten when the device leaves us.', example: { params: here, body: { passCode: '2580' } },
  }),
  partsArrived: route({
    ...onRequest, method: 'POST', path: '/requests/:id/parts-arrived', summary: 'Announce that parts have come', action: 'request.announce-parts', answer: accepted, status: 202, repeat: 'stored', refusals: ['request.not-found', 'message.not-expected'],
    description: 'The part that the request waits for is here. Refused when it waits for none.', example: { params: here, answer: { status: 'done' } },
  }),
};
