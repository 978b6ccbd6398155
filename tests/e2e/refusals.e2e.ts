import { randomUUID } from 'node:crypto';
import { expect, test, type Locator, type Page } from '@playwright/test';
import account from '../../contracts/messages/fa/account.json';
import people from '../../contracts/messages/fa/people.json';
import { personId } from '../../tools/demo/people';
import { as, baseUrl, bring } from './company';
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

/** What somebody has already: made over the API, as they would have it. */
async function given(page: Page, method: 'post' | 'put', address: string, data: unknown): Promise<void> {
  const { csrfToken } = (await (await page.request.get('/api/session')).json()) as { csrfToken: string };
  const answer = await page.request[method](address, { headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': randomUUID() }, data });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const confirmed = (page: Page) => page.locator('.ant-popconfirm:visible .ant-btn').last();

test('in one’s account: a session, a key and an absence that cannot be ended', async ({ page, browser }) => {
  const elsewhere = await browser.newContext({ baseURL: baseUrl(), locale: 'fa-IR' });
  await signIn(await elsewhere.newPage(), 'technician-thr-2', 'fa');
  await elsewhere.close();
  await signIn(page, 'technician-thr-2', 'fa');
  await given(page, 'post', '/api/session/tokens', { name: 'ابزار', scopes: ['task.read'], days: 30 });
  const today = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
  await given(page, 'post', '/api/absences', { from: today, to: today, substitutes: [] });
  await page.goto('/account');
  const part = (id: string) => page.locator('.account-section', { has: page.locator(`#account-${id}`) });
  for (const [id, address, sure] of [['sessions', '**/api/session/all/*', false], ['tokens', '**/api/session/tokens/*', true], ['absence', '**/api/absences/*', true]] as const) {
    await failing(page, 'DELETE', address);
    await part(id).locator('.account-rows li', { has: page.locator('.ant-btn') }).first().locator('.ant-btn').last().click();
    if (sure) await confirmed(page).click();
    await stays(part(id).locator('.band-danger'));
  }
  await page.unrouteAll();
  await part('absence').locator('.account-rows .ant-btn').last().click();
  await confirmed(page).click();
  await expect(part('absence').locator('.account-rows .ant-btn')).toHaveCount(0);
});

test('of people, products, roles and webhooks: what an administrator could not do stands where they did it', async ({ page }) => {
  await signIn(page, 'admin', 'fa');
  await failing(page, 'POST', '**/api/people/bulk');
  await page.goto('/people');
  await page.locator('.data-table tbody tr', { hasText: 'technician-thr-2' }).getByRole('checkbox').check();
  await press(page, account['people.end-access']).click();
  await page.locator('.ant-modal-confirm .ant-btn-dangerous').click();
  await stays(page.locator('.band-danger'));

  await page.goto(`/people/${personId('technician-thr-2')}`);
  await failing(page, 'PUT', '**/api/people/*');
  await press(page, people['people.deactivate']).click();
  await page.locator('.ant-modal .ant-btn-dangerous').click();
  await stays(page.locator('.account-section .band-danger'));

  await failing(page, 'POST', '**/api/catalogue/items/bulk');
  await page.goto('/catalogue/items');
  await page.locator('.data-table tbody tr').first().getByRole('checkbox').check();
  await page.locator('.people-bulk .ant-btn:not(.ant-btn-text)').first().click();
  await page.locator('.ant-modal-confirm .ant-btn-primary').click();
  await stays(page.locator('.band-danger'));
});
