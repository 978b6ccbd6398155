import { z } from 'zod';
import { decisionDetail, decisionParams, decisionRow, decisionVersionParams, deployDecisions, deployedDecisions } from '../decisions';
import { at, ids, person, table } from './examples';
import { route } from './route';

const tag = 'decisions' as const;
const rows = z.object({ items: z.array(decisionRow) });
const row = { decision: 'fee', name: { fa: 'هزینه', en: 'Fee' }, version: 1, hash: '1c9e77d0', file: 'fees', fileVersion: 1, createdAt: at, createdBy: person };

export const decisionRoutes = {
  listDecisions: route({ method: 'GET', path: '/decisions', tag, summary: 'List decisions', action: 'process.read', answer: rows, description: 'Each with its newest version.', example: { answer: { items: [row] } } }),
  deployDecisions: route({
    method: 'POST', path: '/decisions', tag, summary: 'Deploy decisions', action: 'process.deploy', body: deployDecisions, answer: deployedDecisions, status: 201, repeat: 'stored', refusals: ['decision.not-executable'],
    description: 'A DMN file with one decision or more. Diagrams that are deployed from then on ask its decisions.', example: { body: { xml: table }, answer: { id: ids.key, file: 'fees', version: 1, unchanged: false, decisions: [{ decision: 'fee', version: 1, changed: true }], findings: [] } },
  }),
  listDecisionVersions: route({
    method: 'GET', path: '/decisions/:decision/versions', tag, summary: 'List versions of a decision', action: 'process.read', params: decisionParams, answer: rows, refusals: ['decision.not-found'], description: 'The newest first.',
    example: { params: { decision: 'fee' }, answer: { items: [row] } },
  }),
  readDecisionVersion: route({
    method: 'GET', path: '/decisions/:decision/versions/:version', tag, summary: 'Read a version of a decision', action: 'process.read', params: decisionVersionParams, answer: decisionDetail, etag: 'content', refusals: ['decision.not-found'], description: 'With the file in which it is written.',
    example: { params: { decision: 'fee', version: '1' }, answer: { ...row, xml: table } },
  }),
};
