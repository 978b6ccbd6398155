import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../contracts/label';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import { taskTypes } from '../../contracts/task-types/registry';
import { password } from './company';

/** Errors of the page and of its console, as they come. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`); });
  return errors;
}

/** A long journey goes in one language at a time; the tour of everything takes both. */
export const inTurn = <T>(ways: readonly T[], now: number): readonly T[] => (process.env.ZAMEN_E2E === 'all' ? ways : ways.slice(now, now + 1));

/** Signs in as the form does, without it (which tests of its own fill in), and opens the first page in the language. */
export async function signIn(page: Page, login: string, language: Language): Promise<void> {
  // A page of whoever was signed in before would leave by itself when it hears of this, at the same time as it is sent elsewhere.
  await page.goto('about:blank');
  const answer = await page.request.post('/api/session', { data: { login, password } });
  expect(answer.status()).toBe(200);
  await prefer(page, language);
  await page.goto('/');
  await expect(page.locator('.topbar')).toBeVisible();
  await speaks(page, language);
}

/** Sets the language of the account, and shows the page in it. */
export async function speak(page: Page, language: Language): Promise<void> {
  await prefer(page, language);
  await page.reload();
  await speaks(page, language);
}

async function prefer(page: Page, language: Language): Promise<void> {
  const me = (await (await page.request.get('/api/session')).json()) as { csrfToken: string };
  const answer = await page.request.patch('/api/session/preferences', { headers: { 'X-CSRF-Token': me.csrfToken, 'Idempotency-Key': randomUUID() }, data: { language } });
  expect(answer.status()).toBe(200);
}

async function speaks(page: Page, language: Language): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'fa' ? 'rtl' : 'ltr');
}

/** A task of the team, opened from its address and claimed with the button. */
export async function openClaimed(page: Page, taskId: string, taskType: TaskTypeName, language: Language): Promise<void> {
  await page.goto(`/inbox/${taskId}`);
  await expect(page.locator('#task-title')).toContainText(taskTypes[taskType].titles[language]);
  const claim = page.locator('.outcomes .ant-btn-primary').filter({ has: page.locator('kbd', { hasText: /^c$/ }) });
  await expect(page.locator('.outcomes .ant-btn-primary').first()).toBeVisible();
  if (await claim.count() > 0) {
    await claim.click();
    await expect(claim).toHaveCount(0);
  }
}

export const field = (page: Page, taskId: string, name: string) => page.locator(`[id="task-${taskId.slice(0, 8)}-${name}"]`);

/** Presses the button of an outcome. */
export async function choose(page: Page, taskType: TaskTypeName, outcome: string, language: Language): Promise<void> {
  const outcomes = taskTypes[taskType].outcomes as Record<string, { label: { fa: string; en: string } }>;
  await page.locator('.outcomes button').filter({ hasText: outcomes[outcome]!.label[language] }).first().click();
}
