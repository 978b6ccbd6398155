import { expect, test, type Page } from '@playwright/test';
import type { Language } from '../../contracts/label';
import { as, bring } from './company';
import { field, inTurn, signIn, watchErrors } from './page';

/** Where a Persian keyboard has what a Latin one has there. */
const persian: Record<string, string> = { j: 'ت', k: 'ن', c: 'ز', g: 'ل', i: 'ه', r: 'ق' };

/** Keys one after the other, as somebody presses them who has the layout of their language on: sent in one go, since two keys of a pair belong together in time. */
async function press(page: Page, language: Language, ...keys: string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await Promise.all(keys.flatMap((key) => {
    const told = { key: language === 'fa' ? persian[key]! : key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
    return [client.send('Input.dispatchKeyEvent', { type: 'keyDown', text: told.key, ...told }), client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...told })];
  }));
  await client.detach();
}

/** How the focused element, or the control around it, differs from the same element without focus. As text: the browser's names are not in the server's types. */
const focusMark = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return 'nothing has the focus';
  const chain = [at];
  for (let up = at.parentElement; up && chain.length < 5; up = up.parentElement) chain.push(up);
  const look = () => chain.map((one) => { const s = getComputedStyle(one); return [s.outlineStyle === 'none' ? '' : s.outlineWidth + s.outlineColor, s.boxShadow, s.borderTopColor, s.backgroundColor].join(); });
  const name = at.tagName + '.' + at.className + '#' + at.id;
  const on = look();
  at.blur();
  const off = look();
  at.focus({ preventScroll: true });
  return on.some((one, i) => one !== off[i]) ? 'seen' : 'not seen on ' + name;
})()`;
const seen = (page: Page) => page.evaluate<string>(focusMark);

for (const language of inTurn(['fa', 'en'] as const, 0)) {
  test(`a day by the keyboard alone (${language})`, async ({ page }) => {
    test.setTimeout(240_000);
    const first = await bring('repaired', 'assign');
    await bring('repaired', 'assign');
    await signIn(page, 'supervisor', language);
    const errors = watchErrors(page);
    await page.goto('/inbox?view=team');
    const rows = page.locator('a.task-row');
    await expect(rows.nth(1)).toBeVisible();

    await press(page, language, 'j');
    await expect(rows.nth(0)).toBeFocused();
    expect(await seen(page)).toBe('seen');
    await press(page, language, 'j');
    await expect(rows.nth(1)).toBeFocused();
    await press(page, language, 'k');
    await expect(rows.nth(0)).toBeFocused();

    const taskId = await rows.nth(0).getAttribute('data-task');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/inbox/${taskId}`));
    await expect(page.locator('#task-title')).toBeVisible();
    await press(page, language, 'c');
    await expect.poll(async () => (await as('manager').readTask(taskId!)).assignee?.name.en, { timeout: 30_000 }).toBe('Hossein Rezaei');

    await press(page, language, 'g', 'r');
    await expect(page).toHaveURL(/\/requests$/);
    await press(page, language, 'g', 'i');
    await expect(page).toHaveURL(/\/inbox$/);

    const search = page.locator('.search input');
    await page.keyboard.press('/');
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('');
    expect(await seen(page)).toBe('seen');
    await page.keyboard.press('Escape');
    await expect(search).not.toBeFocused();
    await page.keyboard.press('/');
    await page.keyboard.insertText(first.no);
    await expect(page.locator('.search-list [role=option]').first()).toContainText(language === 'en' ? first.no : /[۰-۹]{5}/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/requests/${first.requestId}`));

    await page.keyboard.press('?');
    const help = page.locator('.ant-modal', { has: page.locator('.shortcuts') });
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    expect(errors).toEqual([]);
  });

  test(`Tab reaches everything of a task in the order in which it is read, and the focus is always seen (${language})`, async ({ page }) => {
    test.setTimeout(240_000);
    const { taskId } = await bring('repaired', 'diagnose');
    await as('technician').signIn();
    await signIn(page, 'technician', language);
    await page.goto(`/inbox/${taskId}`);
    const findings = field(page, taskId, 'findings');
    await expect(findings).toBeEnabled();
    const passed: string[] = [];
    const wanted = [`task-${taskId.slice(0, 8)}-findings`, `task-${taskId.slice(0, 8)}-discount`, `task-${taskId.slice(0, 8)}-note`, 'outcome', 'tab'];
    const where = `(() => { const at = document.activeElement; return at.closest('.outcomes') ? 'outcome' : at.getAttribute('role') === 'tab' ? 'tab' : at.id; })()`;
    for (let presses = 0; presses < 150 && !passed.includes('tab'); presses += 1) {
      await page.keyboard.press('Tab');
      expect(await seen(page)).toBe('seen');
      const here = await page.evaluate<string>(where);
      if (wanted.includes(here) && passed.at(-1) !== here) passed.push(here);
    }
    expect(passed).toEqual(wanted);
  });
}
