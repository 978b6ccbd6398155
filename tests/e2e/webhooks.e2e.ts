import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import { inTurn, signIn, speak, watchErrors } from './page';

const texts = {
  fa: { fresh: 'وب‌هوک تازه', make: 'بساز', test: 'ارسال آزمایشی', again: 'ارسال دوباره', branch: 'اصفهان', off: 'خاموش کردن', on: 'روشن کردن' },
  en: { fresh: 'New webhook', make: 'Make it', test: 'Send a test', again: 'Send again', branch: 'Isfahan', off: 'Switch off', on: 'Switch on' },
};

test('F186 an administrator makes a webhook, tests it, sees the answer, sends it again and switches it off, in both languages', async ({ page }) => {
  test.setTimeout(240_000);
  const got: { body: string; headers: IncomingHttpHeaders }[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => { body += part.toString(); }).on('end', () => { got.push({ body, headers: request.headers }); response.end('taken, thank you'); });
  });
  await new Promise<void>((resolve) => { receiver.listen(0, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/events`;
  await signIn(page, 'admin', 'fa');
  const errors = watchErrors(page);
  for (const language of inTurn(['fa', 'en'] as const, 0)) {
    const said = texts[language];
    await speak(page, language);
    got.length = 0;
    await page.goto('/webhooks');
    await page.getByRole('button', { name: said.fresh }).click();
    await page.locator('#webhook-name').fill(`ERP ${language}`);
    await page.locator('#webhook-url').fill(url);
    await page.locator('#webhook-branches').click();
    await page.locator('.ant-select-item-option').filter({ hasText: said.branch }).click();
    // Beside the list: Tab would take the choice back.
    await page.locator('#webhook-events').click();
    await page.getByRole('button', { name: said.make, exact: true }).click();
    const secret = await page.locator('.secret code').innerText();
    await page.locator('.ant-modal-footer button').click();
    await expect(page.locator('.setting-head h2')).toHaveText(`ERP ${language}`);
    await expect(page.locator('.webhook-owner')).toContainText(said.branch);
    await page.getByRole('button', { name: said.test }).click();
    const delivery = page.locator('.delivery').first();
    await expect(delivery).toHaveClass(/delivery-delivered/);
    expect(new Webhook(secret).verify(got[0]!.body, got[0]!.headers as Record<string, string>)).toMatchObject({ type: 'webhook.test' });
    await delivery.click();
    await expect(page.locator('.ant-modal .webhook-tries')).toContainText('taken, thank you');
    await page.screenshot({ path: `test-results/tour/webhook-delivery-${language}.png` });
    await page.locator('.ant-modal-footer').getByRole('button', { name: said.again }).click();
    await expect.poll(() => got.length).toBe(2);
    expect(got[1]!.headers['webhook-id']).toBe(got[0]!.headers['webhook-id']);
    await page.keyboard.press('Escape');
    await page.screenshot({ path: `test-results/tour/webhooks-${language}.png` });
    await page.getByRole('button', { name: said.off }).click();
    await expect(page.getByRole('button', { name: said.on })).toBeVisible();
    await expect(page.getByRole('button', { name: said.test })).toBeHidden();
    expect((await page.locator('body').innerText()).match(/\b(?:webhooks|webhook|secret|list)\.[a-z][a-z.-]+\b/g) ?? []).toEqual([]);
  }
  expect(errors).toEqual([]);
  receiver.closeAllConnections();
  receiver.close();
});
