import { expect, request as requests, test, type Page } from '@playwright/test';
import { baseUrl } from './company';
import { signIn, watchErrors } from './page';

const ownPassword = 'seven green lamps by the river';
/** Nobody else signs in as this person. */
const login = 'delivery-isf-1';

async function signInWith(page: Page, password: string): Promise<void> {
  await page.goto('/');
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(password);
  await page.locator('.sign-in-form button[type=submit]').click();
}

test('an administrator resets a password; the person makes one of their own, ends their other sessions and makes a key for a program', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await signIn(page, 'admin', 'en');
  await page.goto('/people');
  await page.getByLabel('Name or login').fill(login);
  const row = page.locator('.data-table tbody tr').filter({ hasText: login });
  await expect(page.locator('.data-table tbody tr')).toHaveCount(1);
  await row.getByRole('link').click();
  await page.getByRole('button', { name: 'Reset password' }).click();
  await page.locator('.ant-modal-footer').getByRole('button', { name: 'Reset password' }).click();
  const given = await page.locator('.secret code').innerText();
  expect(given).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await expect(page.locator('.account-who')).toContainText('One-time password');

  const own = await (await browser.newContext()).newPage();
  await signInWith(own, given);
  await expect(own.locator('h1')).toHaveText('گذرواژه خود را بسازید');
  const errors = watchErrors(own);
  await own.goto('/requests');
  await expect(own.locator('h1')).toHaveText('گذرواژه خود را بسازید');
  await own.locator('#password-current').fill(given);
  await own.locator('#password-password').fill(ownPassword);
  await own.locator('#password-again').fill('another one');
  await own.locator('.account-form button[type=submit]').click();
  await expect(own.locator('.field-error')).toHaveText('دو گذرواژه تازه یکی نیستند.');
  await own.locator('#password-again').fill(ownPassword);
  await own.locator('.account-form button[type=submit]').click();
  await expect(own.locator('.topbar')).toBeVisible();

  const second = await (await browser.newContext()).newPage();
  await signInWith(second, ownPassword);
  await expect(second.locator('.topbar')).toBeVisible();
  await own.locator('.avatar-button').click();
  await own.getByRole('link', { name: 'حساب من' }).click();
  await expect(own.locator('.account-section').filter({ hasText: 'نشست‌ها' }).locator('.account-rows > li')).toHaveCount(2);
  await own.getByRole('button', { name: 'پایان همه دیگرها' }).click();
  await own.locator('.ant-popover').getByRole('button', { name: 'پایان همه دیگرها' }).click();
  await expect(own.locator('.account-section').filter({ hasText: 'نشست‌ها' }).locator('.account-rows > li')).toHaveCount(1);
  // Without a click there: its stream has ended.
  await expect(second.locator('.ant-modal').filter({ hasText: 'نشست شما پایان یافت' })).toBeVisible();

  await own.getByRole('button', { name: 'کلید تازه' }).click();
  await own.locator('#token-name').fill('گزارش شبانه');
  await own.getByLabel('دیدن درخواست‌ها').check();
  await own.getByRole('button', { name: 'ساختن کلید' }).click();
  const secret = await own.locator('.secret code').innerText();
  await own.getByRole('button', { name: 'نگه داشتم' }).click();
  const program = await requests.newContext({ baseURL: baseUrl(), extraHTTPHeaders: { Authorization: `Bearer ${secret}` } });
  expect((await program.get('/api/requests')).status()).toBe(200);
  expect(((await (await program.get('/api/tasks')).json()) as { code: string }).code).toBe('token.scope');
  await own.reload();
  const token = own.locator('.account-rows > li').filter({ hasText: 'گزارش شبانه' });
  await expect(token).toContainText('آخرین کاربرد');
  await token.getByRole('button', { name: 'لغو کلید' }).click();
  await own.locator('.ant-popover').getByRole('button', { name: 'لغو کلید' }).click();
  await expect(token).toContainText('لغو در');
  expect((await program.get('/api/requests')).status()).toBe(401);
  expect(errors).toEqual([]);

  await page.goto('/audit');
  await expect(page.locator('.data-table tbody tr').filter({ hasText: 'Revoked an access token' }).first()).toBeVisible();
  await page.locator('.data-table tbody tr').filter({ hasText: 'Revoked an access token' }).first().getByRole('button', { name: 'Details' }).click();
  await expect(page.locator('.audit-facts')).toContainText('127.0.0.1');
});
