import { expect, test } from '@playwright/test';
import { as, bring } from './company';
import { field, inTurn, openClaimed, signIn } from './page';

const persianDigits = (text: string): string => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!);

for (const language of inTurn(['fa', 'en'] as const, 0)) {
  test(`a device that is with us already: its request is offered as soon as the serial is typed (${language})`, async ({ page }) => {
    const serial = `ZX${Date.now()}`;
    const { id, no } = await as('reception').createRequest({ channel: 'counter', customer: { name: 'مینا کریمی' }, itemText: 'Kettle K-7', words: 'آب را گرم نمی‌کند', serial });
    await signIn(page, 'reception', language);
    await page.goto('/requests/new?step=device');
    await page.locator('[id="intake-serial"]').fill(`${language === 'fa' ? persianDigits(serial) : serial} `.toLowerCase());
    const shownNo = language === 'fa' ? persianDigits(no) : no;
    await expect(page.locator('.intake-main .band-warn')).toContainText(shownNo);
    await expect(page.locator('.intake-foot .ant-btn-primary')).toContainText(shownNo);
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(new RegExp(`/requests/${id}`));
    // What was typed is still there, and another serial goes on as ever.
    await page.goBack();
    await page.locator('[id="intake-serial"]').fill(`${serial}9`);
    await expect(page.locator('.intake-main .band-warn')).toHaveCount(0);
    await expect(page.locator('.intake-foot .ant-btn-primary')).not.toContainText(shownNo);
  });
}

test('a field stands below the heading of its section, and what is sent takes its draft with it', async ({ page }) => {
  test.setTimeout(120_000);
  const { taskId } = await bring('repaired', 'receiveDevice');
  await signIn(page, 'reception', 'fa');
  await openClaimed(page, taskId, 'receiveDevice', 'fa');
  const [heading, ceiling] = [await page.locator('.form-section', { hasText: 'توافق' }).boundingBox(), await field(page, taskId, 'costCeiling').boundingBox()];
  expect(ceiling!.y).toBeGreaterThan(heading!.y);

  let sent = false;
  const drafts: string[] = [];
  page.on('request', (request) => { if (sent && request.url().endsWith('/draft')) drafts.push(request.url()); });
  await page.route('**/complete', async (route) => { sent = true; await new Promise((resolve) => { setTimeout(resolve, 2500); }); await route.continue(); });
  await field(page, taskId, 'place').fill('الف-۱۲');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await as('manager').readTask(taskId)).state, { timeout: 30_000 }).toBe('completed');
  expect(drafts).toEqual([]);
});

test('two customers are taken in at once, each in a tab of its own; what a closed tab left is gone on with', async ({ context, page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'reception', 'fa');
  await page.goto('/requests/new?step=device');
  const words = (of: typeof page) => of.locator('[id="intake-itemText"]');
  await words(page).fill('یخچال مشتری نخست');
  const second = await context.newPage();
  await second.goto('/requests/new?step=device');
  await expect(words(second)).toHaveValue('');
  await words(second).fill('تلویزیون مشتری دوم');
  for (const tab of [page, second]) await tab.reload();
  await expect(words(page)).toHaveValue('یخچال مشتری نخست');
  await expect(words(second)).toHaveValue('تلویزیون مشتری دوم');
  await second.close();
  const third = await context.newPage();
  await third.goto('/requests/new?step=device');
  await expect(words(third)).toHaveValue('تلویزیون مشتری دوم');
});

test('where a serial is typed into a task, the other requests of the device stand below it', async ({ page }) => {
  test.setTimeout(240_000);
  const serial = `ZY${Date.now()}`;
  const { id, no } = await as('reception').createRequest({ channel: 'counter', customer: { name: 'مینا کریمی' }, itemText: 'Kettle K-7', words: 'آب را گرم نمی‌کند', serial });
  const { taskId } = await bring('repaired', 'receiveDevice');
  await signIn(page, 'reception', 'fa');
  await openClaimed(page, taskId, 'receiveDevice', 'fa');
  await expect(page.locator('.serial-history')).toHaveCount(0);
  await field(page, taskId, 'serial').fill(serial);
  await expect(page.locator('.field-serial .band-warn')).toContainText(persianDigits(no));
  await expect(page.locator('.serial-history a')).toHaveAttribute('href', `/requests/${id}`);
  await page.screenshot({ path: 'test-results/tour/serial-history-fa.png' });
});
