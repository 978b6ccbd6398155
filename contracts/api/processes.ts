import { z } from 'zod';
import { deployProcess, deployedProcess, planDeployment, plannedDeployment, plannedQuery, processParams, processRow, restoreVersion, versionDetail, versionParams, versionRow } from '../processes';
import { id, pageOf, pageQuery } from '../values';
import { at, diagram, ids, pageWith, person, processName, warning } from './examples';
import { route } from './route';

const tag = 'processes' as const;
const verdict = { sound: true, warnings: 0, reason: null, createdAt: at, createdBy: person };
const row = { id: ids.version, version: 3, name: processName, hash: '9f2c4be1', newest: true, restores: null, running: 12, ...verdict };
const deployed = { id: ids.version, process: 'repair', version: 4, sound: true, unchanged: false, findings: [warning], relinked: [] };
const plan = { id: ids.key, process: 'repair', name: processName, startsAt: '2026-12-01T05:00:00.000Z', state: 'planned' as const, restores: null, reason: null, createdAt: at, createdBy: person, endedAt: null, version: null, findings: [] };
/** Findings are in `params.findings`. */
const judged = ['process.not-executable', 'process.unsound', 'process.reason-needed'] as const;

export const processRoutes = {
  listProcesses: route({
    method: 'GET', path: '/processes', tag, summary: 'List processes', action: 'process.read', answer: z.object({ items: z.array(processRow) }), description: 'Each with its newest version, the verdict of its proof, and how many requests are under way with it.',
    example: { answer: { items: [{ process: 'repair', name: processName, version: 3, running: 12, ...verdict }] } },
  }),
  deployProcess: route({
    method: 'POST', path: '/processes', tag, summary: 'Deploy a diagram', action: 'process.deploy', body: deployProcess, answer: deployedProcess, status: 201, repeat: 'stored', refusals: judged,
    description: 'Compiles and proves the diagram and makes it the newest version; running requests keep theirs. Errors refuse it; warnings are refused with `process.reason-needed` until a reason is sent with them. The same content again is no new version.',
    example: { body: { xml: diagram, reason: 'شاخه دوم هرگز منتظر نمی‌ماند' }, answer: deployed },
  }),
  listVersions: route({
    method: 'GET', path: '/processes/:process/versions', tag, summary: 'List versions of a process', action: 'process.read', params: processParams, query: pageQuery, answer: pageOf(versionRow), refusals: ['process.not-found'], description: 'The newest first.',
    example: { params: { process: 'repair' }, answer: pageWith(row) },
  }),
  readVersion: route({
    method: 'GET', path: '/processes/:process/versions/:version', tag, summary: 'Read a version', action: 'process.read', params: versionParams, answer: versionDetail, etag: 'content', refusals: ['process.version-not-found'], description: 'The version with its diagram and what the proof found.',
    example: { params: { process: 'repair', version: '3' }, answer: { ...row, process: 'repair', xml: diagram, findings: [] } },
  }),
  restoreVersion: route({
    method: 'POST', path: '/processes/:process/versions/:version/restore', tag, summary: 'Restore a version', action: 'process.deploy', params: versionParams, body: restoreVersion, answer: deployedProcess, status: 201, repeat: 'stored',
    refusals: ['process.version-not-found', ...judged], description: 'Its content becomes the newest version, proved anew.', example: { params: { process: 'repair', version: '2' }, body: {}, answer: deployed },
  }),
  listPlannedDeployments: route({
    method: 'GET', path: '/processes/planned', tag, summary: 'List planned deployments', action: 'process.read', query: plannedQuery, answer: pageOf(plannedDeployment), description: 'The newest first, with what became of each.', example: { answer: pageWith(plan) },
  }),
  planDeployment: route({
    method: 'POST', path: '/processes/planned', tag, summary: 'Plan a deployment', action: 'process.deploy', body: planDeployment, answer: plannedDeployment, status: 201, repeat: 'stored', refusals: ['process.version-not-found', 'process.plan-past', ...judged],
    description: 'A new diagram, or the content of an older version, that starts at a chosen time. It is proved now and once more then.', example: { body: { restores: { process: 'repair', version: 2 }, startsAt: plan.startsAt }, answer: { ...plan, restores: 2 } },
  }),
  cancelPlannedDeployment: route({
    method: 'POST', path: '/processes/planned/:id/cancel', tag, summary: 'Cancel a planned deployment', action: 'process.deploy', params: z.object({ id }), answer: plannedDeployment, repeat: 'natural', refusals: ['process.plan-not-found', 'process.plan-ended'],
    description: 'Calls it off, unless it has begun.', example: { params: { id: ids.key }, answer: { ...plan, state: 'cancelled', endedAt: at } },
  }),
};
