import { z } from 'zod';
import { id } from '../values';
import { deliveryDetail, deliveryPage, deliveryQuery, type deliveryRow, newWebhook, replay, replayed, webhookChange, webhookList, webhookRow, webhookSecret } from '../webhooks';
import { at, ids, pageWith, person, request } from './examples';
import { route } from './route';

const revision = 'q1Xo3yQv0d5mJ8sT2bWcLA';
const events = ['request.status-changed' as const, 'request.ended' as const];
const webhook: z.input<typeof webhookRow> = {
  id: ids.key, name: 'ERP', url: 'https://erp.example.com/zamen', events, branchIds: null, active: true, offReason: null, offAt: null, failingSince: null, owner: person, waiting: 0, createdAt: at, formerSecretUntil: null, revision,
};
const delivery: z.input<typeof deliveryRow> = {
  id: ids.other, eventId: ids.key, type: 'request.status-changed', at, request: { id: ids.request, no: request.no }, state: 'delivered', attempts: 1, nextAt: null, status: 204, fault: null, milliseconds: 83, deliveredAt: at,
};
const payload = { id: ids.key, type: 'request.status-changed', version: 1, at, data: { requestId: ids.request, no: request.no, instanceId: ids.request, branch: 'THR', status: 'ready-for-delivery', subStatus: null, from: 'awaiting-separation' } };
const detail: z.input<typeof deliveryDetail> = { ...delivery, payload, log: [{ number: 1, at, status: 204, fault: null, milliseconds: 83, answer: '' }] };
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw8p0Y6bq3v1A=';

const webhooks = { tag: 'webhooks', action: 'webhook.manage' } as const;
const one = { ...webhooks, params: z.object({ id }) } as const;
const oneDelivery = { ...webhooks, params: z.object({ id, deliveryId: id.describe('The delivery') }) } as const;
const etag = (row: { revision: string }): string => row.revision;
const params = { id: ids.key };
const deliveryParams = { id: ids.key, deliveryId: ids.other };

export const webhookRoutes = {
  listWebhooks: route({ ...webhooks, method: 'GET', path: '/webhooks', summary: 'List webhooks', answer: webhookList, description: 'Those that send no more than I look after, by name; and of which branches I may make some.', example: { answer: { items: [webhook], branches: [{ id: ids.branch, code: 'THR', name: { fa: 'تهران', en: 'Tehran' } }] } } }),
  addWebhook: route({
    ...webhooks, method: 'POST', path: '/webhooks', summary: 'Make a webhook', sessionOnly: true, repeat: 'natural', status: 201, body: newWebhook, answer: webhookSecret, refusals: ['webhook.url', 'webhook.name-taken', 'webhook.too-many'],
    description: 'Sends events from now on, on my behalf: what I may read, no more. The answer shows the secret this once. Bodies are signed as Standard Webhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`); the chapter Webhooks of this document shows them. A name is taken once, so that a repeat makes no second one.',
    example: { body: { name: webhook.name, url: webhook.url, events }, answer: { webhook, secret } },
  }),
  readWebhook: route({ ...one, method: 'GET', path: '/webhooks/:id', summary: 'Read a webhook', answer: webhookRow, etag, refusals: ['webhook.not-found'], description: 'What it sends where, and how it fares.', example: { params, answer: webhook } }),
  changeWebhook: route({
    ...one, method: 'PUT', path: '/webhooks/:id', summary: 'Change a webhook', sessionOnly: true, repeat: 'natural', body: webhookChange, answer: webhookRow, etag, precondition: true, refusals: ['webhook.not-found', 'webhook.url', 'webhook.name-taken'],
    description: 'All of it, also whether it sends. Whoever switches it on answers for it from then on. Switched off, what waits goes on waiting.',
    example: { params, body: { name: webhook.name, url: webhook.url, events, branchIds: null, active: false }, answer: { ...webhook, active: false, offReason: 'by-hand', offAt: at } },
  }),
  rotateWebhookSecret: route({
    ...one, method: 'POST', path: '/webhooks/:id/rotate', summary: 'Give a webhook a new secret', sessionOnly: true, repeat: 'natural', answer: webhookSecret, precondition: true, refusals: ['webhook.not-found'],
    description: 'Shown this once. For a day deliveries carry two signatures, so that the receiver can change over; a repeat goes on from what it has not seen, and is refused.',
    example: { params, answer: { webhook: { ...webhook, formerSecretUntil: at }, secret } },
  }),
  testWebhook: route({
    ...one, method: 'POST', path: '/webhooks/:id/test', summary: 'Send a test', repeat: 'stored', status: 202, answer: deliveryDetail, refusals: ['webhook.not-found', 'webhook.off'], description: 'An event of the type `webhook.test`, signed and tried again like all others.',
    example: { params, answer: { ...delivery, type: 'webhook.test', request: null, state: 'waiting', attempts: 0, nextAt: at, status: null, milliseconds: null, deliveredAt: null, payload: { id: ids.key, type: 'webhook.test', version: 1, at, data: { requestId: null, no: null, instanceId: null, branch: null } }, log: [] } },
  }),
  listDeliveries: route({ ...one, method: 'GET', path: '/webhooks/:id/deliveries', summary: 'List deliveries', query: deliveryQuery, answer: deliveryPage, refusals: ['webhook.not-found'], description: 'Of the last thirty days, the newest event first.', example: { params, query: { state: 'given-up' }, answer: pageWith(delivery) } }),
  readDelivery: route({ ...oneDelivery, method: 'GET', path: '/webhooks/:id/deliveries/:deliveryId', summary: 'Read a delivery', answer: deliveryDetail, etag: 'content', refusals: ['webhook.not-found', 'webhook.delivery-not-found'], description: 'What is sent, and each try with the beginning of its answer.', example: { params: deliveryParams, answer: detail } }),
  redeliver: route({
    ...oneDelivery, method: 'POST', path: '/webhooks/:id/deliveries/:deliveryId/redeliver', summary: 'Deliver again', repeat: 'natural', status: 202, answer: deliveryDetail, refusals: ['webhook.not-found', 'webhook.delivery-not-found', 'webhook.off'],
    description: 'Under the same id, so that a receiver that had it knows. One that waits is tried at once.', example: { params: deliveryParams, answer: { ...detail, state: 'waiting', nextAt: at } },
  }),
  replayWebhook: route({
    ...one, method: 'POST', path: '/webhooks/:id/replay', summary: 'Replay a span of time', repeat: 'stored', status: 202, body: replay, answer: replayed, refusals: ['webhook.not-found', 'webhook.off', 'webhook.span'],
    description: 'All events of the span that it chose, also those of a time at which it was switched off, under the ids that they had. At most thirty days back. What waits already is not queued twice.',
    example: { params, body: { from: '2026-11-22T00:00:00.000Z', to: at, onlyUndelivered: true }, answer: { count: 12 } },
  }),
};
