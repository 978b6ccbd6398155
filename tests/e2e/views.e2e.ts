import { expect, test } from '@playwright/test';
import { bring } from './company';
import { inTurn, signIn, watchErrors } from './page';

const texts = {
  fa: { newView: 'ذخیره این نما', save: 'ذخیره نما', select: 'انتخاب', batch: 'کار گروهی', claim: 'برداشتن', two: '۲', finished: 'تمام شد' },
  en: { newView: 'Save this view', save: 'Save the view', select: 'Select', batch: 'Many at once', claim: 'Take', two: '2', finished: 'Finished' },
};

test('what a supervisor filters is kept as a view with its count, and two of its tasks are taken at once after a look at what will be done', async ({ page }) => {
  for (const language of inTurn(['fa', 'en'] as const, 0)) {
    const [one, other] = [await bring('repaired', 'assign'), await bring('repaired', 'assign')];
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

test('what the list of requests shows is kept as a view with its order and columns; its address says to others that it is not theirs', async ({ page }) => {
  await bring('repaired', 'assign');
  for (const language of inTurn(['fa', 'en'] as const, 1)) {
    const said = { ...texts[language], ...{ fa: { views: 'نماهای ذخیره‌شده', columns: 'ستون‌ها', priority: 'اولویت', gone: 'نمای این نشانی دیگر نیست' }, en: { views: 'Saved views', columns: 'Columns', priority: 'Priority', gone: 'The view of this address is no longer there' } }[language] };
    await signIn(page, 'manager', language);
    const errors = watchErrors(page);
    await page.goto('/requests?group=new&sort=waiting');
    await page.getByRole('button', { name: said.columns }).click();
    await page.getByRole('checkbox', { name: said.priority }).click();
    await expect(page.locator('.data-table thead')).toContainText(said.priority);
    const name = `new ${Date.now().toString(36)}`;
    await page.getByRole('button', { name: said.views }).click();
    await page.getByRole('button', { name: said.newView }).click();
    await page.locator('#view-name').fill(name);
    await page.getByRole('button', { name: said.save }).click();
    await expect(page.locator('.page-head h1')).toContainText(name);
    await expect(page).toHaveURL(/sort=waiting.*columns=.*priority/);
    const address = page.url();
    await page.goto('/requests');
    await page.getByRole('button', { name: said.views }).click();
    const view = page.locator('.view-line').filter({ hasText: name });
    await expect(view.locator('.view-count')).toHaveText(/\S/);
    await view.getByRole('button').first().click();
    await expect(page.locator('.data-table thead')).toContainText(said.priority);
    await page.screenshot({ path: `test-results/tour/request-views-${language}.png` });
    expect(errors).toEqual([]);

    // An open page belongs to one person, and would make way by itself.
    await page.goto('about:blank');
    await signIn(page, 'reception', language);
    await page.goto(address);
    await expect(page.locator('.band-warn')).toContainText(said.gone);
    await expect(page.locator('.page-head h1')).not.toContainText(name);
  }
});

test('F171 saved views are put in order on a phone and by the keyboard, one step at a time, and edited from there', async ({ page }) => {
  await signIn(page, 'supervisor', 'en');
  const { csrfToken } = (await (await page.request.get('/api/session')).json()) as { csrfToken: string };
  const mark = Date.now().toString(36);
  for (const name of [`one ${mark}`, `two ${mark}`, `three ${mark}`]) {
    const answer = await page.request.post('/api/task-views', { headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID() }, data: { name, view: 'mine', filters: {}, sort: 'due', columns: [], colour: null, share: { with: 'nobody' } } });
    expect(answer.status()).toBe(201);
  }
  const names = async (): Promise<string[]> => ((await (await page.request.get('/api/task-views')).json()) as { items: { name: string }[] }).items.map(({ name }) => name).filter((name) => name.endsWith(mark)).map((name) => name.split(' ')[0]!);
  const before = await names();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/inbox');
  await page.getByRole('button', { name: 'Put the views in order' }).click();
  const first = `${before[0]} ${mark}`;
  await page.getByRole('button', { name: `Move ${first} down` }).click();
  await expect.poll(names).toEqual([before[1], before[0], before[2]]);
  // The cursor goes with the row; at the end it turns round.
  await expect(page.getByRole('button', { name: `Move ${first} down` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([before[1], before[2], before[0]]);
  await expect(page.locator('.views-arrange [role=status]')).toContainText(first);
  await page.screenshot({ path: 'test-results/tour/views-arrange-en.png' });
  await page.locator('.views-arrange li').filter({ hasText: first }).getByRole('button', { name: `Edit the view ${first}` }).click();
  await expect(page.locator('#view-name')).toHaveValue(first);
});
