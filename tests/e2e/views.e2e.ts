import { expect, test } from '@playwright/test';
import { bring } from './company';
import { inTurn, signIn, watchErrors } from './page';

const texts = {
  fa: { newView: 'ذخیره این نما', save: 'ذخیره نما', select: 'انتخاب', batch: 'کار گروهی', claim: 'برداشتن', two: '۲', finished: 'تمام شد' },
  en: { newView: 'Save this view', save: 'Save the view', select: 'Select', batch: 'Many at once', claim: 'Take', two: '2', finished: 'Finished' },
};

test('what a supervisor filters is kept as a view with its count, and two of its tasks are taken at once after a look at what will be done', async ({ page }) => {
  const [one, other] = [await bring('repaired', 'assign'), await bring('repaired', 'assign')];
  for (const language of inTurn(['fa', 'en'] as const, 0)) {
    const said = texts[language];
    await signIn(page, 'supervisor', language);
    const errors = watchErrors(page);
    await page.goto('/inbox?view=team&type=assign&sort=newest');
    const name = `assign ${Date.now().toString(36)}`;
    await page.getByRole('button', { name: said.newView }).click();
    await page.locator('#view-name').fill(name);
    await page.getByRole('button', { name: said.save }).click();
    const view = page.locator('.view-line').filter({ hasText: name });
    await expect(view.getByRole('button').first()).toHaveAttribute('aria-current', 'page');
    await expect(view.locator('.view-count')).toHaveText(/\S/);

    for (const { taskId } of [one, other]) await expect(page.locator(`li a[href^="/inbox/${taskId}"]`)).toHaveCount(1);
    await page.getByRole('button', { name: said.select, exact: true }).click();
    for (const { no } of [one, other]) await page.getByRole('checkbox', { name: no }).click();
    const bar = page.getByRole('region', { name: said.batch });
    await expect(bar.locator('strong')).toContainText(said.two);
    await bar.getByRole('button', { name: said.claim, exact: true }).click();
    await expect(page.locator('.batch-preview .batch-will')).toContainText(said.two);
    await expect(page.locator('.batch-preview .batch-wont')).toHaveCount(0);
    await page.screenshot({ path: `test-results/tour/batch-${language}.png` });
    await page.locator('.dialog-foot .ant-btn-primary').click();
    await expect(page.locator('.batch-progress')).toContainText(said.finished);
    // Whoever took them has them; the list that they were in holds them no more.
    for (const { taskId } of [one, other]) expect(((await (await page.request.get(`/api/tasks/${taskId}`)).json()) as { assignee: object | null }).assignee).not.toBeNull();
    for (const { taskId } of [one, other]) await expect(page.locator(`li a[href^="/inbox/${taskId}"]`)).toHaveCount(0);
    expect(errors).toEqual([]);
  }
});

test('a filter that was written into the address by hand and says nothing: the list says so beside what was meant, and it is taken out', async ({ page }) => {
  await signIn(page, 'supervisor', 'fa');
  for (const [place, day] of [['inbox?view=team', '2026-13-45'], ['requests', '2026-02-31']] as const) {
    await page.goto(`/${place}${place.includes('?') ? '&' : '?'}createdFrom=${day}`);
    const failure = page.locator('.placeholder').filter({ has: page.getByRole('button', { name: 'برداشتن صافی‌ها' }) });
    await expect(failure).toBeVisible();
    await failure.getByRole('button').click();
    await expect(page).not.toHaveURL(/createdFrom/);
    await expect(failure).toHaveCount(0);
  }
});
