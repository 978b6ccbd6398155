import { expect, test, type Page } from '@playwright/test';
import type { Language } from '../../contracts/label';
import { instanceView } from '../../contracts/operating';
import { as } from './company';
import { testDiagrams } from './diagrams';
import { inTurn, signIn, watchErrors } from './page';

/** As any tool draws them: nothing of ours but the correlation keys. An order that is checked by two, paid by a message and recalled by a signal. */
const order = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:any">
  <message id="Paid" name="e2e-paid"/><signal id="Recall" name="e2e-recall"/>
  <process id="e2e-order" name="An order" isExecutable="true">
    <startEvent id="S"/><userTask id="check" name="Check the order"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
    <exclusiveGateway id="Large" name="Large?" default="yes"/><endEvent id="Small"/>
    <intermediateCatchEvent id="Pay" name="Payment"><messageEventDefinition messageRef="Paid" zamen:correlationKey="=requestId"/></intermediateCatchEvent>
    <userTask id="pack" name="Pack it"/><boundaryEvent id="Recalled" name="Recalled" attachedToRef="pack"><signalEventDefinition signalRef="Recall"/></boundaryEvent>
    <boundaryEvent id="Late" name="Late" attachedToRef="pack" cancelActivity="false"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT1S</timeDuration></timerEventDefinition></boundaryEvent><userTask id="hurry" name="Hurry up"/>
    <userTask id="unpack" name="Take it back"/><endEvent id="E"/>
    <sequenceFlow id="f1" sourceRef="S" targetRef="check"/><sequenceFlow id="f2" sourceRef="check" targetRef="Large"/>
    <sequenceFlow id="small" sourceRef="Large" targetRef="Small"><conditionExpression xsi:type="tFormalExpression">amount &lt; 10</conditionExpression></sequenceFlow><sequenceFlow id="yes" sourceRef="Large" targetRef="Pay"/>
    <sequenceFlow id="f3" sourceRef="Pay" targetRef="pack"/><sequenceFlow id="f4" sourceRef="pack" targetRef="E"/><sequenceFlow id="f5" sourceRef="Recalled" targetRef="unpack"/><sequenceFlow id="f6" sourceRef="unpack" targetRef="E"/><sequenceFlow id="f7" sourceRef="Late" targetRef="hurry"/>
  </process>
</definitions>`;
const thrower = (process: string, event: string, roots: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" id="d" targetNamespace="urn:any">${roots}
  <process id="${process}" isExecutable="true"><startEvent id="S"/>${event}<sequenceFlow id="f" sourceRef="S" targetRef="T"/></process></definitions>`;
const payment = thrower('e2e-payment', '<endEvent id="T"><extensionElements><zamen:input target="amount" source="=amount"/></extensionElements><messageEventDefinition messageRef="Paid" zamen:correlationKey="=orderId"/></endEvent>', '<message id="Paid" name="e2e-paid"/>');
const recall = thrower('e2e-recall', '<endEvent id="T"><signalEventDefinition signalRef="Recall"/></endEvent>', '<signal id="Recall" name="e2e-recall"/>');

/** Its ids have letters of Persian, as its names have. */
const heat = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="urn:any">
  <process id="e2e-heat" name="Heat" isExecutable="true"><startEvent id="آغاز"/>
    <intermediateCatchEvent id="داغ" name="داغ"><conditionalEventDefinition><condition xsi:type="tFormalExpression">heat &gt; 5</condition></conditionalEventDefinition></intermediateCatchEvent><userTask id="خنک‌کردن" name="Cool it down"/><endEvent id="پایان"/>
    <sequenceFlow id="f1" sourceRef="آغاز" targetRef="داغ"/><sequenceFlow id="f2" sourceRef="داغ" targetRef="خنک‌کردن"/><sequenceFlow id="f3" sourceRef="خنک‌کردن" targetRef="پایان"/>
  </process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="L" bpmnElement="e2e-heat">
    <bpmndi:BPMNShape id="z1" bpmnElement="آغاز"><dc:Bounds x="100" y="102" width="36" height="36"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="z2" bpmnElement="داغ"><dc:Bounds x="200" y="102" width="36" height="36"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="z3" bpmnElement="خنک‌کردن"><dc:Bounds x="300" y="80" width="100" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="z4" bpmnElement="پایان"><dc:Bounds x="460" y="102" width="36" height="36"/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="y1" bpmnElement="f1"><di:waypoint x="136" y="120"/><di:waypoint x="200" y="120"/></bpmndi:BPMNEdge><bpmndi:BPMNEdge id="y2" bpmnElement="f2"><di:waypoint x="236" y="120"/><di:waypoint x="300" y="120"/></bpmndi:BPMNEdge><bpmndi:BPMNEdge id="y3" bpmnElement="f3"><di:waypoint x="400" y="120"/><di:waypoint x="460" y="120"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;

const diagrams = testDiagrams();
test.beforeAll(async () => { for (const xml of [order, payment, recall, heat]) await diagrams.deploy(xml); });
test.afterAll(() => diagrams.close());

const words = {
  fa: { correct: 'اصلاح مقدارها', change: 'تغییر مقدارها', came: 'پیام «e2e-paid» رسید' },
  en: { correct: 'Correct values', change: 'Change values', came: 'the message “e2e-paid” came' },
};

/** The request's open task by its name in the diagram, once it is there. */
async function task(requestId: string, name: string): Promise<string> {
  let found: string | undefined;
  await expect.poll(async () => { found = (await as('manager').readRequest(requestId)).openTasks.find(({ title }) => title.en === name)?.id; return found; }, { timeout: 45_000 }).toBeTruthy();
  return found!;
}
async function finish(page: Page, taskId: string): Promise<void> {
  await page.goto(`/inbox/${taskId}`);
  const claim = page.locator('.outcomes .ant-btn-primary').filter({ has: page.locator('kbd', { hasText: /^c$/ }) });
  await claim.click();
  await expect(claim).toHaveCount(0);
  await page.locator('.outcomes .ant-btn-primary').click();
  await expect.poll(async () => (await as('manager').readTask(taskId)).state, { timeout: 30_000 }).toBe('completed');
}

for (const [language, theme] of inTurn<[Language, string]>([['fa', 'light'], ['en', 'dark']], 1)) {
  test(`an order without any extension of ours is carried from inboxes: several, an incident, a message, a timer, a signal (${language})`, async ({ browser, page }) => {
    test.setTimeout(240_000);
    const { id, no } = await diagrams.open('e2e-order');
    const errors = watchErrors(page);

    // Two of one step, for everyone: told apart in the list, done one after the other by whoever takes them.
    await task(id, 'Check the order');
    await signIn(page, 'technician', language);
    errors.length = 0;
    await page.goto(`/inbox?view=team&q=${no}`);
    await expect(page.locator('a.task-row')).toHaveCount(2);
    for (const which of language === 'fa' ? ['۱ از ۲', '۲ از ۲'] : ['1 of 2', '2 of 2']) await expect(page.locator('a.task-row').filter({ hasText: which })).toHaveCount(1);
    await finish(page, await task(id, 'Check the order'));
    await finish(page, await task(id, 'Check the order'));

    // The gateway asks for an amount that nobody gave: an operator gives it.
    const operator = await (await browser.newContext({ locale: language === 'fa' ? 'fa-IR' : 'en-GB', timezoneId: 'Asia/Tehran', baseURL: process.env.ZAMEN_E2E_URL! })).newPage();
    const failures = watchErrors(operator);
    await signIn(operator, 'manager', language);
    failures.length = 0;
    await expect.poll(async () => (await as('manager').readRequest(id)).incidents.length, { timeout: 45_000 }).toBe(1);
    await operator.goto(`/requests/${id}`);
    const band = operator.locator('.band-danger');
    await expect(band).toContainText('Large?');
    await band.locator('button', { hasText: words[language].correct }).click();
    const dialog = operator.locator('.ant-modal-content, .ant-modal-container').last();
    await dialog.locator('.ant-btn-link').click();
    const added = dialog.locator('.variable-changed').last();
    await added.locator('.variable-name input').first().fill('amount');
    await added.locator('.ant-select').click();
    await operator.locator('.ant-select-item-option').nth(1).click();
    await added.locator('.variable-value input').fill('abc');
    await expect(dialog.locator('.ant-modal-footer .ant-btn-primary')).toBeDisabled();
    await added.locator('.variable-value input').fill(language === 'fa' ? '۲۵' : '25');
    await operator.screenshot({ path: `test-results/tour/variables-${language}-${theme}-desk.png` });
    await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
    await expect(band).toHaveCount(0);
    expect((await as('manager').readRequest(id)).incidents).toEqual([]);

    // Another request pays; the story says what came.
    await diagrams.open('e2e-payment', { orderId: id, amount: 25 });
    const pack = await task(id, 'Pack it');
    await expect(operator.locator('.story')).toContainText(words[language].came);
    await expect(operator.locator('.story blockquote').first()).toContainText(language === 'fa' ? 'amount: ۲۵' : 'amount: 25');
    // The timer reminds beside it.
    await task(id, 'Hurry up');

    // The packer has it open when it is recalled: it goes from the list by itself, and the form says why it cannot be sent.
    await page.goto(`/inbox/${pack}?view=team`);
    await expect(page.locator('#task-title')).toBeVisible();
    await diagrams.open('e2e-recall');
    await task(id, 'Take it back');
    await expect(page.locator(`a.task-row[href*="${pack}"]`)).toHaveCount(0, { timeout: 20_000 });
    await expect(page.locator('.outcomes')).toHaveCount(0, { timeout: 20_000 });
    await page.screenshot({ path: `test-results/tour/cancelled-${language}-${theme}-desk.png` });
    expect((await as('manager').readTask(pack)).state).toBe('cancelled');
    await finish(page, await task(id, 'Take it back'));
    await finish(page, await task(id, 'Hurry up'));
    await expect.poll(async () => (await as('manager').readRequest(id)).openTasks, { timeout: 30_000 }).toEqual([]);
    expect(errors).toEqual([]);
    expect(failures).toEqual([]);
    await operator.context().close();
  });
}

for (const language of inTurn<Language>(['fa', 'en'], 0)) {
  test(`an operator changes a value, and the condition that waits for it is met, on a diagram whose ids are Persian (${language})`, async ({ page }) => {
    const { id } = await diagrams.open('e2e-heat', { heat: 1 });
    await expect.poll(async () => (await as('manager').call('readInstance', instanceView, { params: { id } })).waits.length, { timeout: 45_000 }).toBe(1);
    const errors = watchErrors(page);
    await signIn(page, 'manager', language);
    errors.length = 0;
    await page.goto(`/requests/${id}`);
    await expect(page.locator('.djs-element.at-now')).toHaveCount(1);
    await expect(page.locator('.djs-label', { hasText: 'داغ' })).toBeVisible();

    await page.locator('.request-head .ant-dropdown-trigger').click();
    await page.locator('.ant-dropdown-menu-item').filter({ hasText: words[language].change }).click();
    const dialog = page.locator('.ant-modal-content, .ant-modal-container').last();
    const value = dialog.locator('.variable').filter({ hasText: 'heat' }).locator('input');
    await expect(value).toHaveValue('1');
    await expect(dialog.locator('.ant-modal-footer .ant-btn-primary')).toBeDisabled();
    await value.fill(language === 'fa' ? '۹' : '9');
    await page.screenshot({ path: `test-results/tour/change-values-${language}-desk.png` });
    await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
    await expect(dialog).toHaveCount(0);
    await task(id, 'Cool it down');
    await expect(page.locator('.djs-element.at-now.djs-shape', { hasText: 'Cool it down' })).toHaveCount(1, { timeout: 20_000 });
    expect(errors).toEqual([]);
  });
}
