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
