import { z } from 'zod';
import { faultChange, faultCounts, faultPage, faultQuery, faultRow, newFault, newTemplate, templateChange, templatePage, templateRow } from '../knowledge';
import { id } from '../values';
import { ids } from './examples';
import { route } from './route';

const etag = ({ revision }: { revision: string }): string => revision;
const reading = { tag: 'knowledge', action: 'knowledge.read' } as const;
const managing = { tag: 'knowledge', action: 'knowledge.manage' } as const;
const seal = {
  id: ids.other, kind: 'cause' as const, code: 'SEAL', name: { fa: 'پلمب شکسته', en: 'Broken seal' }, parentId: ids.key, position: 1, active: true, voidsCover: true,
  parts: [{ id: ids.task, code: 'P-WM-PCB', name: { fa: 'برد فرمان', en: 'Control board' } }], revision: 'q1Xo3yQv0d5mJ8sT2bWcLA',
};
const { name, parentId, voidsCover, parts: [board] } = seal;
const parts = [board!.id];
const howLong = { id: ids.other, code: 'HOW-LONG', name: { fa: 'تعمیر چند روز طول می‌کشد؟', en: 'How long does the repair take?' }, answer: { fa: 'تا سه روز کاری پس از تأیید هزینه آماده است.', en: 'It is ready within three working days after the cost is agreed.' }, position: 1, active: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };

/** What the company knows: of faults, and what it answers. */
export const knowledgeRoutes = {
  countFaults: route({ ...reading, method: 'GET', path: '/knowledge/fault-kinds', summary: 'Count faults of each kind', answer: faultCounts, description: 'Symptoms, causes, actions and complaints, with how many of each there are.', example: { answer: { items: [{ kind: 'cause', active: 40, all: 42 }] } } }),
  listFaults: route({
    ...reading, method: 'GET', path: '/knowledge/faults', summary: 'List faults', query: faultQuery, answer: faultPage, etag: 'content',
    description: 'All faults of one kind, by their positions and codes, also those that are switched off. Each names the one that it stands below, and the parts that it has to do with.', example: { query: { kind: 'cause' }, answer: { items: [seal], mayChange: true } },
  }),
  addFault: route({
    ...managing, method: 'POST', path: '/knowledge/faults', summary: 'Make a fault', status: 201, repeat: 'stored', etag, body: newFault, answer: faultRow, refusals: ['fault.code-taken', 'fault.parent-unknown', 'fault.not-a-cause', 'fault.part-unknown'],
    description: 'At the end of its kind, or below another of it. Its code stays. Only causes void the cover.',
    example: { body: { kind: 'cause', code: 'SEAL', name, parentId, voidsCover, parts }, answer: seal },
  }),
  changeFault: route({
    ...managing, method: 'PUT', path: '/knowledge/faults/:id', params: z.object({ id }), summary: 'Change a fault', repeat: 'stored', precondition: true, etag, body: faultChange, answer: faultRow,
    refusals: ['fault.not-found', 'fault.parent-unknown', 'fault.cycle', 'fault.in-use', 'fault.not-a-cause', 'fault.part-unknown'],
    description: 'Names, place, parts, whether it voids the cover, and whether it is in use. What others stand below, or a request on its way was diagnosed with, is not switched off; nothing is deleted.',
    example: { params: { id: ids.other }, body: { name, parentId, position: 1, active: true, voidsCover, parts }, answer: seal },
  }),
  listTemplates: route({ ...reading, method: 'GET', path: '/knowledge/templates', summary: 'List templates of answers', answer: templatePage, etag: 'content', description: 'All templates, by their positions and codes, also those that are switched off.', example: { answer: { items: [howLong], mayChange: true } } }),
  addTemplate: route({
    ...managing, method: 'POST', path: '/knowledge/templates', summary: 'Make a template', status: 201, repeat: 'stored', etag, body: newTemplate, answer: templateRow, refusals: ['template.code-taken'],
    description: 'A question that is asked again and again with its answer, at the end of the list. Its code stays.', example: { body: { code: 'HOW-LONG', name: howLong.name, answer: howLong.answer }, answer: howLong },
  }),
  changeTemplate: route({
    ...managing, method: 'PUT', path: '/knowledge/templates/:id', params: z.object({ id }), summary: 'Change a template', repeat: 'stored', precondition: true, etag, body: templateChange, answer: templateRow, refusals: ['template.not-found'],
    description: 'The question, the answer, its place, and whether it is offered. What was said with it stays said.', example: { params: { id: ids.other }, body: { name: howLong.name, answer: howLong.answer, position: 1, active: true }, answer: howLong },
  }),
};
