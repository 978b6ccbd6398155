import { expect, test, type Locator, type Page } from '@playwright/test';
import { as, bring } from './company';
import { signIn } from './page';

/** Told once in words, there until it is closed, and gone then. */
async function stays(told: Locator): Promise<void> {
  await expect(told).toHaveText(/[\u0600-\u06FF]{3}/);
  await expect(told.page().locator('.ant-message-error')).toHaveCount(0);
  await told.getByRole('button').click();
  await expect(told).toHaveCount(0);
}
const failing = (page: Page, method: string, address: string) => page.route(address, (route) => (route.request().method() === method ? route.abort('connectionrefused') : route.fallback()));

test('an export, watching a request, and showing a phone number that fail: each is told where it was done, until it is closed', async ({ page }) => {
  const { requestId } = await bring('repaired', 'diagnose');
  await as('supervisor').signIn();
  await signIn(page, 'supervisor', 'fa');
  await failing(page, 'GET', '**/api/requests/export**');
  await page.goto('/requests');
  await page.locator('.page-head .refused-at button').click();
  await stays(page.locator('.page-head .band-danger'));
  await page.goto(`/requests/${requestId}`);
  await failing(page, 'PUT', '**/watch');
  await page.locator('.watch-button').click();
  await page.locator('.watch .ant-btn').click();
  await stays(page.locator('.watch .band-danger'));
  await page.keyboard.press('Escape');
  await failing(page, 'POST', '**/reveal');
  await page.locator('.personal button').first().click();
  await stays(page.locator('.personal .band-danger').first());
});

test('a branch that cannot be switched off: the reason stands in its panel', async ({ page }) => {
  await signIn(page, 'admin', 'fa');
  await page.goto('/branches');
  await page.locator('.branch-row', { hasText: 'ISF' }).click();
  await failing(page, 'PUT', '**/api/branches/*');
  await page.locator('.setting-form-end .ant-btn').nth(1).click();
  await page.locator('.ant-popconfirm .ant-btn-dangerous').click();
  await stays(page.locator('.setting .band-danger'));
});
