import { expect, test, type Page } from '@playwright/test';
import type { Language } from '../../contracts/label';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import { as, bring, openTask, type ways } from './company';
import { choose, field, openClaimed, signIn, watchErrors } from './page';

interface Journey { role: string; language: Language; way: keyof typeof ways; task: TaskTypeName; outcome: string; fill(page: Page, taskId: string): Promise<void>; after: string }

const tickAll = async (page: Page): Promise<void> => {
  // All of them: a list of those without a tick would shrink with each tick.
  for (const box of await page.locator('.checklist .ant-checkbox-input').all()) await box.check();
};

/** One a role, the languages in turn. */
const journeys: Journey[] = [
  { role: 'reception', language: 'fa', way: 'repaired', task: 'receiveDevice', outcome: 'received', after: 'awaiting-allocation', fill: async (page, id) => { await field(page, id, 'place').fill('الف-۱۲'); } },
  {
    role: 'supervisor', language: 'en', way: 'repaired', task: 'assign', outcome: 'assigned', after: 'awaiting-cost',
    fill: async (page, id) => {
      await field(page, id, 'technicianId').fill('Moradi');
      await page.locator('.ant-select-item-option', { hasText: /Moradi|مرادی/ }).first().click();
    },
  },
  {
    role: 'technician', language: 'fa', way: 'repaired', task: 'diagnose', outcome: 'payable', after: 'awaiting-cost',
    fill: async (page, id) => {
      await field(page, id, 'findings').fill('المنت سوخته است');
      await page.locator('.lines-add button').first().click();
      await field(page, id, 'lines-0-title').fill('تعویض المنت');
      await field(page, id, 'lines-0-price').fill('1500000');
      const bill = field(page, id, 'lines-0-billCode');
      await bill.click();
      await page.locator('.ant-select-item-option').filter({ hasText: /مشتری|Customer/ }).first().click();
    },
  },
  { role: 'qc', language: 'en', way: 'repaired', task: 'qualityControl', outcome: 'pass', after: 'ready-for-delivery', fill: (page) => tickAll(page) },
  { role: 'delivery', language: 'fa', way: 'repaired', task: 'settle', outcome: 'paid', after: 'ready-for-delivery', fill: async (page) => { await page.locator('.radio-chips [role=radio]').nth(1).click(); } },
  { role: 'manager', language: 'en', way: 'unserviceable', task: 'approveReplacement', outcome: 'approved', after: 'awaiting-repair', fill: async () => undefined },
  { role: 'agent', language: 'fa', way: 'ofAgent', task: 'agentAnswer', outcome: 'all', after: 'cost-approved', fill: async () => undefined },
];

/** In the full run each role works in both. */
const both = journeys.flatMap((journey) => [journey, { ...journey, language: journey.language === 'fa' ? 'en' as const : 'fa' as const }]);

for (const { role, language, way, task, outcome, after, fill } of process.env.ZAMEN_E2E === 'all' ? both : journeys) {
  test(`${role} (${language}) does ${task} in the inbox, and the request goes on`, async ({ page }) => {
    test.setTimeout(180_000);
    const { requestId, taskId, no } = await bring(way, task);
    const errors = watchErrors(page);
    await signIn(page, role, language);
    errors.length = 0;
    await openClaimed(page, taskId, task, language);
    await fill(page, taskId);
    await choose(page, task, outcome, language);
    await expect.poll(async () => (await as('manager').readTask(taskId)).state, { timeout: 30_000 }).toBe('completed');
    // The task that was done is not shown any more.
    await expect(page).not.toHaveURL(new RegExp(taskId));
    await expect.poll(async () => (await as('manager').readRequest(requestId)).status, { timeout: 30_000 }).toMatch(after === 'cost-approved' ? /cost-approved|awaiting-repair/ : new RegExp(after));
    await page.goto(`/requests/${requestId}`);
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page.locator('body')).toContainText(language === 'en' ? no : /[۰-۹]{4}/);
    expect(errors).toEqual([]);
  });
}

test('a second click, and a form without what it needs, are told in the language of the reader', async ({ page }) => {
  test.setTimeout(120_000);
  const { requestId, taskId } = await bring('repaired', 'assign');
  await signIn(page, 'supervisor', 'fa');
  await openClaimed(page, taskId, 'assign', 'fa');
  await choose(page, 'assign', 'assigned', 'fa');
  await expect(page.locator('.field-error').first()).toBeVisible();
  await expect(page.locator('.field-error').first()).toHaveText(/[\u0600-\u06FF]/);
  expect((await as('manager').readTask(taskId)).state).toBe('open');
  await field(page, taskId, 'technicianId').fill('مرادی');
  await page.locator('.ant-select-item-option').first().click();
  const clicks = page.locator('.outcomes .ant-btn-primary');
  await clicks.dblclick();
  await expect.poll(async () => (await as('manager').readTask(taskId)).state, { timeout: 30_000 }).toBe('completed');
  await openTask(requestId, 'diagnose');
  const { items } = await as('manager').requestTimeline(requestId);
  expect(items.filter((item) => item.kind === 'task')).toHaveLength(2);
});
