import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { as, bring } from './company';
import { field, openClaimed, signIn, watchErrors } from './page';

const words = 'المنت سوخته و ترموستات گیر کرده است';
const draftOf = async (taskId: string): Promise<unknown> => (await as('technician').readTask(taskId)).values.findings;
const findings = (page: Page, taskId: string) => field(page, taskId, 'findings');

async function findsNoFault(page: Page): Promise<void> {
  await page.locator('.outcomes .ant-dropdown-trigger').click();
  await page.locator('.ant-dropdown-menu-item', { hasText: 'ایرادی ندارد' }).click();
}

async function atTheForm(page: Page): Promise<string> {
  const { taskId } = await bring('repaired', 'diagnose');
  await as('technician').signIn();
  await signIn(page, 'technician', 'fa');
  await openClaimed(page, taskId, 'diagnose', 'fa');
  return taskId;
}

/** Ends the session as its time would, behind the back of the page. */
async function endSession(page: Page): Promise<void> {
  const me = (await (await page.request.get('/api/session')).json()) as { csrfToken: string };
  expect((await page.request.delete('/api/session', { headers: { 'X-CSRF-Token': me.csrfToken, 'Idempotency-Key': randomUUID() } })).ok()).toBe(true);
}

test('words typed while the network is away stay, are shown after a reload, and reach the server when it is back', async ({ page, context }) => {
  const taskId = await atTheForm(page);
  await context.setOffline(true);
  await findings(page, taskId).fill(words);
  await expect(page.locator('.shell-page > .band-warn')).toHaveText(/[۰-۹]{2}:[۰-۹]{2}/);
  await expect(page.locator('.draft-note')).toHaveText('روی همین دستگاه');
  await findsNoFault(page);
  await expect(page.locator('.task-form .band-danger')).toHaveText(/[\u0600-\u06FF]{3}/);
  await expect(findings(page, taskId)).toHaveValue(words);
  await context.setOffline(false);
  await page.reload();
  await expect(findings(page, taskId)).toHaveValue(words);
  await expect.poll(() => draftOf(taskId), { timeout: 30_000 }).toBe(words);
  await expect(page.locator('.shell-page > .band-warn')).toHaveCount(0);
});

test('a second tab with other words: both are shown, and the writer says which stays', async ({ page, context }) => {
  const taskId = await atTheForm(page);
  const second = await context.newPage();
  await second.goto(`/inbox/${taskId}`);
  await expect(findings(second, taskId)).toBeEnabled();
  await findings(page, taskId).fill('نخست');
  await expect.poll(() => draftOf(taskId)).toBe('نخست');
  await findings(second, taskId).fill('دوم');
  await second.locator('.draft-conflict .band button').click();
  await expect(second.locator('.draft-conflict tbody')).toContainText('دوم');
  await expect(second.locator('.draft-conflict tbody')).toContainText('نخست');
  expect(await draftOf(taskId)).toBe('نخست');
  await second.locator('.draft-conflict tfoot button').first().click();
  await expect(second.locator('.draft-conflict')).toHaveCount(0);
  await expect.poll(() => draftOf(taskId)).toBe('دوم');
  await expect(findings(second, taskId)).toHaveValue('دوم');
});

test('two tabs without the network, other words in each: when it is back both are shown, and neither wrote over the other', async ({ page, context }) => {
  const taskId = await atTheForm(page);
  const second = await context.newPage();
  await second.goto(`/inbox/${taskId}`);
  await expect(findings(second, taskId)).toBeEnabled();
  await context.setOffline(true);
  await findings(page, taskId).fill('نخست');
  await findings(second, taskId).fill('دوم');
  for (const tab of [page, second]) await expect(tab.locator('.draft-note')).toHaveText('روی همین دستگاه');
  await context.setOffline(false);
  // Whoever comes first is saved; the other is asked.
  const asked = async (): Promise<Page | undefined> => {
    for (const tab of [page, second]) if (await tab.locator('.draft-conflict').isVisible()) return tab;
    return undefined;
  };
  await expect.poll(async () => await asked() !== undefined, { timeout: 30_000 }).toBe(true);
  const late = (await asked())!;
  expect([await findings(page, taskId).inputValue(), await findings(second, taskId).inputValue()]).toEqual(['نخست', 'دوم']);
  await late.locator('.draft-conflict .band button').click();
  for (const typed of ['نخست', 'دوم']) await expect(late.locator('.draft-conflict tbody')).toContainText(typed);
  const chosen = await findings(late, taskId).inputValue();
  await late.locator('.draft-conflict tfoot button').first().click();
  await expect.poll(() => draftOf(taskId)).toBe(chosen);
});

test('what two tabs had when they were closed without the network is found again: one is gone on with, the other shown beside it', async ({ page, context }) => {
  const taskId = await atTheForm(page);
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const tab of [first, second]) {
    await tab.goto(`/inbox/${taskId}`);
    await expect(findings(tab, taskId)).toBeEnabled();
  }
  await context.setOffline(true);
  for (const [tab, typed] of [[first, 'نخست'], [second, 'دوم']] as const) {
    await findings(tab, taskId).fill(typed);
    await expect(tab.locator('.draft-note')).toHaveText('روی همین دستگاه');
    await tab.close();
  }
  await context.setOffline(false);
  await page.reload();
  await expect(findings(page, taskId)).toHaveValue('دوم');
  await page.locator('.draft-conflict .band button').click();
  for (const typed of ['نخست', 'دوم']) await expect(page.locator('.draft-conflict tbody')).toContainText(typed);
  await page.locator('.draft-conflict tfoot button').last().click();
  await expect(page.locator('.draft-conflict')).toHaveCount(0);
  await expect.poll(() => draftOf(taskId), { timeout: 30_000 }).toBe('نخست');
  // Nothing is left on the device of what the server has.
  await expect.poll(async () => (await page.evaluate<string[]>('Object.keys(localStorage)')).filter((key) => key.includes(taskId))).toEqual([]);
});

test('a session that ended in the middle of a form is renewed over it, and what was sent is sent once more', async ({ page }) => {
  const taskId = await atTheForm(page);
  await findings(page, taskId).fill(words);
  // It ends while the form is on its way: before, a draft that is saved by itself could ask first, and the dialog would lie over the button.
  await page.route('**/complete', async (route) => { await endSession(page); await route.continue(); }, { times: 1 });
  await findsNoFault(page);
  const dialog = page.locator('.ant-modal');
  await dialog.locator('#password').fill('zamen-demo');
  await expect(findings(page, taskId)).toHaveValue(words);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await as('manager').readTask(taskId)).state, { timeout: 30_000 }).toBe('completed');
});

test('whoever signs out, or signs in as somebody else over a form, is at the sign-in, and the next person sees nothing of the form', async ({ page }) => {
  const taskId = await atTheForm(page);
  const errors = watchErrors(page);
  await findings(page, taskId).fill(words);
  await expect.poll(() => draftOf(taskId)).toBe(words);
  await endSession(page);
  await findings(page, taskId).fill(`${words}.`);
  const dialog = page.locator('.ant-modal');
  await dialog.locator('.sign-in-help button').click();
  await page.locator('.sign-in #login').fill('qc');
  await page.locator('.sign-in #password').fill('zamen-demo');
  await page.locator('.sign-in button[type=submit]').click();
  await expect(page.locator('.avatar-button')).toHaveAttribute('aria-label', /امینی|Amini/);
  await expect(findings(page, taskId)).toHaveValue('');
  await page.locator('.avatar-button').click();
  await page.locator('.ant-dropdown-menu-item').last().click();
  await expect(page.locator('.sign-in #login')).toBeVisible();
  expect(errors.filter((error) => !/401/.test(error))).toEqual([]);
  // The words wait for whoever wrote them.
  await signIn(page, 'technician', 'fa');
  await page.goto(`/inbox/${taskId}`);
  await expect(findings(page, taskId)).toHaveValue(`${words}.`);
});

test('in another tab somebody else signs in: the page becomes theirs, nothing is sent in their name, and the words wait for their writer', async ({ page, context }) => {
  const taskId = await atTheForm(page);
  await page.route('**/api/live', (route) => route.abort('connectionrefused'));
  await page.reload();
  await expect(findings(page, taskId)).toBeEnabled();
  await context.request.post('/api/session', { data: { login: 'qc', password: 'zamen-demo' } });
  await findings(page, taskId).fill(words);
  await expect(page.locator('.avatar-button')).toHaveAttribute('aria-label', /امینی|Amini/, { timeout: 30_000 });
  await as('qc').signIn();
  expect((await as('qc').readTask(taskId)).draftSavedAt).toBeNull();
  await signIn(page, 'technician', 'fa');
  await page.goto(`/inbox/${taskId}`);
  await expect(findings(page, taskId)).toHaveValue(words);
});

test('in another tab the same person signs in anew: what is typed goes on being saved', async ({ page, context }) => {
  const taskId = await atTheForm(page);
  await page.route('**/api/live', (route) => route.abort('connectionrefused'));
  await page.reload();
  await expect(findings(page, taskId)).toBeEnabled();
  await context.request.post('/api/session', { data: { login: 'technician', password: 'zamen-demo' } });
  await findings(page, taskId).fill(words);
  await expect.poll(() => draftOf(taskId), { timeout: 30_000 }).toBe(words);
});

test('a task that somebody else took over says so, and the words stay readable', async ({ page }) => {
  const taskId = await atTheForm(page);
  await findings(page, taskId).fill(words);
  await expect.poll(() => draftOf(taskId)).toBe(words);
  await as('supervisor').signIn();
  const others = (await as('supervisor').lookUp('person', { role: 'technician', limit: 20 })).filter(({ label }) => !label.fa.includes('مرادی'));
  await as('supervisor').assignTask(taskId, { userId: others[0]!.id });
  await expect(page.locator('.task .band-warn')).toContainText(others[0]!.label.fa, { timeout: 30_000 });
  await expect(findings(page, taskId)).toHaveValue(words);
  await expect(findings(page, taskId)).toBeDisabled();
});

test('who only looks is told when the server goes away, and when it is back', async ({ page }) => {
  await page.route('**/api/live', (route) => route.abort('connectionrefused'));
  await signIn(page, 'technician', 'fa');
  await expect(page.locator('.task-list')).toBeVisible();
  await expect(page.locator('.shell-page > .band-warn')).toHaveCount(0);
  await page.route('**/api/session', (route) => route.abort('connectionrefused'));
  await expect(page.locator('.shell-page > .band-warn')).toHaveText(/[۰-۹]{2}:[۰-۹]{2}/, { timeout: 30_000 });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await expect(page.locator('.shell-page > .band-warn')).toHaveCount(0, { timeout: 30_000 });
});

test('who only looks is told when the session has ended, and goes on after signing in again', async ({ page }) => {
  await page.route('**/api/live', (route) => route.abort('connectionrefused'));
  await signIn(page, 'technician', 'fa');
  await expect(page.locator('.task-list')).toBeVisible();
  await endSession(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const dialog = page.locator('.ant-modal');
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  await dialog.locator('#password').fill('zamen-demo');
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.task-list')).toBeVisible();
});

test('words that one person left on this device are not shown to the next one', async ({ page, context }) => {
  const taskId = await atTheForm(page);
  await context.setOffline(true);
  await findings(page, taskId).fill(words);
  await expect(page.locator('.draft-note')).toHaveText('روی همین دستگاه');
  await context.setOffline(false);
  await endSession(page);
  await signIn(page, 'supervisor', 'fa');
  await page.goto(`/inbox/${taskId}`);
  await expect(findings(page, taskId)).toBeVisible();
  await expect(findings(page, taskId)).toHaveValue('');
});

test('a comment that was begun is there again after a reload and another tab of the page, about its request alone, and gone once it is said', async ({ page }) => {
  const [{ requestId }, other] = [await bring('repaired', 'assign'), await bring('repaired', 'assign')];
  await signIn(page, 'supervisor', 'fa');
  const box = page.locator('.comment-box textarea');
  const talk = async (id: string): Promise<void> => {
    await page.goto(`/requests/${id}`);
    await page.getByRole('button', { name: 'گفت‌وگو', exact: true }).click();
    await expect(box).toBeVisible();
  };
  await talk(requestId);
  await box.fill(words);
  await page.getByRole('button', { name: 'کارها', exact: true }).click();
  await expect(box).toHaveCount(0);
  await talk(other.requestId);
  await expect(box).toHaveValue('');
  await talk(requestId);
  await expect(box).toHaveValue(words);
  await page.locator('.comment-acts').getByRole('button', { name: 'افزودن' }).first().click();
  await expect(box).toHaveValue('');
  await talk(requestId);
  await expect(page.locator('.story-comment')).toContainText(words);
  await expect(box).toHaveValue('');
});
