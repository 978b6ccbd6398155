import { formOf, type TaskType } from '../../contracts/form';
import { taskTypes, type TaskTypeName } from '../../contracts/task-types/registry';
import type { OfRequest, TaskDetail } from '../../contracts/tasks';
import { parseSubmission } from '../../domain/process/complete-task';
import { answerTo, type Ask } from './answers';
import { uuidOf } from './lots';
import { journeyOf } from './plan';

const label = { fa: 'الف', en: 'A' };
const prepared = [{ id: 'a', title: 'یک', done: false }, { id: 'b', title: 'دو', done: false }];

function taskOf(name: TaskTypeName): OfRequest<TaskDetail> {
  const type: TaskType = taskTypes[name];
  const lists = Object.entries(type.ui.fields).filter(([, field]) => field.widget === 'checklist').map(([field]) => [field, prepared]);
  return {
    id: uuidOf('task', name), taskType: name, title: label, state: 'open', createdAt: '2026-11-22T08:00:00.000Z', completedAt: null, priority: 1, role: type.role, assignee: null, actingFor: null, sla: null, unread: false, followUpAt: null,
    request: { id: uuidOf('request'), no: 'THR-1405-00001', customer: 'مریم', device: 'Kettle', brand: null, serial: null, status: 'draft', subStatus: null }, process: label, several: null,
    question: label, facts: [{ key: 'due', label, kind: 'money', text: '2000000', value: null, decides: true }], form: formOf(type) as unknown as TaskDetail['form'],
    outcomes: Object.entries(type.outcomes).map(([outcome, { requires, fields }]) => ({ name: outcome, label, tone: 'default', requires: requires ?? [], fields: fields ?? null })),
    values: Object.fromEntries(lists) as TaskDetail['values'], outcome: null, draftSavedAt: null, sentBack: null, may: { claim: true, release: false, complete: true, assign: false, followUp: true, sendBack: false }, mayNotCode: null, shutOut: [], reveal: [],
  };
}
const ask = (task: OfRequest<TaskDetail>, outcome: string): Ask => ({ seed: 1, journey: journeyOf(1, 'rec_1', 'Fixed'), task, outcome, before: 0, technicians: [{ id: uuidOf('technician'), name: 'علی' }], me: 'x' });

test.each(Object.values(taskTypes).flatMap((type: TaskType) => Object.keys(type.outcomes).map((outcome) => [type.name as TaskTypeName, outcome] as const)))('%s: %s is a form that the server takes', (name, outcome) => {
  const answer = answerTo(ask(taskOf(name), outcome));
  const parsed = parseSubmission(taskTypes[name], outcome, answer.values as Parameters<typeof parseSubmission>[2]);
  // A unit of another workshop and the date of a part are looked up by nobody here: the plans do not go there.
  if (name === 'handOverUnit') expect(parsed).toMatchObject({ ok: false, error: { fields: [{ path: 'unitId', code: 'field.required' }] } });
  else expect(parsed).toMatchObject({ ok: true });
});

test('the device that is chosen is the one that is handed over', () => {
  const [chosen, handed] = (['chooseUnit', 'handOverReplacement'] as const).map((name) => answerTo(ask(taskOf(name), name === 'chooseUnit' ? 'chosen' : 'handedOver')).values.newSerial);
  expect(chosen).toBe('NEW-THR140500001');
  expect(handed).toBe(chosen);
});

test('a partly accepted estimate leaves one line out, a passed check none', () => {
  expect(answerTo(ask(taskOf('recordAnswer'), 'some')).values.lines).toMatchObject([{ done: true }, { done: false }]);
  expect(answerTo(ask(taskOf('qualityControl'), 'pass')).values.checklist).toMatchObject([{ done: true }, { done: true }]);
});
