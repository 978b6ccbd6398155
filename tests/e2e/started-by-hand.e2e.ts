import { expect, test } from '@playwright/test';
import type { Language } from '../../contracts/label';
import { testDiagrams } from './diagrams';
import { inTurn, signIn, watchErrors } from './page';

const purchase = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zamen="urn:zamen:bpmn:1" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="urn:any">
  <process id="e2e-purchase" isExecutable="true" zamen:nameFa="خرید ابزار" zamen:nameEn="Buy a tool">
    <extensionElements><zamen:variable name="price" type="number"/><zamen:variable name="offers" type="list"/></extensionElements>
    <startEvent id="Asked" name="Asked for"/><startEvent id="Broken" name="One broke"/><exclusiveGateway id="Dear" default="toBuy"/><userTask id="Sign" name="Sign the purchase" zamen:role="manager"/><userTask id="Buy" name="Buy the tool" zamen:role="reception"/><endEvent id="End"/>
    <sequenceFlow id="f1" sourceRef="Asked" targetRef="Dear"/><sequenceFlow id="f2" sourceRef="Broken" targetRef="Buy"/><sequenceFlow id="toSign" sourceRef="Dear" targetRef="Sign"><conditionExpression xsi:type="tFormalExpression">price &gt; count(offers) * 1000</conditionExpression></sequenceFlow>
    <sequenceFlow id="toBuy" sourceRef="Dear" targetRef="Buy"/><sequenceFlow id="f3" sourceRef="Sign" targetRef="Buy"/><sequenceFlow id="f4" sourceRef="Buy" targetRef="End"/>
  </process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="L" bpmnElement="e2e-purchase">
    <bpmndi:BPMNShape id="z1" bpmnElement="Asked"><dc:Bounds x="100" y="100" width="36" height="36"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="z2" bpmnElement="Broken"><dc:Bounds x="100" y="220" width="36" height="36"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="z3" bpmnElement="Dear" isMarkerVisible="true"><dc:Bounds x="200" y="93" width="50" height="50"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="z4" bpmnElement="Sign"><dc:Bounds x="320" y="78" width="110" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="z5" bpmnElement="Buy"><dc:Bounds x="500" y="198" width="110" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="z6" bpmnElement="End"><dc:Bounds x="680" y="220" width="36" height="36"/></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;

const diagrams = testDiagrams();
test.beforeAll(() => diagrams.deploy(purchase));
test.afterAll(() => diagrams.close());

const words = {
  fa: { name: 'خرید ابزار', price: '۲۵۰۰', ended: '«خرید ابزار» به پایان رسید', began: '«خرید ابزار» را آغاز کرد' },
  en: { name: 'Buy a tool', price: '2500', ended: '“Buy a tool” has ended', began: 'started “Buy a tool”' },
};

for (const [language, theme] of inTurn<[Language, string]>([['fa', 'light'], ['en', 'dark']], 0)) {
  test(`F301 a manager starts a diagram of their own, and it goes from inbox to inbox to its end (${language})`, async ({ browser, page }) => {
    test.setTimeout(180_000);
    const { name, price, began, ended } = words[language];
    await signIn(page, 'manager', language);
    const errors = watchErrors(page);
    await page.goto('/processes');
    // Only what the product does not open itself is started here.
    await expect(page.locator('.process-card').filter({ hasText: language === 'fa' ? 'با پذیرش' : 'taking in' }).locator('button')).toHaveCount(0);
    await page.locator('.process-card').filter({ hasText: name }).locator('button').click();
    const dialog = page.locator('.ant-modal-content, .ant-modal-container').last();
    const go = dialog.locator('.ant-modal-footer .ant-btn-primary');
    await expect(go).toBeDisabled();
    await dialog.locator('.chip', { hasText: 'Asked for' }).click();
    await dialog.locator('#start-price').fill(price);
    await dialog.locator('#start-offers').fill('{"a": 1}');
    await go.click();
    await expect(dialog.locator('.field-error').first()).toBeVisible();
    await dialog.locator('#start-offers').fill('["one", "two"]');
    await page.screenshot({ path: `test-results/tour/start-process-${language}-${theme}-desk.png` });
    await go.click();

    // Its page: where it stands, its open task, its story.
    await expect(page).toHaveURL(/\/instances\/[0-9a-f-]{36}$/);
    await expect(page.locator('.djs-element.at-now')).toHaveCount(1, { timeout: 30_000 });
    await expect(page.locator('.story')).toContainText(began);
    await page.screenshot({ path: `test-results/tour/process-${language}-${theme}-desk.png` });
    const instance = page.url();

    const finish = async (where: typeof page): Promise<void> => {
      await where.locator('.outcomes .ant-btn-primary').filter({ has: where.locator('kbd', { hasText: /^c$/ }) }).click();
      const done = where.locator('.outcomes .ant-btn-primary').filter({ hasNot: where.locator('kbd', { hasText: /^c$/ }) });
      await done.click();
      await expect(done).toHaveCount(0, { timeout: 30_000 });
    };
    await page.locator('.request-open a', { hasText: 'Sign the purchase' }).click();
    await finish(page);
    const reception = await (await browser.newContext({ locale: language === 'fa' ? 'fa-IR' : 'en-GB', timezoneId: 'Asia/Tehran', baseURL: process.env.ZAMEN_E2E_URL! })).newPage();
    await signIn(reception, 'reception', language);
    await reception.goto('/inbox?view=team&q=Buy the tool');
    await page.goto(instance);
    await expect(page.locator('.request-open a', { hasText: 'Buy the tool' })).toBeVisible({ timeout: 30_000 });
    await reception.goto(`${(await page.locator('.request-open a', { hasText: 'Buy the tool' }).getAttribute('href'))!}?view=team`);
    // Whoever has the task sees what led to it, and where the process stands.
    await expect(reception.locator('.task-tabs .story')).toContainText(began);
    await reception.locator('.task-tabs .ant-tabs-tab').last().click();
    await expect(reception.locator('.task-tabs .djs-element.at-now')).toHaveCount(1, { timeout: 30_000 });
    await reception.screenshot({ path: `test-results/tour/process-task-${language}-${theme}-desk.png` });
    await finish(reception);
    // The manager sees the end without a reload.
    await expect(page.locator('.story')).toContainText(ended, { timeout: 30_000 });
    await expect(page.locator('.request-open')).toHaveCount(0);
    await page.goto('/processes?state=ended');
    await expect(page.locator('table a', { hasText: name }).first()).toBeVisible();
    expect(errors).toEqual([]);
    await reception.context().close();
  });
}
