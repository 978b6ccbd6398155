import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { inTurn, signIn, speak, watchErrors } from './page';

const texts = {
  fa: { product: 'لباسشویی', found: 'در بانک سریال‌ها هست', take: 'برداشتن', taken: 'برداشته شد', problem: 'ایراد در تولید' },
  en: { product: 'Washing machine', found: 'Found in the bank of serials', take: 'Take over', taken: 'Taken over', problem: 'Problem in production' },
};
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing that axe finds, and no text without a translation. */
async function isSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  expect((await page.locator('body').innerText()).match(/\b(?:serials|serial|recalls|recall|list|filters)\.[a-z][a-z.-]+\b/g) ?? []).toEqual([]);
}

/** Looks a product up in a field, and takes the first that is found. */
async function choose(page: Page, field: string, product: string): Promise<void> {
  await page.locator(field).first().click();
  await page.keyboard.type(product);
  await page.locator('.ant-select-item-option').filter({ hasText: product }).first().click();
}

test('F022 F025 serials are added as a list and a range, one is opened, its story goes on, it is found by the search box, printed, and taken in', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, 'manager', 'fa');
  const errors = watchErrors(page);
  for (const language of inTurn(['fa', 'en'] as const, 1)) {
    const said = texts[language];
    const lot = randomUUID().slice(0, 6).toUpperCase();
    await speak(page, language);
    await page.goto('/serials/new');
    await choose(page, '.serial-add .ant-select', said.product);
    await page.locator('#entry-lines').fill(`E2E-${lot}-A\n---\ne2e ${lot} a\n`);
    await page.locator('#entry-ranges').fill(`E2E-${lot}-01 – E2E-${lot}-12\n`);
    await page.locator('.serial-add button[type=submit]').click();
    await expect(page.locator('.serial-results tbody tr')).toHaveCount(15);
    await isSound(page);
    await page.screenshot({ path: `test-results/tour/serials-preview-${language}.png`, fullPage: true });
    await page.locator('.setting-form-end .ant-btn-primary').click();
    await expect(page.locator('.serial-result-new')).toHaveCount(13);

    await page.goto('/serials');
    await page.locator('.page-head input').fill(`e2e${lot}`);
    await expect(page.locator('.data-table tbody tr')).toHaveCount(13);
    await isSound(page);
    await page.screenshot({ path: `test-results/tour/serials-${language}.png` });
    await page.locator('.data-table .serial-link').filter({ hasText: `${lot}-A` }).click();
    await expect(page.locator('.serial h1')).toHaveText(`E2E-${lot}-A`);
    await page.locator('.block header .link').last().click();
    await page.locator('#event-kind').click();
    await page.locator('.ant-select-item-option').filter({ hasText: said.problem }).click();
    await page.locator('#event-note').fill('leak');
    await page.locator('.ant-modal button[type=submit]').click();
    await expect(page.locator('.serial-events li').first()).toContainText('leak');
    await isSound(page);
    await page.screenshot({ path: `test-results/tour/serial-${language}.png` });
    await page.goto(`/print/serial-labels?ids=${page.url().split('/').at(-1)!}`);
    await expect(page.locator('.labels li')).toHaveCount(1);
    await isSound(page);

    await page.goto('/inbox');
    await page.locator('.search input').fill(`E2E ${lot} a`);
    await page.locator('.search-list li').filter({ hasText: `E2E-${lot}-A` }).first().click();
    await expect(page.locator('.serial h1')).toHaveText(`E2E-${lot}-A`);
    await page.locator('.page-head .ant-btn-primary').click();
    await expect(page.locator('.serial-found')).toContainText(said.found);
    await page.locator('.serial-found .ant-btn').filter({ hasText: said.take }).click();
    await expect(page.locator('.serial-found')).toContainText(said.taken);
    await expect(page.locator('.intake .ant-select').first()).toContainText(said.product);
  }
  expect(errors).toEqual([]);
});

test('F221 a recall is drafted by range, published, told on the page of a unit and done with it', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, 'manager', 'fa');
  const errors = watchErrors(page);
  for (const language of inTurn(['fa', 'en'] as const, 0)) {
    const said = texts[language];
    const lot = randomUUID().slice(0, 6).toUpperCase();
    await speak(page, language);
    await page.goto('/serials/new');
    await choose(page, '.serial-add .ant-select', said.product);
    await page.locator('#entry-ranges').fill(`RC-${lot}-01 – RC-${lot}-05\n`);
    await page.locator('.serial-add button[type=submit]').click();
    await page.locator('.setting-form-end .ant-btn-primary').click();
    await expect(page.locator('.serial-result-new')).toHaveCount(5);

    await page.goto('/recalls/new');
    await page.locator('#recall-code').fill(`RC-${lot}`);
    await page.locator('#recall-title-fa').fill('شلنگ ورودی');
    await page.locator('#recall-title-en').fill('Inlet hose');
    await choose(page, '.place-form .ant-select', said.product);
    await page.locator('#recall-ranges').fill(`RC-${lot}-02 – RC-${lot}-04`);
    await page.locator('.place-form .ant-btn-sm').last().click();
    await expect(page.locator('.recall-found li')).toHaveCount(3);
    await isSound(page);
    await page.locator('.place-form button[type=submit]').click();
    await expect(page.locator('.recall-units li')).toHaveCount(3);
    await page.locator('.setting-form-end .ant-btn-primary').click();
    await page.locator('.ant-popconfirm .ant-btn-primary').click();
    await expect(page.locator('.recall-units .ant-btn')).toHaveCount(3);
    await isSound(page);
    await page.screenshot({ path: `test-results/tour/recall-${language}.png` });
    await page.locator('.recall-units a').first().click();
    await page.locator('.recall-told .ant-btn').click();
    await page.locator('#settle-note').fill('2210');
    await page.locator('.ant-modal button[type=submit]').click();
    await expect(page.locator('.recall-over')).toContainText('2210');
    await isSound(page);
  }
  expect(errors).toEqual([]);
});
