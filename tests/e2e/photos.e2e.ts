import { expect as expectOf, test, type Page } from '@playwright/test';
import { taskTypes } from '../../contracts/task-types/registry';
import { as, bring } from './company';
import { choose, field, inTurn, openClaimed, signIn, watchErrors } from './page';

/** What is sent may take its time. */
const expect = expectOf.configure({ timeout: 60_000 });
const texts = {
  fa: { refused: { lying: 'محتوای آن «png» است', large: 'بزرگ‌تر از ۲۵ مگابایت است', paper: 'تنها عکس', twice: 'پیش‌تر افزوده شده' }, removed: 'برداشته شده است', gone: 'دیگر نگه داشته نمی‌شود', stuck: 'فرستاده نشد', retry: 'دوباره بفرست', drop: 'بردار' },
  en: { refused: { lying: 'its content is “png”', large: 'Larger than 25 MB', paper: 'Only photos', twice: 'Is there already' }, removed: 'was removed', gone: 'no longer kept', stuck: 'was not sent', retry: 'Send again', drop: 'Take away' },
} as const;
const { received } = taskTypes.receiveDevice.outcomes;
/** One white point. */
const point = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const named = (name: string, buffer = point, mimeType = 'image/png') => ({ name, mimeType, buffer });
const photosOf = async (login: string, taskId: string): Promise<unknown[]> => ((await as(login).readTask(taskId)).values.photos ?? []) as unknown[];

/** Dropped or pasted into an element, as a hand would; `more`: bytes behind the picture. */
async function carry(page: Page, what: 'drop' | 'paste', selector: string, name: string, { type = 'image/png', more = 0 } = {}): Promise<void> {
  await page.locator(selector).waitFor();
  const carried = what === 'drop' ? 'DragEvent("drop", { dataTransfer: carried,' : 'ClipboardEvent("paste", { clipboardData: carried,';
  await page.evaluate(`(() => {
    const carried = new DataTransfer();
    const content = Uint8Array.from(atob(${JSON.stringify(point.toString('base64'))}), (one) => one.charCodeAt(0));
    carried.items.add(new File([content, new Uint8Array(${more})], ${JSON.stringify(name)}, { type: ${JSON.stringify(type)}, lastModified: 5 }));
    document.querySelector(${JSON.stringify(selector)}).dispatchEvent(new ${carried} bubbles: true, cancelable: true }));
  })()`);
}

test('F205 a photo that is on its way when the page is reloaded arrives all the same, and comes once', async ({ page }) => {
  test.setTimeout(240_000);
  const { taskId } = await bring('repaired', 'receiveDevice');
  await signIn(page, 'reception', 'fa');
  await openClaimed(page, taskId, 'receiveDevice', 'fa');
  // The line takes it and says nothing.
  await page.route('**/files?pending=true', () => undefined);
  const box = page.locator('.field-photos');
  await box.locator('input[type=file]').first().setInputFiles([named('on its way.png')]);
  await expect(box.locator('.sending li')).toHaveCount(1);
  await expect.poll(() => page.evaluate(`new Promise((done) => { const open = indexedDB.open('zamen-chosen-files', 1); open.onsuccess = () => { const all = open.result.transaction('files').objectStore('files').getAllKeys(); all.onsuccess = () => { open.result.close(); done(all.result.length); }; }; })`)).toBe(1);
  await page.unroute('**/files?pending=true');
  await page.reload();
  await expect(box.locator('button.tile')).toHaveCount(1);
  await expect(box.locator('.sending li')).toHaveCount(0);
  await expect.poll(() => photosOf('reception', taskId)).toHaveLength(1);
  await page.reload();
  await expect(box.locator('button.tile')).toHaveCount(1);
  await expect(box.locator('.sending li')).toHaveCount(0);
});

test('files that were chosen for a comment are there again after a reload with what was begun, and go with it', async ({ page }) => {
  test.setTimeout(120_000);
  const { requestId } = await bring('repaired', 'receiveDevice');
  await signIn(page, 'reception', 'fa');
  const talk = page.getByRole('button', { name: 'گفت‌وگو', exact: true });
  await page.goto(`/requests/${requestId}`);
  await talk.click();
  const box = page.locator('.comment-box');
  await box.locator('textarea').first().fill('عکس پشت دستگاه');
  await box.locator('input[type=file]').first().setInputFiles([named('back.png'), named('plate.png')]);
  await expect(box.locator('.sending li')).toHaveCount(2);
  await expect.poll(async () => ((await (await page.request.get(`/api/requests/${requestId}/files?waiting=true`)).json()) as { items: unknown[] }).items.length).toBe(2);
  await expect(box.locator('.comment-acts .ant-btn').first()).toBeEnabled();
  await page.reload();
  await talk.click();
  await expect(box.locator('.sending li')).toHaveCount(2);
  await expect(box.locator('.sending')).toContainText('plate.png');
  await expect(box.locator('textarea').first()).toHaveValue('عکس پشت دستگاه');
  // One of them is taken back; the other goes.
  await box.locator('.sending li', { hasText: 'plate.png' }).getByRole('button').click();
  await box.locator('.comment-acts .ant-btn').first().click();
  await expect(box.locator('.sending li')).toHaveCount(0);
  await expect(page.locator('.story-item').filter({ hasText: 'عکس پشت دستگاه' }).locator('button.tile')).toHaveCount(1);
  await page.reload();
  await talk.click();
  await expect(page.locator('.story-item').filter({ hasText: 'عکس پشت دستگاه' })).toBeVisible();
  await expect(box.locator('.sending li')).toHaveCount(0);
  await expect(box.locator('textarea').first()).toHaveValue('');
});

for (const language of inTurn(['fa', 'en'] as const, 0)) {
  const said = texts[language];

  test(`F205 photos go into a form by chooser, drop and paste, are seen large, and stand in the story with the answer (${language})`, async ({ page }) => {
    test.setTimeout(240_000);
    const { taskId, requestId } = await bring('repaired', 'receiveDevice');
    await signIn(page, 'reception', language);
    const errors = watchErrors(page);
    await openClaimed(page, taskId, 'receiveDevice', language);
    const box = page.locator('.field-photos');
    const tiles = box.locator('button.tile');
    // Two at once; what a name looks like is only its name.
    await box.locator('input[type=file]').first().setInputFiles([named('front.png'), named('../<img src=x onerror=alert(1)>.png')]);
    await expect(tiles).toHaveCount(2);
    await carry(page, 'drop', '.field-photos .drop-area', 'dropped.png');
    await expect(tiles).toHaveCount(3);
    // Where one is typing, and nowhere in particular.
    await carry(page, 'paste', `[id="task-${taskId.slice(0, 8)}-condition"]`, 'pasted.png');
    await expect(tiles).toHaveCount(4);
    await carry(page, 'paste', 'body', 'also pasted.png');
    await expect(tiles).toHaveCount(5);
    await expect.poll(() => photosOf('reception', taskId)).toHaveLength(5);
    await page.reload();
    await expect(tiles).toHaveCount(5);
    // By keyboard alone: open, go on, close.
    await tiles.first().focus();
    await page.keyboard.press('Enter');
    const [picture, title] = [page.locator('.lightbox-picture img'), page.locator('.lightbox .ant-modal-title')];
    await expect(picture).toBeVisible();
    const first = await title.innerText();
    await page.keyboard.press('ArrowRight');
    await expect(title).not.toHaveText(first);
    await page.keyboard.press('Escape');
    await expect(picture).toBeHidden();
    // On the picture that was seen last.
    await expect(tiles.nth(1)).toBeFocused();
    await box.locator('.tile-remove').last().click();
    await expect(tiles).toHaveCount(4);
    await page.screenshot({ path: `test-results/tour/photos-${language}.png` });
    await choose(page, 'receiveDevice', 'received', language);
    await expect.poll(async () => (await as('manager').readTask(taskId)).state).toBe('completed');
    await page.goto(`/requests/${requestId}`);
    await expect(page.locator('.story-item').filter({ hasText: received!.did![language] }).locator('button.tile')).toHaveCount(4);
    expect(errors).toEqual([]);
  });

  test(`what is no photo, lies, is too large or there already is told at once; a line that is cut loses nothing (${language})`, async ({ page }) => {
    test.setTimeout(240_000);
    const { taskId } = await bring('repaired', 'receiveDevice');
    await signIn(page, 'reception', language);
    await openClaimed(page, taskId, 'receiveDevice', language);
    const box = page.locator('.field-photos');
    const [input, rows, tiles] = [box.locator('input[type=file]').first(), box.locator('.sending li'), box.locator('button.tile')];
    await field(page, taskId, 'place').fill('A-12');
    const drop = (name: string, more?: { type?: string; more?: number }) => carry(page, 'drop', '.field-photos .drop-area', name, more);
    await input.setInputFiles([named('lying.jpg', point, 'image/jpeg')]);
    await drop('large.png', { more: 25 * 1024 * 1024 });
    for (const [name, why] of [['lying.jpg', said.refused.lying], ['large.png', said.refused.large]] as const) await expect(rows.filter({ hasText: name })).toContainText(why);
    // Dropped, since the chooser does not offer it.
    await drop('front.png');
    await expect(tiles).toHaveCount(1);
    await drop('paper.pdf', { type: 'application/pdf' });
    await expect(rows.filter({ hasText: 'paper.pdf' })).toContainText(said.refused.paper);
    await drop('front.png');
    await expect(rows.filter({ hasText: 'front.png' })).toContainText(said.refused.twice);
    await page.screenshot({ path: `test-results/tour/photos-refused-${language}.png` });
    // What is refused for good does not hold the form up.
    const receive = page.locator('.outcomes button.ant-btn-primary').first();
    await expect(receive).toBeEnabled();
    for (let left = await rows.count(); left > 0; left -= 1) {
      await rows.first().getByRole('button', { name: said.drop }).click();
      await expect(rows).toHaveCount(left - 1);
    }

    await page.route('**/files?pending=true', (route) => route.abort('connectionreset'));
    await input.setInputFiles([named('cut.png')]);
    await expect(rows.filter({ hasText: 'cut.png' }).getByRole('button', { name: said.retry })).toBeVisible();
    await expect(page.locator('.outcomes').getByRole('status')).toContainText(said.stuck);
    await expect(receive).toBeDisabled();
    await expect(field(page, taskId, 'place')).toHaveValue('A-12');
    await expect(tiles).toHaveCount(1);
    // By itself, as soon as the server answers.
    await page.unroute('**/files?pending=true');
    await expect(tiles).toHaveCount(2);
    await expect(rows).toHaveCount(0);
    await expect.poll(() => photosOf('reception', taskId)).toHaveLength(2);
    await expect(receive).toBeEnabled();
  });
}

test('F205 photos are taken while a device is registered: a reload keeps them, the request brings them along', async ({ page }) => {
  test.setTimeout(240_000);
  for (const language of inTurn(['en', 'fa'] as const, 0)) {
    await signIn(page, 'reception', language);
    const errors = watchErrors(page);
    await page.goto('/requests/new');
    const next = page.locator('.intake-foot .ant-btn-primary');
    await page.locator('[id="intake-customerName"]').fill('مینا کریمی');
    await next.click();
    await page.locator('[id="intake-itemText"]').fill('Kettle K-7');
    await next.click();
    await page.locator('[id="intake-words"]').fill('آب را گرم نمی‌کند');
    const tiles = page.locator('.field-photos button.tile');
    await page.locator('.field-photos input[type=file]').first().setInputFiles([named('front.png'), named('plate.png')]);
    await expect(tiles).toHaveCount(2);
    await carry(page, 'paste', 'body', 'pasted.png');
    await expect(tiles).toHaveCount(3);
    await page.reload();
    await expect(tiles).toHaveCount(3);
    await page.locator('.field-photos .tile-remove').first().click();
    await expect(tiles).toHaveCount(2);
    // On a phone the camera of its back takes one.
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 360, height: 780 });
    await expect(page.locator('.files-field-add .add-files')).toHaveCount(2);
    const camera = page.locator('.field-photos input[capture=environment]');
    await expect(camera).toHaveAttribute('accept', 'image/*');
    await camera.setInputFiles([named('taken.png')]);
    await expect(tiles).toHaveCount(3);
    await page.locator('.field-photos .tile-remove').last().click();
    await expect(tiles).toHaveCount(2);
    // The cursor is where one goes on.
    await expect(page.locator('.field-photos .tile-remove').last()).toBeFocused();
    await page.screenshot({ path: `test-results/tour/photos-intake-${language}.png` });
    await page.setViewportSize(size);
    await next.click();
    const registered = page.waitForResponse((answer) => answer.url().endsWith('/api/requests') && answer.request().method() === 'POST');
    await next.click();
    const { id } = (await (await registered).json()) as { id: string };
    await page.goto(`/requests/${id}`);
    await expect(page.locator('.story-created button.tile')).toHaveCount(2);
    expect(errors).toEqual([]);
  }
});

test('a photo of an answer is removed with a reason: story and answer say so, and nobody sees it any more', async ({ page }) => {
  test.setTimeout(240_000);
  for (const language of inTurn(['fa', 'en'] as const, 0)) {
    const said = texts[language];
    const { taskId, requestId } = await bring('repaired', 'receiveDevice');
    await signIn(page, 'reception', language);
    await openClaimed(page, taskId, 'receiveDevice', language);
    const tiles = page.locator('.field-photos button.tile');
    await page.locator('.field-photos input[type=file]').first().setInputFiles([named('wrong.png'), named('right.png')]);
    await expect(tiles).toHaveCount(2);
    await choose(page, 'receiveDevice', 'received', language);
    await expect.poll(async () => (await as('manager').readTask(taskId)).state).toBe('completed');
    await page.goto(`/requests/${requestId}`);
    await page.locator('.files .tile-place').filter({ has: page.locator('[title="wrong.png"]') }).locator('.tile-remove').click();
    await page.locator('#file-remove-reason').fill('دستگاه دیگری است');
    await page.locator('.ant-modal-footer .ant-btn-dangerous').click();
    const story = page.locator('.story-task').filter({ hasText: received!.did![language] });
    await expect(story.locator('.files-gone')).toContainText(said.removed);
    await expect(story.locator('button.tile')).toHaveCount(1);
    await expect(page.locator('.files button.tile')).toHaveCount(1);
    await page.screenshot({ path: `test-results/tour/photos-removed-${language}.png` });
    await page.goto(`/inbox/${taskId}`);
    await expect(tiles).toHaveCount(1);
    await expect(page.locator('.field-photos .files-gone')).toContainText(said.gone);
    await page.screenshot({ path: `test-results/tour/photos-removed-answer-${language}.png` });
  }
});
