import { expect, test } from '@playwright/test';
import { itemId } from '../../tools/demo/catalogue';
import { as, bring } from './company';
import { inTurn, signIn, speak, watchErrors } from './page';

let requestId: string;
let taskId: string;
test.beforeAll(async () => { ({ requestId, taskId } = await bring('repaired', 'assign')); });

const routes = (): string[] => [
  '/inbox', '/inbox?view=team', '/inbox?view=overdue', '/inbox?view=today', '/inbox?view=waiting', '/inbox?view=done', `/inbox/${taskId}`, '/requests', '/requests?status=awaiting-cost', '/requests/new', `/requests/${requestId}`,
  '/customers/duplicates', '/imports', '/processes', '/incidents', '/settings', '/settings/repair.qc.sla', '/audit', '/catalogue/items', '/catalogue/items?kind=service', `/catalogue/items/${itemId('P-FUSE-10A')}`, `/catalogue/items/${itemId('S-DIAG')}`, '/catalogue/lists', '/catalogue/lists/product-kind', '/account', `/print/receipt/${requestId}`,
];

test('every route opens in both languages without an error in the console', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, 'manager', 'fa');
  const errors = watchErrors(page);
  for (const language of ['fa', 'en'] as const) {
    await speak(page, language);
    for (const route of routes()) {
      await page.goto(route);
      await expect(page.locator('h1, h2, .inbox-list, .receipt').first()).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'fa' ? 'rtl' : 'ltr');
      // A text without a translation shows its key.
      expect((await page.locator('body').innerText()).match(/\b(?:account|password|sessions|tokens|right|people|inbox|task|request|requests|imports|incidents|settings|audit|intake|form|error|status|shell|place|processes|catalogue)\.[a-z][a-z.-]+\b/g) ?? []).toEqual([]);
    }
  }
  expect(errors).toEqual([]);
});

test('whoever looks after accounts and the system opens their pages in both languages', async ({ page }) => {
  await signIn(page, 'admin', 'fa');
  const errors = watchErrors(page);
  for (const language of ['fa', 'en'] as const) {
    await speak(page, language);
    await page.goto('/people');
    await expect(page.locator('.people .data-table tbody tr').first()).toBeVisible();
    await page.locator('.people .data-table tbody a').first().click();
    await expect(page.locator('#person')).toBeVisible();
    expect((await page.locator('body').innerText()).match(/\b(?:people|audit|places|name)\.[a-z][a-z.-]+\b/g) ?? []).toEqual([]);
    for (const part of ['/access/roles/manager', '/access/groups', '/access/people']) {
      await page.goto(part);
      await expect(page.locator('.access h2, .access .placeholder').first()).toBeVisible();
      expect((await page.locator('body').innerText()).match(/\b(?:access|right)\.[a-z][a-z.-]+\b/g) ?? []).toEqual([]);
    }
    await page.goto('/branches');
    await page.locator('.branch-row').first().click();
    await expect(page.locator('.place-facts')).toBeVisible();
    expect((await page.locator('body').innerText()).match(/\b(?:people|place|places|name)\.[a-z][a-z.-]+\b/g) ?? []).toEqual([]);
    await page.goto('/operations');
    await expect(page.locator('.system .data-table tbody tr').first()).toBeVisible();
    await expect(page.locator('.system-state')).toHaveText(language === 'fa' ? /[\u0600-\u06FF]{3}/ : /[a-z]{3}/i);
    expect((await page.locator('body').innerText()).match(/\bsystem\.[a-z][a-z.-]+\b/g) ?? []).toEqual([]);
  }
  expect(errors).toEqual([]);
});

test('the diagram of a request is drawn, with the place where it stands', async ({ page }) => {
  await signIn(page, 'manager', 'en');
  await page.goto(`/requests/${requestId}`);
  await expect(page.locator('.djs-container svg').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[data-element-id="Assign"]').first()).toBeAttached();
  await expect(page.locator('.bjs-powered-by').first()).toBeVisible();
});

test('somebody who is not signed in sees the sign-in form first, and a wrong password is told in both languages', async ({ page }) => {
  for (const language of ['fa', 'en'] as const) {
    await page.addInitScript({ content: `localStorage.setItem('zamen.preferences', JSON.stringify({ language: '${language}' }))` });
    await page.goto(`/requests/${requestId}`);
    await page.locator('#login').fill('manager');
    await page.locator('#password').fill('not it');
    await page.locator('.sign-in-form button[type=submit]').click();
    await expect(page.locator('.field-error')).toHaveText(language === 'fa' ? /[\u0600-\u06FF]/ : /[a-z]/i);
  }
});

test.describe('what is not there, or not one’s own', () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  for (const language of inTurn(['fa', 'en'] as const, 0)) {
    test(`is said on the page (${language})`, async ({ page }) => {
      test.setTimeout(120_000);
      await signIn(page, 'agent', language);
      const words = language === 'fa' ? /[\u0600-\u06FF]{3}/ : /[a-z]{3}/i;
      for (const route of ['/nowhere', `/requests/${nobody}`, `/inbox/${nobody}`, `/requests/${requestId}`, '/requests/not-an-id']) {
        await page.goto(route);
        const said = page.locator('.placeholder, .failure, [role=alert]').first();
        await expect(said).toBeVisible();
        await expect(said).toHaveText(words);
      }
    });
    test(`a file that is no CSV is refused by the import page (${language})`, async ({ page }) => {
      await signIn(page, 'reception', language);
      await page.goto('/imports');
      const before = (await as('reception').listImports()).items.length;
      await page.locator('input[type=file]').setInputFiles({ name: 'photo.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]) });
      await expect(page.locator('.field-error')).toHaveText(language === 'fa' ? /[\u0600-\u06FF]{3}/ : /[a-z]{3}/i);
      expect((await as('reception').listImports()).items).toHaveLength(before);
    });
  }
});
