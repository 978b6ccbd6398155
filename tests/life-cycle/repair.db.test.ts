import { processCatalog } from '../../contracts/catalog';
import { createDeploy } from '../../domain/process/deploy';
import { ApiRefusal } from '../../tools/staff/refusal';
import type { TestCompany } from '../setup/test-company';
import { labour, companyAtWork, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;

companyAtWork((made) => { ({ company, work } = made); });

const statusesOf = async (id: string) => (await company.query<{ status: string; sub_status: string | null }>('select status, sub_status from status_history where request_id = $1 order by at, id', [id])).map((row) => (row.sub_status ? `${row.status}/${row.sub_status}` : row.status));
const refused = async (call: Promise<unknown>): Promise<string> => call.then(() => 'accepted', (error: unknown) => { if (error instanceof ApiRefusal) return error.code; throw error; });

describe('a repair', () => {
  it('F046 F053 F055 F057 takes a request with its channel, stamps the visit, and gives a receipt with a tracking code', async () => {
    const before = Date.now();
    const { id, no, trackingCode } = await work.create({ channel: 'phone', costCeiling: '2000000' });
    expect(no).toMatch(/^[A-Z]*-?14\d\d-\d{5}$/);
    expect(trackingCode).toMatch(/^[0-9A-Z]{6,}$/i);
    await work.receive(id);
    const request = await company.as('reception').readRequest(id);
    expect(request).toMatchObject({ channel: 'phone', custody: 'with-us', status: 'awaiting-allocation', words: 'سرد نمی‌کند و صدا می‌دهد', accessories: ['کابل'], costCeiling: '2000000', place: 'الف-۱' });
    expect(Date.parse(request.createdAt)).toBeGreaterThanOrEqual(before - 1_000);
    const receipt = await company.as('reception').requestReceipt(id);
    expect(receipt).toMatchObject({ no, trackingCode, customer: 'مریم احمدی', phone: '+989121112233', device: 'یخچال آرتا SBS-620', condition: 'خط روی در' });
    expect(receipt.qr).toContain('<svg');
    expect(receipt.receivedBy?.en).toBe('Sara Mohammadi');
  });

  it('F062 F066 F069 F071 F077 goes from intake to delivery: order, work report, approval, QC, settlement, hand-over', async () => {
    const { id } = await work.create();
    await work.receive(id);
    await work.assign(id);
    expect((await company.as('technician').listTasks({ view: 'mine' })).items.map((task) => task.request?.id)).toContain(id);
    await work.diagnose(id);
    expect(await work.status(id)).toBe('awaiting-cost/sent');
    await work.complete(id, 'recordAnswer', 'all', { answeredBy: 'مریم احمدی', through: 'phone' });
    await work.repaired(id);
    expect(await work.status(id)).toBe('awaiting-qc');
    await work.passed(id);
    expect(await work.status(id)).toBe('ready-for-delivery');
    await work.delivered(id);
    const request = await company.as('manager').readRequest(id);
    expect(request).toMatchObject({ status: 'delivered', outcome: 'repaired', custody: 'with-customer', received: '2000000', openTasks: [], incidents: [] });
    expect(request.estimates).toHaveLength(1);
    expect(request.estimates[0]).toMatchObject({ number: 1, state: 'approved', customerTotal: '2000000' });
    expect(await company.query('select kind, minutes, approved_by is not null as approved from work_report where request_id = $1 order by created_at', [id])).toEqual([{ kind: 'diagnosis', minutes: null, approved: false }, { kind: 'repair', minutes: 90, approved: true }]);
    expect(await company.query('select verdict from qc_check where request_id = $1', [id])).toEqual([{ verdict: 'pass' }]);
    expect(await company.query(`select status from process_instance where id = $1`, [id])).toEqual([{ status: 'completed' }]);
    expect((await statusesOf(id))[0]).toBe('draft');
    expect((await statusesOf(id)).at(-1)).toBe('delivered');
  });

  it('F063 tells the technician of the order as it is issued, and nobody else', async () => {
    const { id } = await work.create();
    await work.receive(id);
    await work.assign(id);
    await company.as('technician').signIn();
    const told = await company.query<{ user_id: string; kind: string; task_type: string }>("select user_id, kind, params ->> 'taskType' as task_type from notice where request_id = $1 and kind = 'task-assigned'", [id]);
    expect(told).toEqual([{ user_id: company.as('technician').me.id, kind: 'task-assigned', task_type: 'diagnose' }]);
  });

  it('F077 asks at the desk for what this request needs: the serial where there is one, the way back of money where some was paid', async () => {
    const { id } = await work.create({ serial: 'SBS-620-77' });
    await work.receive(id);
    await work.assign(id);
    await work.diagnose(id);
    await company.as('manager').voidRequest(id, 'مشتری منصرف شد');
    await company.settle();
    const back = await work.openTask(id, 'returnDevice');
    expect(back.outcomes).toMatchObject([{ name: 'returned', tone: 'primary', requires: ['receiver', 'scannedSerial'], fields: ['receiver', 'scannedSerial', 'signature', 'note'] }]);
  });

  it('F069 F071 keeps four eyes: who repaired neither approves the report nor checks the quality', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    const task = await work.openTask(id, 'issueParts');
    await work.complete(id, 'issueParts', 'issued', { lines: await work.ticked(id, 'issueParts', 'lines'), receivedBy: 'علی مرادی' });
    await work.complete(id, 'repair', 'done', { done: 'انجام شد', minutes: 30 });
    const approval = await work.openTask(id, 'approveReport');
    await company.query(`insert into user_role (user_id, role) select id, 'supervisor' from app_user where login = 'technician' on conflict do nothing`);
    await company.as('technician').signIn();
    expect(await refused(company.as('technician').claimTask(approval.id))).toBe('access.four-eyes');
    await company.query(`delete from user_role where role = 'supervisor' and user_id = (select id from app_user where login = 'technician')`);
    await company.as('technician').signIn();
    expect(await refused(company.as('technician').claimTask(approval.id))).toBe('access.denied');
    expect(task.request?.id).toBe(id);
  });

  it('F071 sends back from QC to rework, and the third time the supervisor names another technician', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    await work.repaired(id);
    for (let round = 0; round < 2; round += 1) {
      await work.complete(id, 'qualityControl', 'back', { remarks: 'صدا هنوز هست' });
      expect(await work.status(id)).toBe('returned-from-qc');
      await work.complete(id, 'rework', 'done', { done: 'پایه محکم شد', minutes: 10 });
      expect(await work.status(id)).toBe('awaiting-qc');
    }
    await work.complete(id, 'qualityControl', 'back', { remarks: 'باز هم' });
    await work.assign(id);
    await work.complete(id, 'rework', 'done', { done: 'موتور تعویض شد', minutes: 40 });
    await work.passed(id);
    expect(await work.status(id)).toBe('ready-for-delivery');
  });

  it('F080 declares the cost; refused, a person decides: a new estimate, or back unrepaired for the diagnostic fee', async () => {
    const { id } = await work.create();
    await work.receive(id);
    await work.assign(id);
    await work.diagnose(id);
    await work.complete(id, 'recordAnswer', 'none', { answeredBy: 'مریم احمدی', through: 'phone' });
    expect(await work.status(id)).toBe('cost-rejected');
    await work.complete(id, 'decideAfterRejection', 'newEstimate', { reason: 'قطعه ارزان‌تر' });
    await work.diagnose(id, 'payable', { findings: 'با قطعه دست دوم', lines: [{ ...labour, price: '900000' }] });
    const { estimates } = await company.as('manager').readRequest(id);
    expect(estimates.map(({ number, state, customerTotal }) => ({ number, state, customerTotal })).sort((a, b) => a.number - b.number)).toEqual([{ number: 1, state: 'rejected', customerTotal: '2000000' }, { number: 2, state: 'sent', customerTotal: '900000' }]);
    await work.complete(id, 'recordAnswer', 'none', { answeredBy: 'مریم احمدی', through: 'phone' });
    await work.complete(id, 'decideAfterRejection', 'returnUnrepaired', { diagnosticFee: '500000' });
    await work.delivered(id);
    expect(await company.as('manager').readRequest(id)).toMatchObject({ status: 'delivered', outcome: 'unrepaired', received: '500000' });
  });

  it('F080 adds a further fault to what was agreed before: one bill, and who answers sees each line with its price', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    await work.complete(id, 'issueParts', 'issued', { lines: await work.ticked(id, 'issueParts', 'lines'), receivedBy: 'علی مرادی' });
    await work.complete(id, 'repair', 'furtherFault', { reason: 'برد هم سوخته است' });
    await work.diagnose(id, 'payable', { findings: 'برد سوخته است', lines: [{ ...labour, price: '300000' }] });
    const asked = await work.openTask(id, 'recordAnswer');
    expect(asked.facts.filter(({ kind, decides }) => kind === 'money' && decides).map(({ key, text }) => [key, text])).toEqual([['customerTotal', '300000'], ['agreed', '2000000']]);
    expect(asked.values.lines).toEqual([{ id: expect.any(String) as string, title: 'اجرت تعمیر', done: false, amount: '300000' }]);
    expect((await company.as('manager').readRequest(id)).expected).toBe('2300000');
    await work.complete(id, 'recordAnswer', 'none', { note: 'گران است', answeredBy: 'مریم احمدی', through: 'phone' });
    expect((await company.as('manager').readRequest(id)).expected).toBe('2000000');
  });

  it('asks nobody when nothing is to be paid', async () => {
    const { id } = await work.create();
    await work.receive(id);
    await work.assign(id);
    await work.diagnose(id, 'covered', { findings: 'خازن سوخته', lines: [{ ...labour, billCode: 'warranty' }] });
    expect((await statusesOf(id)).some((status) => status.startsWith('no-cost-declared'))).toBe(true);
    expect(await work.status(id)).toMatch(/^awaiting-repair/);
  });

  it('F079 F301 shows the request on its diagram: what it did, where it is, and its past in order', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    const diagram = await company.as('supervisor').requestDiagram(id);
    expect(diagram).toMatchObject({ process: 'repair', incidents: [] });
    expect(diagram.xml).toContain('<bpmn:process id="repair"');
    expect(diagram.now).toContain('Issue');
    const left = diagram.events.filter((event) => event.kind === 'leave').map((event) => event.element);
    expect(left.filter((element) => ['Receive', 'Assign', 'Diagnose'].includes(element))).toEqual(['Receive', 'Assign', 'Diagnose']);
    expect(diagram.events.map((event) => event.at)).toEqual([...diagram.events.map((event) => event.at)].sort());
  });

  it('F079 shows how many tasks are open on one step, where there are several', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    expect((await company.as('supervisor').requestDiagram(id)).several).toEqual([]);
    await company.query(`insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, request_id, branch_id, role, created_at)
      select gen_random_uuid(), instance_id, activity || '-' || n, element, task_type, title_fa, title_en, request_id, branch_id, role, created_at from task, generate_series(1, 2) n where request_id = $1 and state = 'open'`, [id]);
    expect((await company.as('supervisor').requestDiagram(id)).several).toEqual([{ element: 'Issue', tasks: 3 }]);
  });

  it('F075 F128 tells the story of a request, with who did what', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    await company.as('supervisor').commentRequest(id, 'قطعه تا فردا می‌رسد');
    const { items } = await company.as('manager').requestTimeline(id);
    expect(items.some((item) => item.kind === 'created')).toBe(true);
    expect(items.filter((item) => item.kind === 'task').map((item) => item.actor?.name.en)).toEqual(['Sara Mohammadi', 'Hossein Rezaei', 'Ali Moradi', 'Sara Mohammadi']);
    expect(items.some((item) => item.kind === 'comment' && item.text === 'قطعه تا فردا می‌رسد')).toBe(true);
    const audit = await company.query<{ action: string }>(`select action from audit_log where request_id = $1 and action = 'task.complete'`, [id]);
    expect(audit).toHaveLength(4);
  });

  it('F118 lets an agent hand in their devices and answer for them, and shows them nothing of others', async () => {
    const own = await work.create({ channel: 'agent' }, 'agent');
    const foreign = await work.create();
    await work.receive(own.id);
    await work.assign(own.id);
    await work.diagnose(own.id);
    const [answer] = (await company.as('agent').listTasks({ view: 'team' })).items.filter((task) => task.request?.id === own.id);
    expect(answer).toMatchObject({ taskType: 'agentAnswer' });
    await work.complete(own.id, 'agentAnswer', 'all');
    expect(await work.status(own.id)).toMatch(/^cost-approved/);
    const listed = await company.as('agent').all((after) => company.as('agent').listRequests({ after, limit: 100 }));
    expect(listed.map((request) => request.id)).toContain(own.id);
    expect(listed.map((request) => request.id)).not.toContain(foreign.id);
    expect(await refused(company.as('agent').readRequest(foreign.id))).toBe('request.not-found');
    expect(await refused(company.as('agent').requestTimeline(foreign.id))).toBe('request.not-found');
    expect(await refused(company.as('agent').readTask((await work.openTask(foreign.id, 'receiveDevice')).id))).toBe('task.not-found');
    expect(await refused(company.as('agent-2').readRequest(own.id))).toBe('request.not-found');
  });

  it('puts the technician’s question before whoever asks the customer, and reception after them when no answer comes', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    await work.complete(id, 'issueParts', 'issued', { lines: await work.ticked(id, 'issueParts', 'lines'), receivedBy: 'علی مرادی' });
    await work.complete(id, 'repair', 'askCustomer', { reason: 'اطلاعات دستگاه بماند؟' });
    expect(await work.status(id)).toBe('awaiting-repair/awaiting-customer');
    expect((await work.openTask(id, 'askCustomer')).facts[0]).toMatchObject({ key: 'question', text: 'اطلاعات دستگاه بماند؟', decides: true });
    await company.fireTimer(id, 'QuestionReminder');
    await company.fireTimer(id, 'QuestionDeadline');
    expect(await company.query(`select distinct kind from notice where request_id = $1 and kind like 'remind-%'`, [id])).toEqual([{ kind: 'remind-question' }]);
    await work.complete(id, 'chaseReply', 'goOn', { note: 'پاسخ نداد؛ چیزی پاک نشود' });
    expect(await work.status(id)).toBe('awaiting-repair/in-repair');
  });

  it('waits for missing parts, and goes on when they have arrived', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    await work.complete(id, 'issueParts', 'missing', { note: 'خازن نیست' });
    expect(await work.status(id)).toBe('cost-approved/awaiting-part');
    await company.as('supervisor').partsArrived(id);
    await company.settle();
    expect((await company.as('manager').requestTimeline(id)).items.filter(({ kind }) => kind === 'message')).toMatchObject([{ params: { name: 'parts-arrived', brought: {} }, title: { en: 'Parts arrived' } }]);
    await work.repaired(id);
    expect(await work.status(id)).toBe('awaiting-qc');
  });

  it('takes a part that arrives while the manager still has to decide about its lateness', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    await work.complete(id, 'issueParts', 'missing', { note: 'خازن نیست' });
    await company.fireTimer(id, 'PartsLate');
    const late = await work.openTask(id, 'partIsLate');
    expect((await company.as('supervisor').readRequest(id)).may.announceParts).toBe(true);
    await company.as('supervisor').partsArrived(id);
    await company.settle();
    expect((await company.as('manager').readRequest(id)).openTasks.map((task) => task.taskType)).toEqual(['issueParts']);
    expect(await refused(company.as('manager').claimTask(late.id))).toBe('task.cancelled');
    await work.repaired(id);
    expect(await work.status(id)).toBe('awaiting-qc');
  });

  it('lets the manager decide when a part is late', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    await work.complete(id, 'issueParts', 'missing', { note: 'خازن نیست' });
    await company.fireTimer(id, 'PartsLate');
    await work.complete(id, 'partIsLate', 'substitute', { reason: 'مشابه داریم' });
    expect(await work.openTask(id, 'issueParts')).toMatchObject({ state: 'open' });
  });

  it('replaces what cannot be repaired: a process of its own decides, another unit is handed over', async () => {
    const { id } = await work.create();
    await work.receive(id);
    await work.assign(id);
    await work.diagnose(id, 'unserviceable', { findings: 'بدنه شکسته', reason: 'تعمیر به صرفه نیست' });
    expect(await work.status(id)).toBe('awaiting-repair/replacement');
    expect(await company.query(`select process, status from process_instance where request_id = $1 and id <> $1`, [id])).toEqual([{ process: 'replacement', status: 'active' }]);
    await work.complete(id, 'approveReplacement', 'approved', { reason: 'طبق آستانه' });
    await work.complete(id, 'chooseUnit', 'chosen', { newItemText: 'یخچال آرتا SBS-640', newSerial: `NEW-${id.slice(-6)}` });
    expect(await work.status(id)).toBe('ready-for-delivery');
    expect((await work.openTask(id, 'handOverReplacement')).facts[0]).toMatchObject({ key: 'newUnit', text: `یخچال آرتا SBS-640 · NEW-${id.slice(-6)}`, decides: true });
    expect((await company.as('manager').readRequest(id)).newUnit).toEqual({ device: 'یخچال آرتا SBS-640', serial: `NEW-${id.slice(-6)}` });
    await work.complete(id, 'handOverReplacement', 'handedOver', { receiver: 'مریم احمدی', newSerial: `NEW-${id.slice(-6)}` });
    expect(await company.as('manager').readRequest(id)).toMatchObject({ status: 'replaced', openTasks: [] });
    expect(await company.query(`select status from process_instance where request_id = $1`, [id])).toEqual([{ status: 'completed' }, { status: 'completed' }]);
  });

  it('F071 a device that QC rejects is put before the manager with what QC found', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    await work.repaired(id);
    await work.complete(id, 'qualityControl', 'reject', { remarks: 'بدنه زیر بار ترک می‌خورد' });
    expect((await work.openTask(id, 'approveReplacement')).facts).toContainEqual(expect.objectContaining({ key: 'reason', text: 'بدنه زیر بار ترک می‌خورد', decides: true }));
    expect(await company.query('select reason from replacement where request_id = $1', [id])).toEqual([{ reason: 'بدنه زیر بار ترک می‌خورد' }]);
  });

  it('voids from an open point, withdraws what was begun, and gives the device back first', async () => {
    const { id } = await work.create();
    await work.agreed(id);
    expect(await refused(company.as('reception').voidRequest(id, 'اشتباه ثبت شد'))).toBe('access.denied');
    await company.as('manager').voidRequest(id, 'مشتری منصرف شد');
    await company.settle();
    expect((await company.as('manager').readRequest(id)).openTasks.map((task) => task.taskType)).toEqual(['returnDevice']);
    // It waits for its owner, and whoever gives it back sees why.
    expect(await work.status(id)).toBe('ready-for-delivery/void-return');
    expect((await work.openTask(id, 'returnDevice')).facts[0]).toMatchObject({ key: 'voidReason', text: 'مشتری منصرف شد', decides: true });
    // What came is named, not the work that it took away.
    const came = (await company.as('manager').requestTimeline(id)).items.filter((item) => item.kind === 'message').map((item) => item.title?.en);
    expect(['Void the request', 'Void requested']).toContain(came.at(0));
    // What was taken back is told, after who asked for it; there was no replacement.
    const { items } = await company.as('manager').requestTimeline(id);
    expect(items.findIndex(({ kind }) => kind === 'void')).toBeLessThan(items.findIndex(({ title }) => title?.en === 'Withdraw the estimate'));
    const ran = items.filter((item) => item.kind === 'service').map((item) => item.title?.en);
    expect(ran.slice(-2)).toEqual(['Withdraw the estimate', 'Free the parts']);
    expect(ran).not.toContain('Withdraw the replacement');
    const { serial } = await company.as('manager').readRequest(id);
    await work.complete(id, 'returnDevice', 'returned', { receiver: 'مریم احمدی', scannedSerial: serial ?? undefined });
    const request = await company.as('manager').readRequest(id);
    expect(request).toMatchObject({ status: 'void', openTasks: [] });
    expect(request.estimates.map((estimate) => estimate.state)).toEqual(['withdrawn']);
    expect(await refused(company.as('manager').voidRequest(id, 'دوباره'))).toBe('request.closed');
  });

  it('sorts a device of a list before it is released', async () => {
    const { id } = await work.create({ channel: 'list' });
    await work.agreed(id);
    await work.repaired(id);
    await work.passed(id);
    expect(await work.status(id)).toBe('awaiting-separation');
    await work.complete(id, 'separate', 'sorted', { result: 'repaired', destination: 'desk' });
    expect(await work.status(id)).toBe('ready-for-delivery');
  });

  it('F073 F074 reaches all fourteen statuses, and the list finds requests by each', async () => {
    const reached = (await company.query<{ status: string }>('select distinct status from status_history order by status')).map((row) => row.status);
    expect(reached).toEqual(['awaiting-allocation', 'awaiting-cost', 'awaiting-qc', 'awaiting-repair', 'awaiting-separation', 'cost-approved', 'cost-rejected', 'delivered', 'draft', 'no-cost-declared', 'ready-for-delivery', 'replaced', 'returned-from-qc', 'void']);
    for (const status of ['delivered', 'replaced', 'void', 'ready-for-delivery']) {
      const { items } = await company.as('manager').listRequests({ status });
      expect(items.length).toBeGreaterThan(0);
      expect(items.every((item) => item.status === status)).toBe(true);
    }
  });

  it('F061 runs what is drawn: a changed diagram changes the way of new requests, not of running ones', async () => {
    const running = await work.create();
    await work.receive(running.id);
    const [{ xml }] = await company.query<{ xml: string }>(`select xml from process_definition where process = 'repair' order by version desc limit 1`) as [{ xml: string }];
    const deploy = createDeploy({ ...company.runtime, catalog: processCatalog });
    const changed = xml.replace(/(<bpmn:userTask id="Receive"[^>]*zamen:role=")reception"/, '$1delivery"');
    expect(changed).not.toBe(xml);
    expect(await deploy({ kind: 'system' }, changed)).toMatchObject({ ok: true, value: { process: 'repair', version: 2 } });
    const fresh = await work.create();
    expect(await company.query('select role from task where request_id = $1', [fresh.id])).toEqual([{ role: 'delivery' }]);
    await work.assign(running.id);
    expect(await company.query('select i.definition_hash <> j.definition_hash as other from process_instance i, process_instance j where i.id = $1 and j.id = $2', [running.id, fresh.id])).toEqual([{ other: true }]);
  });
});
