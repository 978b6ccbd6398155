import { expect, test, type Page } from '@playwright/test';
import en from '../../contracts/messages/en/people.json';
import fa from '../../contracts/messages/fa/people.json';
import accessEn from '../../contracts/messages/en/access.json';
import accessFa from '../../contracts/messages/fa/access.json';
import accountEn from '../../contracts/messages/en/account.json';
import accountFa from '../../contracts/messages/fa/account.json';
import auditEn from '../../contracts/messages/en/audit.json';
import auditFa from '../../contracts/messages/fa/audit.json';
import placesEn from '../../contracts/messages/en/places.json';
import placesFa from '../../contracts/messages/fa/places.json';
import uiEn from '../../contracts/messages/en/ui.json';
import uiFa from '../../contracts/messages/fa/ui.json';
import { roles } from '../../contracts/roles';
import { writeXlsx } from '../../platform/spreadsheet/write-xlsx';
import { inTurn, signIn, speak, watchErrors } from './page';

const ownPassword = 'seven green lamps by the river';
const texts = { fa: { ...fa, ...accessFa, ...accountFa, ...auditFa, ...placesFa, ...uiFa }, en: { ...en, ...accessEn, ...accountEn, ...auditEn, ...placesEn, ...uiEn } } as const;
const days = [
  { language: 'fa', code: 'SHZ', login: 'parisa.raad', fromFile: 'omid.file', name: { fa: 'پریسا راد', en: 'Parisa Raad' } },
  { language: 'en', code: 'TBZ', login: 'kamran.nik', fromFile: 'nasrin.file', name: { fa: 'کامران نیک', en: 'Kamran Nik' } },
] as const;

async function chooseOption(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click();
}

/** Who signs in for the first time makes a password of their own. */
async function firstSignIn(page: Page, login: string, password: string, language: 'fa' | 'en'): Promise<void> {
  await page.goto('/');
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(password);
  await page.locator('.sign-in-form button[type=submit]').click();
  await page.locator('#password-current').fill(password);
  for (const field of ['password', 'again']) await page.locator(`#password-${field}`).fill(ownPassword);
  await page.locator('.account-form button[type=submit]').click();
  await expect(page.locator('.topbar')).toBeVisible();
  await speak(page, language);
}

async function explain(page: Page, personId: string, t: Record<string, string>): Promise<void> {
  await page.goto(`/access/people/${personId}`);
  await page.getByLabel(t['access.what']!, { exact: true }).fill(t['right.audit.read']!);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t['access.ask']! }).click();
}

for (const { language, code, login, fromFile, name } of inTurn(days, 0)) {
  test(`a day of an administrator (${language}): a branch with its people, a right that is given, explained and taken while its person is signed in`, async ({ page, browser }) => {
    test.setTimeout(300_000);
    const t = texts[language];
    await signIn(page, 'admin', language);
    const errors = watchErrors(page);

    await page.goto('/branches');
    await page.getByRole('button', { name: t['places.new-branch'] }).click();
    await page.locator('#branch-code').fill(code.toLowerCase());
    await page.locator('#branch-name-fa').fill(`شعبه ${code}`);
    await page.locator('#branch-name-en').fill(`Branch ${code}`);
    await chooseOption(page, t['places.parent'], language === 'fa' ? 'تهران' : 'Tehran');
    await page.getByRole('button', { name: t['places.make'] }).click();
    const panel = page.getByLabel(t['places.one']);
    await expect(panel.getByRole('heading', { level: 2 })).toContainText(code);
    await panel.getByRole('button', { name: t['places.new-unit'] }).click();
    const unit = page.locator('.ant-modal').filter({ has: page.locator('#unit-code') });
    await unit.locator('#unit-code').fill(`${code}-W`);
    await unit.locator('#unit-name-fa').fill('تعمیرگاه');
    await unit.locator('#unit-name-en').fill('Workshop');
    await unit.getByRole('button', { name: t['places.make'] }).click();
    await expect(panel.locator('#branch-units').locator('xpath=../..')).toContainText(`${code}-W`);

    await page.goto(`/people?branch=${code}`);
    await page.getByRole('button', { name: t['people.new'] }).click();
    await page.locator('#person-login').fill(login);
    await page.locator('#person-name-fa').fill(name.fa);
    await page.locator('#person-name-en').fill(name.en);
    await page.locator('.person-form .scopes').getByText(roles.technician[language], { exact: true }).click();
    await chooseOption(page, t['people.unit'], language === 'fa' ? 'تعمیرگاه' : 'Workshop');
    await page.getByRole('button', { name: t['people.make'] }).click();
    const password = await page.locator('.secret code').innerText();
    await page.locator('.ant-modal-footer button').click();
    await expect(page.locator('.data-table tbody tr').filter({ hasText: login })).toContainText(name[language]);

    await page.getByRole('button', { name: t['people.import'] }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'people.xlsx', mimeType: 'application/octet-stream',
      buffer: await writeXlsx([{ title: 'a', rightToLeft: false, rows: [['login', 'nameFa', 'nameEn', 'roles', 'branch'], [fromFile, 'از فایل', 'From File', 'qc', code], ['wrong.file', 'نادرست', 'Wrong', 'king', 'NOWHERE']] }]),
    });
    const rows = page.locator('.people-import-rows tbody tr');
    await expect(rows.nth(1)).toContainText('king');
    await page.getByRole('button', { name: new RegExp(language === 'fa' ? '^انجام' : '^Do ') }).first().click();
    await expect(rows.first()).toContainText(t['people.row.done']);
    await expect(page.locator('.people-passwords')).toContainText(fromFile);
    await expect(rows.nth(1)).toContainText(t['people.row.refused']);

    const theirs = await (await browser.newContext()).newPage();
    await firstSignIn(theirs, login, password, language);
    const record = theirs.getByRole('link', { name: t['place.audit'], exact: true });
    await expect(record).toHaveCount(0);

    await page.goto('/people');
    await page.getByLabel(t['people.search']).fill(login);
    await page.locator('.data-table tbody').getByRole('link').filter({ hasText: login }).click();
    await page.getByRole('button', { name: t['people.change'], exact: true }).click();
    await page.locator('.person-form .scopes').getByText(roles.manager[language], { exact: true }).click();
    await page.getByRole('button', { name: t['people.save'], exact: true }).click();
    await expect(page.locator('.place-facts')).toContainText(roles.manager[language]);
    await expect(page.locator('#person-history').locator('xpath=../..')).toContainText(language === 'fa' ? 'تغییر حساب کاربری' : 'Changed an account');
    // Without a click there: what one may has changed.
    await expect(record).toBeVisible();
    await record.click();
    await expect(theirs.locator('.audit .data-table')).toBeVisible();

    const personId = page.url().split('/').pop()!;
    await explain(page, personId, t);
    await expect(page.locator('.may-answer')).toContainText(t['access.may']);

    await page.goto('/people');
    await page.getByLabel(t['people.search']).fill(login);
    await expect(page.locator('.data-table tbody tr')).toHaveCount(1);
    await page.locator('.data-table tbody').getByRole('checkbox').check();
    await page.getByRole('button', { name: t['people.take-role'] }).click();
    await page.locator('.ant-dropdown-menu-item').filter({ hasText: roles.manager[language] }).click();
    await page.locator('.ant-modal').getByRole('button', { name: t['people.bulk-do'] }).click();
    await expect(page.locator('.people-results')).toContainText(t['people.result.done']);
    await expect(record).toHaveCount(0);
    expect((await theirs.request.get('/api/audit')).status()).toBe(403);
    expect((await theirs.request.get('/api/tasks')).status()).toBe(200);

    await explain(page, personId, t);
    await expect(page.locator('.may-answer')).toContainText(t['access.may-not']);
    expect(errors).toEqual([]);
  });
}
