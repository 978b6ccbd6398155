import { z } from 'zod';
import {
  migrationBatch, migrationItems, migrationItemsQuery, migrationPreview, migrationPreviewMany, migrationPreviewOne, migrationPreviews, migrationProposal, migrationProposalQuery, startMigration, undoMigration,
} from '../migrations';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, request } from './examples';
import { route } from './route';

const onMigrations = { tag: 'migrations', action: 'process.migrate' } as const;
const onOne = { ...onMigrations, params: z.object({ id }) } as const;
const here = { id: ids.key };
const plan = { process: 'repair', from: 3, to: 4, mapping: { Diagnose: 'Diagnose', OldCheck: null } };
const name = { fa: 'عیب‌یابی', en: 'Diagnose' };
const standing = { tokens: [{ activity: 'a7', element: 'Diagnose', waitsFor: 'task', name }], waiting: [], tasks: [{ activity: 'a7', element: 'Diagnose', name }], timers: [], subscriptions: [], incidents: [] };
const batch = {
  id: ids.key, kind: 'migrate' as const, undoOf: null, process: 'repair', from: 3, to: 4, state: 'running' as const, canary: 10, reason: 'تأیید دوم حذف شد', total: 120, left: 110, moved: 10, refused: 0, createdAt: at, createdBy: ids.person, finishedAt: null,
};
const versions = ['migration.same-version', 'process.not-found'] as const;
const turned = ['migration.not-found', 'migration.over'] as const;

export const migrationRoutes = {
  proposeMigration: route({
    ...onMigrations, method: 'GET', path: '/migrations/proposal', summary: 'Propose a mapping', query: migrationProposalQuery, answer: migrationProposal, refusals: versions, description: 'Where each element of the old version would go in the new one, with how sure that is.',
    example: { query: { process: 'repair', from: 3, to: 4 }, answer: { process: 'repair', from: 3, to: 4, lines: [{ from: 'Diagnose', to: 'Diagnose', kind: 'userTask', by: 'id', confidence: 1, name }] } },
  }),
  previewMigration: route({
    ...onMigrations, method: 'POST', path: '/migrations/preview', summary: 'Preview a migration', body: migrationPreviewMany, answer: migrationPreviews, repeat: 'natural', refusals: versions, description: 'One page of running requests, counted by what keeps them. Nothing is changed.',
    example: { body: plan, answer: { looked: 120, movable: 118, refused: [{ code: 'place-gone', element: 'OldCheck', count: 2, example: ids.request }], next: null } },
  }),
  previewRequestMigration: route({
    ...onMigrations, method: 'POST', path: '/migrations/preview/request', summary: 'Preview the migration of one request', body: migrationPreviewOne, answer: migrationPreview, repeat: 'natural', refusals: [...versions, 'request.not-found'],
    description: 'Where it stands before and after, or every reason why it cannot be moved. Nothing is changed.', example: { body: { ...plan, instance: ids.request }, answer: { instance: ids.request, before: standing, after: standing, reasons: [] } },
  }),
  startMigration: route({
    ...onMigrations, method: 'POST', path: '/migrations', summary: 'Start a migration', body: startMigration, answer: migrationBatch, status: 202, repeat: 'stored', refusals: [...versions, 'migration.mapping', 'migration.nothing'],
    description: 'Moves the running requests that I see now, a canary first where one is named; then it waits for a go.', example: { body: { ...plan, canary: 10, reason: batch.reason }, answer: batch },
  }),
  listMigrations: route({ ...onMigrations, method: 'GET', path: '/migrations', summary: 'List migrations', query: pageQuery, answer: pageOf(migrationBatch), description: 'The newest first.', example: { answer: pageWith(batch) } }),
  readMigration: route({ ...onOne, method: 'GET', path: '/migrations/:id', summary: 'Read a migration', answer: migrationBatch, etag: 'content', refusals: ['migration.not-found'], description: 'How far it is.', example: { params: here, answer: batch } }),
  listMigrationItems: route({
    ...onOne, method: 'GET', path: '/migrations/:id/requests', summary: 'List requests of a migration', query: migrationItemsQuery, answer: migrationItems, refusals: ['migration.not-found'], description: 'Each with whether it was moved, and why it stayed.',
    example: { params: here, query: { state: 'refused' }, answer: pageWith({ instance: ids.request, request: { id: ids.request, no: request.no }, state: 'refused' as const, code: 'migration.refused', reasons: [{ code: 'place-gone', element: 'OldCheck', params: {} }], at }) },
  }),
  goOnMigration: route({ ...onOne, method: 'POST', path: '/migrations/:id/go-on', summary: 'Let a migration go on', answer: migrationBatch, repeat: 'stored', refusals: turned, description: 'After its canary, or a pause.', example: { params: here, answer: batch } }),
  pauseMigration: route({ ...onOne, method: 'POST', path: '/migrations/:id/pause', summary: 'Pause a migration', answer: migrationBatch, repeat: 'stored', refusals: turned, description: 'After the slice at hand.', example: { params: here, answer: { ...batch, state: 'paused' } } }),
  stopMigration: route({ ...onOne, method: 'POST', path: '/migrations/:id/stop', summary: 'Stop a migration', answer: migrationBatch, repeat: 'stored', refusals: turned, description: 'For good; what is moved stays moved.', example: { params: here, answer: { ...batch, state: 'stopped', finishedAt: at } } }),
  undoMigration: route({
    ...onOne, method: 'POST', path: '/migrations/:id/undo', summary: 'Take a migration back', body: undoMigration, answer: migrationBatch, status: 202, repeat: 'stored', refusals: ['migration.not-found', 'migration.running', 'migration.nothing'],
    description: 'A batch of its own, which moves back what has not gone on since.', example: { params: here, body: { reason: 'خطا در نسخه تازه' }, answer: { ...batch, id: ids.other, kind: 'undo', undoOf: ids.key, canary: null } },
  }),
};
