import { expect, test } from '@playwright/test';
import { as } from './company';
import { inTurn, signIn, watchErrors } from './page';

const words = {
  fa: { newRole: 'نقش تازه', nameFa: 'نام فارسی', nameEn: 'نام انگلیسی', key: 'شناسه', reason: 'دلیل، برای سوابق', make: 'ساختن', reach: 'دامنه: دیدن تنظیمات شرکت', company: 'همه شرکت', keep: 'ثبت تغییر', kept: 'از هم‌اکنون برقرار است.', mayNot: 'نمی‌تواند؛', may: 'می‌تواند؛', ask: 'بپرس', what: 'چه کاری', newGroup: 'گروه تازه', roles: 'نقش‌های گروه', add: 'افزودن یک نفر', role: 'سرپرست شب', group: 'شیفت شب', right: 'دیدن تنظیمات شرکت', settings: 'تنظیمات', because: 'زیرا هیچ نقشی از او', through: 'از راه گروه' },
  en: { newRole: 'New role', nameFa: 'Persian name', nameEn: 'English name', key: 'Key', reason: 'Why, for the record', make: 'Make it', reach: 'Reach: See settings', company: 'The whole company', keep: 'Keep the change', kept: 'It holds from now on.', mayNot: 'They may not,', may: 'They may,', ask: 'Ask', what: 'What', newGroup: 'New group', roles: 'Roles of the group', add: 'Add a person', role: 'Evening lead', group: 'Evening shift', right: 'See settings', settings: 'Settings', because: 'because no role of theirs carries', through: 'through the group' },
} as const;

for (const language of inTurn(['fa', 'en'] as const, 1)) {
  const w = words[language];
  // Nobody else signs in as these.
  const login = language === 'fa' ? 'qc-isf-1' : 'qc-mhd-1';
  test(`F183 an administrator sees why somebody may not, makes a role and a group, and the open session may at once (${language})`, async ({ page, browser }) => {
    test.setTimeout(240_000);
    const qc = as(login);
    await qc.signIn();
    const other = await (await browser.newContext()).newPage();
    await signIn(other, login, language);
    const link = other.locator('.rail').getByRole('link', { name: w.settings });
    await expect(link).toHaveCount(0);

    await signIn(page, 'admin', language);
    const errors = watchErrors(page);
    await page.goto(`/access/people/${qc.me.id}`);
    const ask = async (): Promise<void> => { await page.getByLabel(w.what, { exact: true }).fill(w.right); await page.keyboard.press('Enter'); await page.getByRole('button', { name: w.ask }).click(); };
    await ask();
    await expect(page.locator('.may-answer')).toContainText(`${w.mayNot} ${w.because}`);

    await page.goto('/access/roles');
    await page.getByRole('button', { name: w.newRole }).click();
    const dialog = page.locator('.ant-modal');
    await dialog.getByLabel(w.nameFa).fill(w.role);
    await dialog.getByLabel(w.nameEn).fill(w.role);
    await dialog.getByLabel(w.key).fill(`evening-${language}`);
    await dialog.getByLabel(w.reason).fill('e2e');
    await dialog.getByRole('button', { name: w.make }).click();
    await expect(page).toHaveURL(new RegExp(`/access/roles/evening-${language}$`));
    await page.getByLabel(w.reach).click();
    await page.locator('.ant-select-item-option').filter({ hasText: w.company }).locator('visible=true').first().click();
    await page.getByLabel(w.reason).fill('e2e');
    await page.getByRole('button', { name: w.keep }).click();
    await expect(page.locator('.ant-message')).toContainText(w.kept);

    await page.goto('/access/groups');
    await page.getByRole('button', { name: w.newGroup }).click();
    await dialog.getByLabel(w.nameFa).fill(w.group);
    await dialog.getByLabel(w.nameEn).fill(w.group);
    await dialog.getByLabel(w.key).fill(`shift-${language}`);
    await dialog.getByLabel(w.roles).click();
    await page.locator('.ant-select-item-option').filter({ hasText: w.role }).first().click();
    await dialog.getByLabel(w.reason).fill('e2e');
    await dialog.getByRole('button', { name: w.make }).click();
    await expect(page.locator('.access-form')).toBeVisible();
    await page.getByLabel(w.add).fill(login);
    await page.locator('.ant-select-item-option').filter({ hasText: language === 'fa' ? qc.me.name.fa : qc.me.name.en }).first().click();
    await page.getByLabel(w.reason).fill('e2e');
    await page.getByRole('button', { name: w.keep }).click();
    await expect(page.locator('.ant-message')).toContainText(w.kept);

    // Without a click there: what one may is told to who is signed in.
    await expect(link).toBeVisible();
    await page.goto(`/access/people/${qc.me.id}`);
    await ask();
    await expect(page.locator('.may-answer')).toContainText(w.may);
    await expect(page.locator('.may-answer')).toContainText(w.through);
    expect(errors).toEqual([]);
  });
}
