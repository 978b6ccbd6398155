import { expect, test, type Page } from '@playwright/test';
import { as, bring } from './company';
import { field, openClaimed, signIn } from './page';

const rail = (page: Page, name: string) => page.locator('.rail').getByRole('link', { name, exact: true });
const said = (page: Page, title: string) => page.getByRole('heading', { name: title, exact: true });

test('without the network a page that was never opened says so within the frame, and opens by itself when it is back', async ({ page, context }) => {
  await signIn(page, 'manager', 'en');
  await page.goto('/inbox');
  await expect(page.locator('.task-list')).toBeVisible();
  await context.setOffline(true);
  await rail(page, 'Requests').click();
  await expect(said(page, 'No connection')).toBeVisible();
  await expect(rail(page, 'Inbox')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(said(page, 'No connection')).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator('.requests-filters')).toBeVisible();
  await expect(said(page, 'No connection')).toHaveCount(0);
});

test('a page that did not come is asked for again when it is opened again, and has its style', async ({ page }) => {
  await signIn(page, 'manager', 'en');
  await page.goto('/inbox');
  await expect(page.locator('.task-list')).toBeVisible();
  const cut = /\/assets\/(requests|RequestsPage)-.*\.(css|js)$/;
  await page.route(cut, (route) => route.abort());
  await rail(page, 'Requests').click();
  await expect(said(page, 'The page could not open')).toBeVisible();
  await page.unroute(cut);
  await rail(page, 'Inbox').click();
  await expect(page.locator('.task-list')).toBeVisible();
  await rail(page, 'Requests').click();
  await expect(page.locator('.requests-filters')).toBeVisible();
  expect(await page.evaluate<number>("[...document.querySelectorAll('link[rel=stylesheet]')].filter(({ sheet }) => sheet === null).length")).toBe(0);
});

test('a tab of before a deployment says that there is a new version where a page of its own is gone, and what was typed is there after it', async ({ page }) => {
  const { taskId } = await bring('repaired', 'diagnose');
  await signIn(page, 'technician', 'en');
  await openClaimed(page, taskId, 'diagnose', 'en');
  await field(page, taskId, 'findings').fill('burnt element');
  await page.route(/\/assets\/.*\.(css|js)$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.route('**/index.html', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/\/assets\/index-[^".]+\.js/, '/assets/index-Later000.js') });
  });
  // A part of the page: the words beside it stay where they are.
  await page.getByRole('tab', { name: 'Diagram' }).click();
  await expect(page.locator('.missing-piece').getByRole('heading', { name: 'A new version is here' })).toBeVisible();
  await expect(field(page, taskId, 'findings')).toHaveValue('burnt element');
  await rail(page, 'Requests').click();
  await expect(page.locator('h1', { hasText: 'A new version is here' })).toBeVisible();
  await page.unrouteAll();
  await page.locator('.placeholder').getByRole('button', { name: 'Load again' }).click();
  await expect(page.locator('.requests-filters')).toBeVisible();
  await page.goto(`/inbox/${taskId}`);
  await expect(field(page, taskId, 'findings')).toHaveValue('burnt element');
  await expect.poll(async () => (await as('technician').readTask(taskId)).values.findings).toBe('burnt element');
});
