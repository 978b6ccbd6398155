import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { as, bring, openTask } from './company';
import { choose, field, openClaimed, signIn } from './page';

test('an import that notes no requests says so, and not that nothing fits a search', async ({ page }) => {
  await signIn(page, 'manager', 'en');
  await page.goto(`/requests?importId=${randomUUID()}`);
  await expect(page.locator('.requests-rows')).toContainText('No request is noted under this import');
  await page.goto('/requests?q=nothing-is-called-so');
  await expect(page.locator('.requests-rows')).toContainText('No request fits');
});

test('F171 the list of requests is filtered by what its menu offers, from the address too, and cleared at once', async ({ page }) => {
  test.setTimeout(120_000);
  await bring('repaired', 'assign');
  await signIn(page, 'manager', 'en');
  await page.goto('/requests');
  await expect(page.locator('.data-table tbody tr').first()).toBeVisible();
  await page.locator('.chip-add').click();
  await page.getByRole('menuitem', { name: 'Status', exact: true }).click();
  await page.locator('.filter-names label', { hasText: 'Awaiting allocation' }).click();
  await expect(page).toHaveURL(/status=awaiting-allocation/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.data-table tbody .status').allTextContents().then((names) => names.filter((name) => !name.includes('Awaiting allocation')))).toEqual([]);
  await page.reload();
  await expect(page.locator('.chip-filter')).toContainText('Status: Awaiting allocation');
  await page.goto('/requests?status=awaiting-allocation&serial=is-nobodys');
  await expect(page.locator('.requests-rows')).toContainText('No request fits');
  await page.locator('.chip-clear').click();
  await expect(page.locator('.data-table tbody tr').first()).toBeVisible();
  await page.goto('/requests?status=changed-by-hand');
  await expect(page.locator('.requests-rows')).toContainText('This address is not right');
  await page.locator('.requests-rows .ant-btn').click();
  await expect(page.locator('.data-table tbody tr').first()).toBeVisible();
});

test('F170 the list of requests stays as it is read: one that comes is told and shown when asked for, one that changes does so in its place, and of many only those in sight are drawn', async ({ page }) => {
  test.setTimeout(240_000);
  const device = { channel: 'counter' as const, customer: { name: 'مینا کریمی', phone: '+989121234567' }, itemText: 'Kettle K-7', brandText: 'Arta', words: 'آب را گرم نمی‌کند' };
  await as('reception').signIn();
  const made: string[] = [];
  for (let at = 0; at < 110; at += 1) made.push((await as('reception').createRequest(device)).no);
  await signIn(page, 'manager', 'en');
  await page.goto('/requests');
  const rows = page.locator('.data-table tbody tr.linked');
  await expect(rows.first()).toContainText(made.at(-1)!);
  // The second page has come, and not every row of the two stands in the document.
  await page.locator('.requests-rows').evaluate((element) => { element.scrollTop = element.scrollHeight; });
  await expect(page.locator('.data-table')).toHaveAttribute('aria-rowcount', /1\d\d/);
  expect(await rows.count()).toBeLessThan(60);
  await page.locator('.requests-rows').evaluate((element) => { element.scrollTop = 0; });
  await expect(rows.first()).toContainText(made.at(-1)!);
  const { id, no } = await as('reception').createRequest(device);
  await expect(page.locator('.fresh')).toHaveText('1 new request');
  await expect(rows.first()).toContainText(made.at(-1)!);
  await page.locator('.fresh').click();
  await expect(rows.first()).toContainText(no);
  await expect(page.locator('.fresh')).toHaveCount(0);
  await as('manager').signIn();
  await as('manager').voidRequest(id, 'The customer withdrew');
  await expect(rows.first()).toContainText('Void');
  await expect(rows.first()).toContainText(no);
});

test('an empty inbox leads on: whoever may take a device in to that, others to the requests', async ({ page }) => {
  await signIn(page, 'agent-12', 'en');
  await page.locator('.placeholder button').click();
  await expect(page).toHaveURL(/\/requests\/new$/);
});

test('a refusal that has to be corrected stays a refusal, also when it is sent again by the keyboard', async ({ page }) => {
  test.setTimeout(180_000);
  const { requestId, taskId } = await bring('repaired', 'recordAnswer');
  await signIn(page, 'reception', 'en');
  await openClaimed(page, taskId, 'recordAnswer', 'en');
  await choose(page, 'recordAnswer', 'none', 'en');
  await expect(page.locator('.field-error').first()).toBeVisible();
  await expect(page.locator('.outcomes .ant-btn-primary')).toContainText('Refused');
  await field(page, taskId, 'through').click();
  await page.locator('.ant-select-item-option').first().click();
  await field(page, taskId, 'note').fill('Too expensive');
  await page.keyboard.press('Control+Enter');
  await openTask(requestId, 'decideAfterRejection');
});

test('F080 who accepts some of the lines sees what each costs', async ({ page }) => {
  test.setTimeout(180_000);
  const { taskId } = await bring('ofAgent', 'agentAnswer');
  await signIn(page, 'agent', 'en');
  await openClaimed(page, taskId, 'agentAnswer', 'en');
  await choose(page, 'agentAnswer', 'some', 'en');
  await expect(page.locator('.check-amount')).toHaveCount(2);
  await expect(page.locator('.check-amount').first()).toHaveText(/^\d[\d,]+ toman$/);
});

test('the delivery desk sees which unit goes out, and why a device goes back', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, 'delivery', 'en');
  const replaced = await bring('unserviceable', 'handOverReplacement');
  const { newUnit } = await as('manager').readRequest(replaced.requestId);
  await page.goto(`/inbox/${replaced.taskId}`);
  await expect(page.locator('.decision')).toContainText(newUnit!.serial!);
  const { requestId } = await bring('repaired', 'diagnose');
  await as('manager').voidRequest(requestId, 'The customer withdrew');
  const { id } = await openTask(requestId, 'returnDevice');
  await page.goto(`/inbox/${id}`);
  await expect(page.locator('.decision')).toContainText('The customer withdrew');
  await expect(page.locator('.task-head, .task').first()).toContainText('void, to be given back');
});

test('a notice says which request it is about, and what was said with it', async ({ page }) => {
  test.setTimeout(180_000);
  const { taskId, no } = await bring('repaired', 'qualityControl');
  await Promise.all([as('qc').signIn(), as('supervisor').signIn()]);
  await as('supervisor').assignTask(taskId, { userId: as('qc').me.id, note: 'The customer comes at five' });
  await signIn(page, 'qc', 'en');
  await page.getByRole('button', { name: /unread notice/ }).click();
  const newest = page.locator('.notice').first();
  await expect(newest).toContainText('A task was given to you');
  await expect(newest).toContainText('The customer comes at five');
  await expect(newest).toContainText(no);
});
