import type { TestCompany } from '../setup/test-company';
import { labour, part, companyAtWork, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;

companyAtWork((made) => { ({ company, work } = made); });

const answered = { answeredBy: 'مریم احمدی', through: 'phone' };
const page = (id: string) => company.as('manager').readRequest(id);
const noticesOf = async (id: string) => (await company.query<{ kind: string }>('select distinct kind from notice where request_id = $1 order by kind', [id])).map(({ kind }) => kind);

/** From the counter to a declared cost. */
async function declared(values: Record<string, unknown>, outcome = 'payable', more: Record<string, unknown> = {}): Promise<string> {
  const { id } = await work.create(more);
  await work.receive(id);
  await work.assign(id);
  await work.diagnose(id, outcome, { findings: 'کمپرسور قفل است', ...values });
  return id;
}

describe('the rarer ways of a repair, over the public API', () => {
  it('a device that never came is void by itself, and nothing was in our hands', async () => {
    const { id } = await work.create({ channel: 'phone' });
    await company.fireTimer(id, 'NotArrived');
    expect(await page(id)).toMatchObject({ status: 'void', custody: 'expected', openTasks: [] });
  });

  it('an allocation that is late is told to the supervisors, and comes first', async () => {
    const { id } = await work.create();
    await work.receive(id);
    const before = (await work.openTask(id, 'assign')).priority;
    await company.fireTimer(id, 'AssignLate');
    expect(await noticesOf(id)).toContain('escalate-allocation');
    expect((await work.openTask(id, 'assign')).priority).toBeGreaterThan(before);
  });

  it('work for another unit is handed over there and allocated anew; what is given back too', async () => {
    const { id } = await work.create();
    await work.receive(id);
    await work.assign(id);
    await work.complete(id, 'diagnose', 'otherUnit', { reason: 'کار برد است' });
    const [unit] = await company.as('technician').lookUp('unit', { limit: 20 });
    await work.complete(id, 'handOverUnit', 'handedOver', { unitId: unit!.id, receivedBy: 'رضا' });
    expect(await work.status(id)).toBe('awaiting-allocation');
    await work.assign(id);
    await work.complete(id, 'diagnose', 'giveBack', { reason: 'مرخصی' });
    expect(await work.status(id)).toBe('awaiting-allocation');
  });

  it('F080 no answer: reminded, chased, sent again, out of reach; disposed of with the written consent, the fee received', async () => {
    const id = await declared({ lines: [labour] });
    await company.fireTimer(id, 'AnswerReminder');
    expect(await noticesOf(id)).toContain('remind-answer');
    await company.fireTimer(id, 'AnswerDeadline');
    expect(await work.status(id)).toBe('awaiting-cost/chasing');
    await work.complete(id, 'chaseAnswer', 'reached', { note: 'فردا می‌گوید' });
    expect(await work.status(id)).toBe('awaiting-cost/sent');
    await company.fireTimer(id, 'AnswerDeadline');
    await work.complete(id, 'chaseAnswer', 'unreachable', { note: 'خاموش' });
    expect(await page(id)).toMatchObject({ status: 'cost-rejected', estimates: [{ state: 'expired' }] });
    await work.complete(id, 'decideAfterRejection', 'dispose', { reason: 'صاحبش نمی‌خواهد', diagnosticFee: '700000' });
    await work.complete(id, 'disposeDevice', 'disposed', { consent: 'ر-۱۲', consentOf: 'مریم احمدی', amount: '700000', method: 'cash' });
    expect(await page(id)).toMatchObject({ status: 'delivered', outcome: 'disposed', custody: 'scrapped', received: '700000', expected: '700000', openTasks: [] });
  });

  it('F080 some lines are accepted and not enough; then a smaller estimate within the ceiling asks nobody', async () => {
    const id = await declared({ lines: [labour, part] }, 'payable', { costCeiling: '1000000' });
    const { values, facts } = await work.openTask(id, 'recordAnswer');
    expect(facts.find(({ key }) => key === 'lines')?.value).toEqual({ fa: 'اجرت تعمیر، خازن × ۲', en: 'اجرت تعمیر, خازن × 2' });
    const [first, ...rest] = values.lines as { id: string; title: string; done: boolean }[];
    await work.complete(id, 'recordAnswer', 'some', { ...answered, lines: [{ ...first, done: true }, ...rest] });
    expect(await work.status(id)).toBe('awaiting-cost/to-be-declared');
    expect((await work.openTask(id, 'confirmPartial')).facts.slice(0, 2).map(({ key, value }) => [key, value?.fa])).toEqual([['acceptedLines', 'اجرت تعمیر'], ['refusedLines', 'خازن × ۲']]);
    await work.complete(id, 'confirmPartial', 'newEstimate', { reason: 'بدون خازن نمی‌شود' });
    expect(((await work.openTask(id, 'diagnose')).values.lines as object[]).length).toBe(2);
    await work.diagnose(id, 'payable', { findings: 'با قطعه دیگر', lines: [{ ...labour, price: '900000' }] });
    expect(await work.status(id)).toBe('awaiting-repair/in-repair');
  });

  it('covered lines above the limit and a loss of cover need a second person, who may send them back', async () => {
    const covered = await declared({ lines: [{ ...part, price: '60000000', quantity: '1', billCode: 'warranty' }] }, 'covered');
    await work.complete(covered, 'approveCovered', 'sendBack', { reason: 'سند خرید نیست' });
    await work.diagnose(covered, 'covered', { findings: 'با سند', lines: [{ ...part, price: '60000000', quantity: '1', billCode: 'warranty' }] });
    await work.complete(covered, 'approveCovered', 'approved');
    expect(await work.status(covered)).toBe('no-cost-declared');
    const lost = await declared({ lines: [labour], reason: 'پلمب شکسته' }, 'coverVoid');
    await work.complete(lost, 'confirmLossOfCover', 'confirmed', { letter: 'به دلیل شکستن پلمب' });
    expect(await work.status(lost)).toBe('awaiting-cost/sent');
    const generous = await declared({ lines: [{ ...labour, price: '20000000' }], discount: '6000000' });
    await work.complete(generous, 'approveInternally', 'approved');
    expect(await work.status(generous)).toBe('awaiting-cost/sent');
  });

  it('a deposit is asked of a large estimate; taken, the rest is settled at the desk; refused at the desk, it starts anew', async () => {
    const id = await declared({ lines: [{ ...labour, price: '300000000' }] });
    await work.complete(id, 'recordAnswer', 'all', answered);
    expect(await work.status(id)).toBe('cost-approved/awaiting-deposit');
    await company.fireTimer(id, 'DepositDeadline');
    await work.complete(id, 'chaseDeposit', 'waits', { note: 'فردا' });
    expect((await work.openTask(id, 'takeDeposit')).values.amount).toBe('90000000');
    await work.complete(id, 'takeDeposit', 'paid', { amount: '90000000', method: 'transfer' });
    await work.complete(id, 'repair', 'done', { done: 'شد', minutes: 20, checklist: await work.ticked(id, 'repair', 'checklist') });
    await work.complete(id, 'approveReport', 'approved');
    await work.passed(id);
    expect((await work.openTask(id, 'settle')).values.amount).toBe('210000000');
    await work.complete(id, 'settle', 'paid', { amount: '210000000', method: 'card' });
    await work.complete(id, 'handOverDevice', 'refusedAtDesk', { reason: 'صدا باقی است' });
    expect(await page(id)).toMatchObject({ status: 'awaiting-allocation', outcome: null, received: '300000000' });
    // Why is told in the story, as it was written.
    const told = (await company.as('manager').requestTimeline(id)).items.filter(({ kind }) => kind === 'task').at(-1);
    expect(told).toMatchObject({ title: { en: 'Hand over the device' }, text: 'صدا باقی است' });
  });

  it('F118 an agent’s parcel is sorted and shipped; it comes back, and nobody collects it: stored twice, each day is charged once', async () => {
    const { id } = await work.create({ channel: 'agent' }, 'agent');
    await work.receive(id);
    await work.assign(id);
    await work.diagnose(id, 'noFault', { findings: 'سالم' });
    expect(await work.status(id)).toBe('awaiting-separation');
    await work.complete(id, 'separate', 'sorted', { result: 'no-fault-found', destination: 'agent' });
    const { serial } = await page(id);
    await work.complete(id, 'ship', 'shipped', { carrier: 'تیپاکس', waybill: '991', scannedSerial: serial! });
    expect(await page(id)).toMatchObject({ status: 'ready-for-delivery', subStatus: 'in-transit', custody: 'in-transit' });
    await work.complete(id, 'confirmArrival', 'cameBack', { note: 'نشانی اشتباه' });
    await company.query(`update service_request set repaired_at = now() - interval '61 days' where id = $1`, [id]);
    // Three, ten and thirty days after it was ready, each once; the manager decides after sixty.
    expect(await company.query(`select t.element, round(extract(epoch from t.due - i.last_at) / 86400)::int as days from process_timer t join process_instance i on i.id = t.instance_id where t.instance_id = $1 order by t.due`, [id]))
      .toEqual([{ element: 'FirstReminder', days: 3 }, { element: 'SecondReminder', days: 10 }, { element: 'LastReminder', days: 30 }, { element: 'Unclaimed', days: 60 }]);
    for (const [timer, notice] of [['FirstReminder', 'remind-collection'], ['SecondReminder', 'remind-collection-again'], ['LastReminder', 'remind-collection-last']] as const) {
      expect(await noticesOf(id)).not.toContain(notice);
      await company.fireTimer(id, timer);
      expect(await noticesOf(id)).toContain(notice);
      await expect(company.fireTimer(id, timer)).rejects.toThrow('no timer');
    }
    await company.fireTimer(id, 'Unclaimed');
    await work.complete(id, 'uncollected', 'store', { note: 'در انبار بماند' });
    expect(await page(id)).toMatchObject({ expected: '3100000', estimates: [{ lines: [{ code: 'FEE-STORE', quantity: '31' }] }] });
    await company.fireTimer(id, 'Unclaimed');
    await work.complete(id, 'uncollected', 'store', { note: 'باز هم' });
    expect(await page(id)).toMatchObject({ expected: '3100000' });
    await work.complete(id, 'settle', 'released', { reason: 'به دستور مدیر' });
    await work.complete(id, 'handOverDevice', 'delivered', { receiver: 'نماینده', identity: 'known', scannedSerial: serial! });
    expect(await page(id)).toMatchObject({ status: 'delivered', outcome: 'no-fault-found', openTasks: [] });
    // What the staff write among themselves is not the agency's to read.
    const written = async (login: string) => (await company.as(login).requestTimeline(id)).items.flatMap(({ kind, text }) => (kind === 'task' && text !== null ? [text] : []));
    expect(await written('manager')).toEqual(expect.arrayContaining(['در انبار بماند', 'باز هم', 'به دستور مدیر']));
    expect(await written('agent')).toEqual([]);
  });

  it('a replacement that is not decided in time is withdrawn by the manager, and the device is diagnosed again', async () => {
    const id = await declared({ reason: 'نمی‌صرفد' }, 'unserviceable');
    await company.fireTimer(id, 'ReplacementLate');
    await work.complete(id, 'overdueWork', 'withdraw', { reason: 'خیلی طول کشید' });
    expect((await page(id)).openTasks.map(({ taskType }) => taskType)).toEqual(['diagnose']);
    expect(await company.query('select state from replacement where request_id = $1', [id])).toEqual([{ state: 'withdrawn' }]);
    expect(await company.query(`select status from process_instance where request_id = $1 and id <> $1`, [id])).toEqual([{ status: 'completed' }]);
  });

  it('a parcel of which nothing is heard counts as received', async () => {
    const id = await declared({}, 'noFault');
    await work.complete(id, 'handOverDevice', 'ship', { note: 'به شهرستان' });
    const { serial } = await page(id);
    await work.complete(id, 'ship', 'shipped', { carrier: 'پست', waybill: '12', scannedSerial: serial! });
    await company.fireTimer(id, 'TakenAsReceived');
    expect(await page(id)).toMatchObject({ status: 'delivered', custody: 'with-customer', openTasks: [] });
  });
});
