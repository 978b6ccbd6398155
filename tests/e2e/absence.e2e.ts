import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { personId } from '../../tools/demo/people';
import { taskTypes } from '../../contracts/task-types/registry';
import absenceEn from '../../contracts/messages/en/absence.json';
import absenceFa from '../../contracts/messages/fa/absence.json';
import errorsEn from '../../contracts/messages/en/errors.json';
import errorsFa from '../../contracts/messages/fa/errors.json';
import { as, bring } from './company';
import { field, inTurn, openClaimed, signIn } from './page';

/** Nobody else of the tests has tasks of theirs. */
const away = { login: 'technician-thr-2', fa: 'رضا اکبری', en: 'Reza Akbari' };
const substitute = { login: 'technician-thr-3', fa: 'مهدی سلطانی', en: 'Mehdi Soltani' };
const inspector = { fa: 'لیلا امینی', en: 'Leila Amini' };
const texts = { fa: { ...absenceFa, ...errorsFa }, en: { ...absenceEn, ...errorsEn } } as const;

/** Gives or takes a role, as an administrator does with many. */
async function ofRole(page: Page, kind: 'give-role' | 'take-role'): Promise<void> {
  const session = await page.request.post('/api/session', { data: { login: 'admin', password: 'zamen-demo' } });
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const done = await page.request.post('/api/people/bulk', { headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': randomUUID() }, data: { ids: [personId(away.login)], act: { kind, role: 'qc' } } });
  expect(done.status()).toBe(200);
}

async function today(page: Page): Promise<void> {
  await page.locator('#absence-from').click();
  await page.locator('.ant-picker-dropdown:visible .ant-picker-cell-today').click();
}

async function pick(page: Page, select: string, name: string): Promise<void> {
  await page.locator(`#absence-as-${select}`).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).click();
}

for (const language of inTurn(['fa', 'en'] as const, 0)) test(`somebody away names who stands in for each role; the substitute does the task for them, and the story and the record say so; a ring is refused (${language})`, async ({ page, browser }) => {
  test.setTimeout(240_000);
  const t = texts[language];
  await ofRole(page, 'give-role');
  await signIn(page, away.login, language);
  await page.goto('/account');
  const section = page.locator('.account-section', { has: page.locator('#account-absence') });
  await section.getByRole('button', { name: t['absence.new'] }).click();
  await today(page);
  await pick(page, 'technician', substitute[language]);
  await pick(page, 'qc', inspector[language]);
  await page.getByRole('button', { name: t['absence.save'], exact: true }).click();
  const running = section.locator('.absence', { hasText: t['absence.state.running'] });
  await expect(running).toContainText(substitute[language]);
  await expect(running).toContainText(inspector[language]);

  const theirs = await (await browser.newContext({ locale: 'fa-IR', timezoneId: 'Asia/Tehran', serviceWorkers: 'block' })).newPage();
  await signIn(theirs, substitute.login, language);
  await theirs.goto('/account');
  await theirs.getByRole('button', { name: t['absence.new'] }).click();
  await today(theirs);
  await pick(theirs, '', away[language]);
  await theirs.getByRole('button', { name: t['absence.save'], exact: true }).click();
  await expect(theirs.locator('.ant-modal .field-error')).toHaveText(t['absence.ring']);

  const { requestId, taskId } = await bring('repaired', 'diagnose');
  await as('supervisor').assignTask(taskId, { userId: personId(away.login) });
  const forWhom = t['absence.for'].replace('{name}', away[language]);
  await theirs.goto('/inbox');
  await expect(theirs.locator(`[data-task="${taskId}"]`)).toContainText(forWhom);
  await openClaimed(theirs, taskId, 'diagnose', language);
  await expect(theirs.locator('#task-title')).toContainText(forWhom);
  await field(theirs, taskId, 'findings').fill('…');
  await theirs.locator('.outcomes .ant-dropdown-trigger').click();
  await theirs.locator('.ant-dropdown-menu-item', { hasText: taskTypes.diagnose.outcomes.noFault!.label[language] }).click();
  await expect.poll(async () => (await as('manager').readTask(taskId)).state, { timeout: 30_000 }).toBe('completed');

  await theirs.goto(`/requests/${requestId}`);
  await expect(theirs.locator('.story-item', { hasText: forWhom }).first()).toContainText(substitute[language]);
  await signIn(theirs, 'manager', language);
  await theirs.goto(`/audit?by=${personId(substitute.login)}&action=task.complete`);
  await expect(theirs.locator('.audit-who').first()).toContainText(forWhom);

  // Their own again; the demo company is as it was for other tests.
  await page.bringToFront();
  await section.getByRole('button', { name: t['absence.end'] }).click();
  await page.locator('.ant-popover').getByRole('button', { name: t['absence.end'] }).click();
  await expect(section.getByText(t['absence.state.running'])).toHaveCount(0);
  await ofRole(page, 'take-role');
});

test('before many are switched off it says who has open work, and offers to hand it over', async ({ page }) => {
  const { taskId } = await bring('repaired', 'diagnose');
  await as('supervisor').assignTask(taskId, { userId: personId(substitute.login) });
  await signIn(page, 'admin', 'en');
  await page.goto('/people');
  await page.getByLabel('Name or login').fill('technician-thr-');
  for (const login of [away.login, substitute.login]) await page.locator('.data-table tbody tr', { hasText: login }).getByRole('checkbox').check();
  await page.locator('.people-bulk').getByRole('button', { name: 'Deactivate', exact: true }).click();
  const dialog = page.locator('.ant-modal', { hasText: 'Switch 2 accounts off?' });
  await expect(dialog.locator('.people-results li')).toHaveCount(1);
  await expect(dialog.locator('.people-results li')).toContainText(substitute.en);
  await dialog.getByRole('button', { name: 'Hand over open work' }).click();
  const handOver = page.locator('.hand-over-dialog');
  await handOver.getByRole('button', { name: /Hand over 1/ }).click();
  await expect(page.locator('.batch-result-done')).toHaveCount(1);
  await page.locator('.ant-modal', { hasText: 'Hand over the open work' }).getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(dialog.locator('.people-results li')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect((await as('manager').readTask(taskId)).assignee).toBeNull();
});
