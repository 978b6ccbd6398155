import { expect, test } from '@playwright/test';
import { signIn, watchErrors } from './page';

test('the document is read under the strict policy, and whoever is signed in tries an endpoint as themselves', async ({ page }) => {
  await signIn(page, 'technician', 'en');
  const errors = watchErrors(page);
  const elsewhere: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith(new URL(page.url()).origin) && !request.url().startsWith('data:')) elsewhere.push(request.url()); });
  await page.goto('/api/docs');
  await expect(page.locator('.info .title')).toContainText('Zamen');
  await expect(page.locator('.opblock-tag-section')).not.toHaveCount(0);

  const tag = page.locator('#operations-tag-session');
  if (await page.locator('#operations-session-changePreferences').count() === 0) await tag.click();
  const change = page.locator('#operations-session-changePreferences');
  await change.locator('.opblock-summary').click();
  await change.locator('.try-out__btn').click();
  await change.locator('textarea').fill('{ "density": "compact" }');
  await change.locator('.execute').click();
  // A write: the reader sends the session's token and a key along.
  await expect(change.locator('.live-responses-table tbody .response-col_status').first()).toContainText('200');
  expect(((await (await page.request.get('/api/session')).json()) as { preferences: { density: string } }).preferences.density).toBe('compact');
  // Once more with another content: each click has its own key.
  await change.locator('textarea').fill('{ "density": "comfortable" }');
  await change.locator('.execute').click();
  await expect.poll(async () => ((await (await page.request.get('/api/session')).json()) as { preferences: { density: string } }).preferences.density).toBe('comfortable');
  expect(errors).toEqual([]);
  expect(elsewhere).toEqual([]);
});
