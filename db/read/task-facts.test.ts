import { factNames, type OutcomeDefinition } from '../../contracts/form';
import { taskTypes } from '../../contracts/task-types/registry';
import { factsOf, type FactColumns } from './task-facts';

const row: FactColumns = {
  phone: '+989121234567', words: 'روشن نمی‌شود', accessories: ['سیم برق', 'سبد'], condition: null, cost_ceiling: null, promised_on: '2026-12-01', channel: 'counter', place: 'الف-۱۲',
  agent: null, findings: 'المنت سوخته', done: null, estimate_number: 1, customer_total: '15600000', covered: '0', estimate_state: 'sent',
  received: '0', bill: [], lines: null, remarks: null, question: null, decision_reason: '', void_reason: null, new_item: null, new_serial: null, technician_fa: 'علی مرادی', technician_en: 'Ali Moradi', serial: 'A-1',
  symptom: null, cause: null, overdue_fa: null, overdue_en: null, overdue_due: null, overdue_who_fa: null, overdue_who_en: null,
};

describe('what is known above a form', () => {
  it('begins with what decides the task, in its order, and leaves out what is not known', () => {
    const facts = factsOf(row, ['customerTotal', 'discount', 'phone']);
    expect(facts.map(({ key, decides }) => [key, decides])).toEqual([
      ['customerTotal', true], ['phone', true], ['words', false], ['serial', false], ['accessories', false], ['promisedOn', false], ['technician', false], ['findings', false], ['place', false],
    ]);
    expect(facts[0]).toEqual({ key: 'customerTotal', label: { fa: 'سهم مشتری', en: 'Customer pays' }, kind: 'money', text: '15600000', value: null, decides: true });
  });

  it('tells of all that is agreed, and not only of the newest estimate', () => {
    const bill: FactColumns['bill'] = [
      { discount: '0', lines: [{ amount: '20000000', billCode: 'customer', state: 'fitted' }, { amount: '500', billCode: 'customer', state: 'rejected' }] },
      { discount: '100', lines: [{ amount: '3000000', billCode: 'customer', state: 'approved' }] },
    ];
    expect(factsOf({ ...row, bill }, ['agreed'])[0]).toMatchObject({ key: 'agreed', label: { en: 'Agreed so far' }, kind: 'money', text: '22999900', decides: true });
  });

  it('tells what of the discount is given on what was accepted', () => {
    const lines = (last: 'proposed' | 'rejected') => [{ amount: '1000000', billCode: 'customer' as const, state: 'proposed' as const }, { amount: '1000000', billCode: 'customer' as const, state: 'proposed' as const }, { amount: '1000000', billCode: 'customer' as const, state: last }];
    expect(factsOf({ ...row, bill: [{ discount: '100000', lines: lines('proposed') }] }, ['discount'])[0]).toMatchObject({ key: 'discount', text: '100000' });
    expect(factsOf({ ...row, bill: [{ discount: '500', lines: [] }, { discount: '100000', lines: lines('rejected') }] }, ['discount'])[0]).toMatchObject({ key: 'discount', text: '66670' });
  });

  it('tells what is to be paid for, and of an answer in part what was accepted and what was not', () => {
    const lines: FactColumns['lines'] = [{ title: 'اجرت', quantity: '1', state: 'approved' }, { title: 'خازن', quantity: '2', state: 'rejected' }, { title: 'سیم', quantity: '1.5', state: 'approved' }];
    expect(factsOf({ ...row, lines }, ['lines', 'acceptedLines'])[0]).toMatchObject({ key: 'lines', value: { fa: 'اجرت، خازن × ۲، سیم × ۱٫۵', en: 'اجرت, خازن × 2, سیم × 1.5' } });
    expect(factsOf({ ...row, lines, estimate_state: 'partly-approved' }, ['acceptedLines', 'refusedLines']).slice(0, 2).map(({ key, value }) => [key, value?.en])).toEqual([['acceptedLines', 'اجرت, سیم × 1.5'], ['refusedLines', 'خازن × 2']]);
    expect(factsOf({ ...row, lines }, ['acceptedLines', 'refusedLines']).filter(({ decides }) => decides)).toEqual([]);
  });

  it('tells which unit goes out instead', () => {
    expect(factsOf({ ...row, new_item: 'Kettle K-8', new_serial: 'NEW-8871' }, ['newUnit'])[0]).toMatchObject({ label: { en: 'New unit' }, text: 'Kettle K-8 · NEW-8871' });
  });

  it('tells a person by the name in both languages', () => {
    expect(factsOf(row, ['technician'])[0]).toMatchObject({ kind: 'label', text: null, value: { fa: 'علی مرادی', en: 'Ali Moradi' } });
  });

  it.each(Object.values(taskTypes))('$name names some, each once', ({ facts }) => {
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.length).toBeLessThanOrEqual(6);
    expect(new Set(facts).size).toBe(facts.length);
    for (const name of facts) expect(factNames).toContain(name);
  });

  it.each(Object.values(taskTypes))('$name says in both languages what each outcome did', ({ outcomes }) => {
    for (const { did } of Object.values(outcomes) as OutcomeDefinition[]) {
      expect(did?.en).toMatch(/^[a-z]/);
      expect(did?.fa).toMatch(/^[\u0600-\u06FF]/);
    }
  });

  it('shows the amount first where an amount is decided on', () => {
    for (const type of ['recordAnswer', 'agentAnswer', 'decideAfterRejection'] as const) expect(taskTypes[type].facts[0]).toBe('customerTotal');
    // What is paid is paid for all that was agreed.
    for (const type of ['settle', 'takeDeposit'] as const) expect(taskTypes[type].facts[0]).toBe('agreed');
  });
});
