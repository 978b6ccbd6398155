import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { SystemFinding, SystemState } from '../../contracts/system';
import { inTurn, signIn, watchErrors } from './page';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const faults = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).withTags(rules).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
const findings: SystemFinding[] = [
  { code: 'worker-missing', severity: 'trouble', since: '2026-11-22T08:00:00.000Z', params: {} },
  { code: 'queue-late', severity: 'trouble', since: '2026-11-22T08:00:00.000Z', params: { queue: 'domain', count: 3 } },
  { code: 'incidents-open', severity: 'attention', since: null, params: { count: 2 } },
];
const words = {
  fa: { running: 'در حال اجرا', finding: 'هیچ کارگری (worker) در حال اجرا نیست.', queue: '۳ کار در صف «گام‌های خودکار»', link: 'دیدن خطاها', wrong: 'چیزی درست کار نمی‌کند' },
  en: { running: 'Runs', finding: 'No worker runs.', queue: '3 tasks wait too long in the queue “Automatic steps”', link: 'Open the incidents', wrong: 'Something is wrong' },
};

for (const language of inTurn(['fa', 'en'] as const, 1)) {
  test(`an administrator sees what runs, and what is wrong with what to do (${language})`, async ({ page }) => {
    await signIn(page, 'admin', language);
    const errors = watchErrors(page);
    await page.goto('/operations');
    const programs = page.locator('.system-section').first().locator('tbody tr');
    await expect(programs.filter({ hasText: words[language].running })).toHaveCount(2);
    await expect(page.locator('.system-section').nth(2).locator('tbody tr')).toHaveCount(4);
    expect(await faults(page)).toEqual([]);

    // As it would be on a bad day: the page looks again by itself.
    await page.route('**/api/system', async (route) => {
      const state = await (await route.fetch()).json() as SystemState;
      await route.fulfill({ json: { ...state, state: 'trouble', findings, temporal: { reachable: false, awaySince: null, queues: [], schedules: [], workflows: null } } satisfies SystemState });
    });
    await expect(page.locator('.system-state')).toHaveText(words[language].wrong);
    await expect(page.locator('.system-finding')).toHaveCount(3);
    await expect(page.locator('.system-finding').first()).toContainText(words[language].finding);
    await expect(page.locator('.system-finding').nth(1)).toContainText(words[language].queue);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('link', { name: words[language].link }).click();
    await expect(page).toHaveURL(/\/incidents$/);
    expect(errors).toEqual([]);
  });
}

test('who does not look after the system has no such place, and is told so at its address', async ({ page }) => {
  await signIn(page, 'manager', 'en');
  await expect(page.locator('.rail a[href="/operations"]')).toHaveCount(0);
  await page.goto('/operations');
  await expect(page.locator('.placeholder')).toBeVisible();
  await expect(page.locator('.system')).toHaveCount(0);
});
