import { expect, test } from '@playwright/test';
import { bring } from './company';
import { inTurn, signIn, watchErrors } from './page';

const texts = {
  fa: { conversation: 'گفت‌وگو', add: 'افزودن', words: 'لطفاً پلاک را ببینید' },
  en: { conversation: 'Comments', add: 'Add', words: 'please look at the plate' },
};
/** One white point. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

test('a colleague is mentioned in a comment with a picture, and whoever comes by the notice finds both', async ({ page }) => {
  const { requestId } = await bring('repaired', 'assign');
  for (const language of inTurn(['fa', 'en'] as const, 1)) {
    const said = texts[language];
    await signIn(page, 'manager', language);
    const errors = watchErrors(page);
    await page.goto(`/requests/${requestId}`);
    await page.getByRole('button', { name: said.conversation, exact: true }).click();
    const box = page.locator('.comment-box textarea');
    await box.pressSequentially('@');
    const person = page.locator('.mention-option').first();
    const name = await person.locator('span').first().innerText();
    await person.click();
    await box.pressSequentially(said.words);
    await page.locator('.comment-box input[type=file]').first().setInputFiles({ name: 'plate.png', mimeType: 'image/png', buffer: picture });
    await expect(page.locator('.comment-box .sending li')).toHaveCount(1);
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/comments'));
    await page.locator('.comment-acts').getByRole('button', { name: said.add }).first().click();
    const comment = (await (await sent).json()) as { id: string; params: { mentions: { id: string }[] } };
    expect(comment.params.mentions).toHaveLength(1);
    await expect(page.locator('.story-comment .mention').first()).toHaveText(`@${name}`);
    await page.goto(`/requests/${requestId}?comment=${comment.id.replace('comment:', '')}`);
    await expect(page.locator('.story-on')).toContainText(said.words);
    await page.locator('.story-on button.tile').click();
    await expect(page.locator('.lightbox-picture img')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.lightbox-picture')).toBeHidden();
    await page.screenshot({ path: `test-results/tour/conversation-${language}.png` });
    expect(errors).toEqual([]);
  }
});
