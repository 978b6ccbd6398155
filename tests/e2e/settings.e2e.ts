import { expect, test } from '@playwright/test';
import { signIn } from './page';

test('a manager gives a branch another time for a task, from now on, and lets it be as everywhere again', async ({ page }) => {
  await signIn(page, 'manager', 'fa');
  await page.goto('/settings');
  await page.getByLabel('جست‌وجوی تنظیم').fill('کنترل کیفیت');
  await page.getByRole('link', { name: 'مهلت کنترل کیفیت' }).click();
  const panel = page.getByLabel('تنظیم انتخاب‌شده');
  await expect(panel.getByText('همان مقدار آغازین')).toBeVisible();

  const choosePlace = async (): Promise<void> => {
    await panel.getByRole('button', { name: 'تغییر' }).click();
    await panel.getByText('یک شعبه', { exact: true }).click();
    await panel.getByLabel('کدام شعبه').click();
    await page.locator('.ant-select-item-option').first().click();
  };
  await choosePlace();
  await panel.locator('.setting-duration input').first().fill('۷');
  await panel.getByRole('button', { name: 'ذخیره' }).click();
  const values = panel.locator('.setting-was');
  await expect(values.first()).toContainText('۷ ساعت کاری');
  await expect(page.getByRole('link', { name: /مهلت کنترل کیفیت/ })).toContainText('۱');

  await choosePlace();
  await panel.getByText('مانند بقیه', { exact: true }).click();
  await panel.getByRole('button', { name: 'ذخیره' }).click();
  await expect(values.first()).toContainText('مانند بقیه');
});
