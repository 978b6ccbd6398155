import type { z } from 'zod';
import type { finding } from '../processes';
import type { RequestRow, TimelineItem } from '../requests';
import type { ListedTask, TaskRow } from '../tasks';

/** What the examples of the document are made of: one repair, as the demo company has it. */
export const ids = {
  task: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a', request: '0192f0c1-6a10-7d42-8b0e-5c6d7e8f9a0b', person: '0192f0b0-1c2d-7e3f-8a4b-5c6d7e8f9012', other: '0192f0b0-2d3e-7f40-9b5c-6d7e8f901234',
  branch: '0192f0a0-0a1b-7c2d-8e3f-4a5b6c7d8e9f', key: '5f0c2a86-3c1d-4b7e-9a20-6d1e8f7b4c35', incident: '0192f0c2-0102-7304-8506-0708090a0b0c', version: '0192f0b1-3344-7556-8778-99aabbccddee',
} as const;
export const at = '2026-11-22T08:00:00.000Z';
export const person = { id: ids.person, name: { fa: 'نرگس کریمی', en: 'Narges Karimi' } };
export const processName = { fa: 'تعمیر', en: 'Repair' };
/** A page with one row, the last. */
export const pageWith = <T>(item: T): { items: T[]; next: null } => ({ items: [item], next: null });

export const sla = { due: '2026-11-22T12:00:00.000Z', level: 'ok' as const, spentMinutes: 35, allowedMinutes: 240 };
export const task: TaskRow = {
  id: ids.task, taskType: 'diagnose', title: { fa: 'عیب‌یابی و برآورد', en: 'Diagnose and estimate' }, state: 'open', createdAt: at, completedAt: null, priority: 1, role: 'technician', assignee: person, actingFor: null, sla, unread: false, followUpAt: null,
  request: { id: ids.request, no: 'THR-1405-00042', customer: 'مریم احمدی', device: 'یخچال', brand: 'اسنوا', serial: 'SN-88213', status: 'awaiting-cost', subStatus: 'to-be-declared' },
  process: processName, several: null,
};
export const listed: ListedTask = { ...task, branch: { fa: 'تهران', en: 'Tehran' }, agent: null, technician: person };
export const request: RequestRow = {
  id: ids.request, no: 'THR-1405-00042', trackingCode: 'K7Q2-M9XF', externalId: null, customer: 'مریم احمدی', phone: '+989123456789', device: 'یخچال', serial: 'SN-88213', status: 'awaiting-cost', subStatus: 'to-be-declared',
  priority: 1, branch: { fa: 'تهران', en: 'Tehran' }, agent: null, technician: person.name, createdAt: at, statusAt: at, promisedOn: '2026-11-25', sla,
};
export const comment: TimelineItem = { id: `comment:${ids.key}`, at, kind: 'comment', actor: person, title: null, text: 'مشتری عصر در خانه است.', params: {} };
export const warning: z.input<typeof finding> = { rule: 'no-wait-in-loop', severity: 'warning', elements: ['Again'], params: {}, message: 'A loop without a wait may run for ever' };
export const diagram = '<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="urn:example"><bpmn:process id="hello" isExecutable="true"><bpmn:startEvent id="start"/></bpmn:process></bpmn:definitions>';
export const table = '<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="fees" name="Fees" namespace="urn:example"><decision id="fee" name="Fee"><literalExpression><text>1</text></literalExpression></decision></definitions>';
