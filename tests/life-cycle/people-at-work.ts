import { randomUUID } from 'node:crypto';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import type { TaskDetail } from '../../contracts/tasks';
import { testCompany, type TestCompany } from '../setup/test-company';

/** Who does what in the head office of the demo company. Two technicians, so that four eyes can be shown. */
export const whoDoes: Partial<Record<TaskTypeName, string>> = {
  receiveDevice: 'reception', assign: 'supervisor', diagnose: 'technician', handOverUnit: 'technician', approveCovered: 'supervisor', confirmLossOfCover: 'supervisor', approveInternally: 'manager',
  agentAnswer: 'agent', recordAnswer: 'reception', chaseAnswer: 'reception', chaseDeposit: 'reception', chaseReply: 'reception', confirmPartial: 'technician', decideAfterRejection: 'supervisor', takeDeposit: 'reception', issueParts: 'supervisor',
  partIsLate: 'manager', repair: 'technician', askCustomer: 'reception', approveReport: 'supervisor', qualityControl: 'qc', rework: 'technician', separate: 'delivery', settle: 'delivery',
  handOverDevice: 'delivery', ship: 'delivery', confirmArrival: 'delivery', disposeDevice: 'delivery', returnDevice: 'delivery', approveReplacement: 'manager', chooseUnit: 'supervisor', handOverReplacement: 'delivery', uncollected: 'manager', overdueWork: 'manager',
};

export const labour = { kind: 'service', title: 'اجرت تعمیر', quantity: '1', price: '1500000', billCode: 'customer' };
export const part = { kind: 'part', title: 'خازن', quantity: '2', price: '250000', billCode: 'customer' };

/** People of the company at their inboxes, over the public API. */
export function peopleAtWork(company: TestCompany) {
  const technicianId = async () => (await company.as('supervisor').lookUp('person', { role: 'technician', q: 'Moradi' }))[0]!.id;

  const openTask = async (requestId: string, taskType: TaskTypeName): Promise<TaskDetail> => {
    const [task] = await company.query<{ id: string }>(`select t.id from task t left join process_instance i on i.id = t.instance_id where t.task_type = $2 and t.state = 'open' and (t.request_id = $1)`, [requestId, taskType]);
    if (!task) throw new Error(`${taskType} is not open; open: ${(await company.query<{ task_type: string }>(`select task_type from task where request_id = $1 and state = 'open'`, [requestId])).map((row) => row.task_type).join(', ')}`);
    return company.as(whoDoes[taskType]!).readTask(task.id);
  };
  const complete = async (requestId: string, taskType: TaskTypeName, outcome: string, values: Record<string, unknown> = {}, login = whoDoes[taskType]!) => {
    const task = await openTask(requestId, taskType);
    const person = company.as(login);
    await person.signIn();
    if (task.assignee === null) await person.claimTask(task.id);
    const answer = await person.completeTask(task.id, { submissionId: randomUUID(), outcome, values });
    await company.settle();
    return answer;
  };
  const create = async (more: Record<string, unknown> = {}, login = 'reception') => {
    const created = await company.as(login).createRequest({
      channel: 'counter', customer: { name: 'مریم احمدی', phone: '+989121112233' }, itemText: 'یخچال آرتا SBS-620', brandText: 'آرتا', serial: `AR-${randomUUID().slice(0, 8)}`, words: 'سرد نمی‌کند و صدا می‌دهد', accessories: ['کابل'], ...more,
    } as Parameters<ReturnType<TestCompany['as']>['createRequest']>[0]);
    await company.settle();
    return created;
  };
  const receive = (id: string) => complete(id, 'receiveDevice', 'received', { condition: 'خط روی در', place: 'الف-۱' });
  const assign = async (id: string) => complete(id, 'assign', 'assigned', { technicianId: await technicianId() });
  const diagnose = (id: string, outcome = 'payable', values: Record<string, unknown> = { findings: 'کمپرسور قفل است', lines: [labour, part] }) => complete(id, 'diagnose', outcome, values);
  const ticked = async (id: string, taskType: TaskTypeName, field: string) => ((await openTask(id, taskType)).values[field] as { id: string }[] | undefined ?? []).map((item) => ({ ...item, done: true }));
  const status = async (id: string) => { const request = await company.as('manager').readRequest(id); return request.subStatus ? `${request.status}/${request.subStatus}` : request.status; };

  return {
    openTask, complete, create, receive, assign, diagnose, ticked, status,
    /** From the counter to an agreed estimate. */
    async agreed(id: string): Promise<void> {
      await receive(id);
      await assign(id);
      await diagnose(id);
      await complete(id, 'recordAnswer', 'all', { answeredBy: 'مریم احمدی', through: 'phone' });
    },
    /** From an agreed estimate to the QC unit. */
    async repaired(id: string): Promise<void> {
      await complete(id, 'issueParts', 'issued', { lines: await ticked(id, 'issueParts', 'lines'), receivedBy: 'علی مرادی' });
      await complete(id, 'repair', 'done', { done: 'کمپرسور تعویض شد', used: await ticked(id, 'repair', 'used'), minutes: 90, checklist: await ticked(id, 'repair', 'checklist') });
      await complete(id, 'approveReport', 'approved');
    },
    async passed(id: string): Promise<void> { await complete(id, 'qualityControl', 'pass', { checklist: await ticked(id, 'qualityControl', 'checklist') }); },
    /** From a bill to the customer's hands. */
    async delivered(id: string): Promise<void> {
      await complete(id, 'settle', 'paid', { amount: (await openTask(id, 'settle')).values.amount, method: 'card', reference: '5521' });
      const { serial } = await company.as('delivery').readRequest(id);
      await complete(id, 'handOverDevice', 'delivered', { receiver: 'مریم احمدی', identity: 'id-card', scannedSerial: serial ?? undefined });
    },
  };
}
export type PeopleAtWork = ReturnType<typeof peopleAtWork>;

/** A company of this test file alone with its people at work, from before the first test until after the last. */
export function companyAtWork(ready: (made: { company: TestCompany; work: PeopleAtWork }) => void): void {
  let company: TestCompany;
  beforeAll(async () => {
    company = await testCompany();
    ready({ company, work: peopleAtWork(company) });
  });
  afterAll(() => company?.end());
}
