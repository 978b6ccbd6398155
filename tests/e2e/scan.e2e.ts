import { expect, test, type Page } from '@playwright/test';
import { bring } from './company';
import { inTurn, signIn, watchErrors } from './page';

/** As a hand scanner types: all at once, capitals with Shift, and Enter behind them. */
async function scan(page: Page, code: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  // Ten milliseconds from key to key, however busy this machine is.
  let at = Date.now() / 1000;
  const press = (key: string, keyCode: string, modifiers = 0) => {
    at += 0.01;
    const timestamp = at;
    return (['keyDown', 'keyUp'] as const).map((type) => client.send('Input.dispatchKeyEvent', { type, key, code: keyCode, modifiers, timestamp, ...(type === 'keyDown' && key.length === 1 && { text: key }) }));
  };
  await Promise.all([
    ...[...code].flatMap((char) => press(char, /\d/.test(char) ? `Digit${char}` : char === '-' ? 'Minus' : `Key${char.toUpperCase()}`, /[A-Z]/.test(char) ? 8 : 0)),
    ...press('Enter', 'Enter'),
  ]);
  await client.detach();
}

for (const language of inTurn(['fa', 'en'] as const, 0)) {
  test(`what a hand scanner reads lands in the search box, wherever nobody is typing (${language})`, async ({ page }) => {
    const { requestId, no } = await bring('repaired', 'assign');
    await signIn(page, 'supervisor', language);
    const errors = watchErrors(page);
    await page.goto('/inbox?view=team');
    await expect(page.locator('a.task-row').first()).toBeVisible();
    await page.locator('a.task-row').first().focus();
    await scan(page, no);
    const box = page.getByRole('search').getByRole('combobox');
    await expect(box).toBeFocused();
    await expect(box).toHaveValue(no);
    await expect(page.getByRole('search').getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('search').getByRole('option', { selected: true })).toHaveCount(1);
    await box.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/requests/${requestId}`));
    expect(errors).toEqual([]);
  });
}

test('a scan that begins with the keys of shortcuts fires none of them; pressed by hand they do', async ({ page }) => {
  await signIn(page, 'reception', 'en');
  await page.goto('/inbox');
  await expect(page.locator('.task-list')).toBeVisible();
  await scan(page, 'nk70093817');
  await expect(page.getByRole('search').getByRole('combobox')).toHaveValue('nk70093817');
  await expect(page).toHaveURL(/\/inbox/);
  await page.keyboard.press('Escape');
  await page.locator('body').press('g');
  await page.locator('body').press('r');
  await expect(page).toHaveURL(/\/requests$/);
});

test('a customer who is found opens the requests of that customer', async ({ page }) => {
  const { no } = await bring('repaired', 'receiveDevice');
  await signIn(page, 'reception', 'fa');
  const box = page.getByRole('search').getByRole('combobox');
  await box.fill('مینا کریمی');
  await page.getByRole('option', { name: /^مینا کریمی/ }).first().click();
  await expect(page).toHaveURL(/\/requests\?customerId=/);
  await expect(page.getByText(no.slice(-5).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)).first()).toBeVisible();
});
