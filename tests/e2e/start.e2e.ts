import { expect, test } from '@playwright/test';

test('the address that npm start prints opens the sign-in page in Persian, and a demo account comes in, without an error in the console', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // Nobody is signed in yet: the browser itself reports the 401 of the first question.
    if (message.type() === 'error' && !message.text().includes('401')) errors.push(message.text());
  });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  const login = page.locator('input:not([type=password])').first();
  await login.fill('reception');
  await page.locator('input[type=password]').fill('zamen-demo');
  await page.locator('button[type=submit]').click();
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(errors).toEqual([]);
});
