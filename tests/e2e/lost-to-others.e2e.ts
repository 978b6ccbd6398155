import { expect, test, type Page } from '@playwright/test';
import { as, bring } from './company';
import { field, openClaimed, signIn } from './page';

const words = 'المنت سوخته و ترموستات گیر کرده است';
const findings = (page: Page, taskId: string) => field(page, taskId, 'findings');
/** What others do is learnt from the refusal alone. */
const deaf = (page: Page) => page.route('**/api/live', (route) => route.abort('connectionrefused'));

async function technicianAt(page: Page): Promise<string> {
  const { taskId } = await bring('repaired', 'diagnose');
  await as('technician').signIn();
  await signIn(page, 'technician', 'fa');
  await openClaimed(page, taskId, 'diagnose', 'fa');
  return taskId;
}
async function noFault(page: Page): Promise<void> {
  await page.locator('.outcomes .ant-dropdown-trigger').click();
  await page.locator('.ant-dropdown-menu-item', { hasText: 'ایرادی ندارد' }).click();
}
const others = async (): Promise<{ id: string; label: { fa: string } }> => (await as('supervisor').lookUp('person', { role: 'technician', limit: 20 })).find(({ label }) => !label.fa.includes('مرادی'))!;

test('a row that somebody else took first, claimed with the key: the list says so, and the word stays until it is closed', async ({ page }) => {
  const { taskId } = await bring('repaired', 'qualityControl');
  await deaf(page);
  await signIn(page, 'qc', 'fa');
  await page.goto('/inbox?view=team&type=qualityControl&sort=newest');
  const row = page.locator(`a[data-task="${taskId}"]`);
  await row.focus();
  await as('qc-thr-2').claimTask(taskId);
  await page.keyboard.press('c');
  const band = page.locator('.task-list .band-danger');
  await expect(band).toContainText('دیگری برداشته');
  await expect(row).toHaveCount(0);
  await expect(band).toBeVisible();
  await band.getByRole('button').click();
  await expect(band).toHaveCount(0);
});

test('a form of a task that is somebody else’s meanwhile: it is refused, the words stay, and nothing can be typed any more that would be lost', async ({ page }) => {
  await deaf(page);
  const taskId = await technicianAt(page);
  await findings(page, taskId).fill(words);
  await as('supervisor').signIn();
  const other = await others();
  await as('supervisor').assignTask(taskId, { userId: other.id });
  await noFault(page);
  await expect(page.locator('.task .band-warn')).toContainText(other.label.fa);
  await expect(findings(page, taskId)).toHaveValue(words);
  await expect(findings(page, taskId)).toBeDisabled();
});

test('a task that was completed in another tab with other words: what was sent is shown as its answer, and what was not stands beside it', async ({ page }) => {
  const taskId = await technicianAt(page);
  await findings(page, taskId).fill(words);
  await as('technician').completeTask(taskId, { submissionId: crypto.randomUUID(), outcome: 'noFault', values: { findings: 'کابل از برق کشیده بود' } });
  const versions = page.locator('.draft-conflict tbody');
  await expect(versions).toContainText(words, { timeout: 30_000 });
  await expect(versions).toContainText('کابل از برق کشیده بود');
  await expect(findings(page, taskId)).toHaveValue('کابل از برق کشیده بود');
  await expect(findings(page, taskId)).toBeDisabled();
});

test('giving a task that cannot be given any more: the reason stands in the window, and the word to them stays', async ({ page }) => {
  const { taskId } = await bring('repaired', 'diagnose');
  await deaf(page);
  await signIn(page, 'supervisor', 'fa');
  await page.goto(`/inbox/${taskId}`);
  await page.getByRole('button', { name: 'سپردن به دیگری' }).click();
  await page.locator('.assign .ant-select').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.locator('.assign textarea').fill('لطفاً امروز');
  await page.route('**/api/tasks/*/assign', (route) => route.abort('connectionrefused'), { times: 1 });
  await page.locator('.assign .ant-btn-primary').click();
  await expect(page.locator('.assign [role=alert]')).toHaveText(/[\u0600-\u06FF]{3}/);
  await expect(page.locator('.assign textarea')).toHaveValue('لطفاً امروز');
  await page.locator('.assign .ant-btn-primary').click();
  await expect(page.locator('.assign')).toBeHidden();
  expect((await as('manager').readTask(taskId)).assignee).not.toBeNull();
});

test('a task that is taken from somebody’s sight while they type: it is said, and what they typed stays to be read', async ({ page, browser }) => {
  const taskId = await technicianAt(page);
  const login = 'technician-thr-2';
  const typist = (await as('supervisor').lookUp('person', { role: 'technician', q: 'اکبری', limit: 1 }))[0]!;
  await as('supervisor').assignTask(taskId, { userId: typist.id });
  await signIn(page, login, 'fa');
  await page.goto(`/inbox/${taskId}`);
  await findings(page, taskId).fill(words);
  await expect.poll(async () => (await as(login).readTask(taskId)).values.findings).toBe(words);
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, 'admin', 'en');
  const { csrfToken } = (await (await admin.request.get('/api/session')).json()) as { csrfToken: string };
  const put = async (branch: string, unit: string): Promise<void> => {
    const { name, revision } = (await (await admin.request.get(`/api/people/${typist.id}`)).json()) as { name: object; revision: string };
    const answer = await admin.request.put(`/api/people/${typist.id}`, { headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${revision}"` }, data: { name, roles: ['technician'], branch, unit, agent: null, allBranches: false, active: true } });
    expect(answer.status()).toBe(200);
  };
  await put('ISF', 'ISF-HOM');
  try {
    await expect(page.locator('.task .band-warn')).toContainText('برای شما باز نیست', { timeout: 30_000 });
    await expect(findings(page, taskId)).toHaveValue(words);
    await expect(findings(page, taskId)).toBeDisabled();
  } finally {
    await put('THR', 'THR-HOM');
  }
});

test('the steps that a request can be sent back to do not come, are asked for again, and a click beside the window takes no reason away', async ({ page }) => {
  const { taskId } = await bring('repaired', 'qualityControl');
  await signIn(page, 'qc', 'fa');
  await openClaimed(page, taskId, 'qualityControl', 'fa');
  await page.route('**/send-back', (route) => route.abort('connectionrefused'), { times: 1 });
  await page.locator('.task-head-buttons .ant-dropdown-trigger').click();
  await page.locator('.ant-dropdown-menu-item', { hasText: 'برگشت به گام پیشین' }).click();
  const dialog = page.locator('.ant-modal');
  await dialog.locator('[role=alert] button').click();
  await dialog.locator('#send-back-reason').fill(words);
  await expect(dialog.locator('[role=alert]')).toHaveCount(0);
  await page.mouse.click(5, 5);
  await expect(dialog.locator('#send-back-reason')).toHaveValue(words);
  await dialog.locator('.dialog-foot .ant-btn').last().click();
  await expect(dialog).toBeHidden();
});
