import { z } from 'zod';
import { defineTaskType } from '../../contracts/form';
import { allTaskTypes } from '../../contracts/task-types/registry';
import { money } from '../../contracts/values';
import { parseSubmission } from './complete-task';
import { assertForms, formFaults, withoutHidden } from './form-conditions';

const label = { fa: 'x', en: 'x' };
const asks = (conditions: Record<string, string>, fields?: string[]) => defineTaskType({
  name: 'asks', version: 1, role: 'reception', titles: label, question: label, facts: [], outcomes: { done: { label, requires: ['why'], ...(fields && { fields }) } },
  // `until` is asked of everybody, where it is asked.
  values: z.object({ cost: money.optional(), why: z.string().optional(), until: z.iso.date() }),
  ui: { order: ['cost', 'why', 'until'], fields: Object.fromEntries((['cost', 'why', 'until'] as const).map((name) => [name, { label, ...(name === 'cost' && { widget: 'money' as const }), ...(conditions[name] && { visibleIf: conditions[name] }) }])) },
  output: z.object({}),
});
const type = asks({ why: 'cost > 100', until: 'why = "later"' });

test('a field that is not shown is neither required nor kept, nor judged', () => {
  expect(parseSubmission(type, 'done', { cost: '5' })).toEqual({ ok: true, value: { cost: '5' } });
  expect(parseSubmission(type, 'done', { cost: '5', why: 7, until: 'no day' })).toEqual({ ok: true, value: { cost: '5' } });
  expect(withoutHidden(type, { cost: '5', why: 'later', until: '2026-01-01' })).toEqual({ cost: '5' });
});

test('a field that is shown is asked for as the form says', () => {
  expect(parseSubmission(type, 'done', { cost: '500' })).toMatchObject({ ok: false, error: { fields: [{ path: 'why', code: 'field.required' }] } });
  expect(parseSubmission(type, 'done', { cost: '500', why: 'later' })).toMatchObject({ ok: false, error: { fields: [{ path: 'until', code: 'field.required' }] } });
  expect(parseSubmission(type, 'done', { cost: '500', why: 'later', until: '2026-01-01' })).toEqual({ ok: true, value: { cost: '500', why: 'later', until: '2026-01-01' } });
  expect(parseSubmission(type, 'done', { cost: '500', why: 'now', until: '2026-01-01' })).toEqual({ ok: true, value: { cost: '500', why: 'now' } });
});

test('a form with a condition that cannot be asked stops the program, with its name and the field', () => {
  expect(() => assertForms({ asks: asks({ why: 'colour = "red"' }) })).toThrow('The form "asks" cannot ask whether to show "why": there is no field "colour"');
  expect(formFaults(asks({ why: 'cost > 100' }, ['why']))).toEqual([{ field: 'why', reason: 'the outcome "done" does not ask for "cost"' }]);
  expect(formFaults(asks({ why: 'cost > 100' }, ['cost', 'why']))).toEqual([]);
});

test('every form that we ship can be asked', () => {
  expect(() => assertForms(allTaskTypes)).not.toThrow();
  expect(parseSubmission(allTaskTypes.takeDeposit!, 'paid', { amount: '100', method: 'cash', reference: '77' })).toEqual({ ok: true, value: { amount: '100', method: 'cash' } });
});
