import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { projectRoot } from '../../platform/paths';
import { as, baseUrl, bring, password } from './company';
import { field, openClaimed, signIn } from './page';

test.use({ serviceWorkers: 'allow' });

/** Stands before the product: can be taken away, and can serve the page of a later version. */
interface Front { url: string; away: boolean; busy: boolean; later: boolean; server: Server }
let front: Front;

test.beforeEach(async () => {
  const server = createServer((incoming, outgoing) => pass(incoming, outgoing));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  front = { url: `http://localhost:${(server.address() as AddressInfo).port}`, away: false, busy: false, later: false, server };
});
test.afterEach(() => {
  front.server.closeAllConnections();
  front.server.close();
});

function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (front.away) { incoming.socket.destroy(); return; }
  if (front.busy) { outgoing.writeHead(503, { 'Content-Type': 'text/html' }).end('<h1>Service Unavailable</h1>'); return; }
  const isPage = incoming.url === '/index.html' && front.later;
  const { host, ...headers } = incoming.headers;
  const asked = ask(new URL(incoming.url ?? '/', baseUrl()), { method: incoming.method, headers: isPage ? { accept: 'text/html' } : { ...headers, host } }, (answer) => {
    if (!isPage) { outgoing.writeHead(answer.statusCode ?? 502, answer.headers); answer.pipe(outgoing); return; }
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('end', () => { outgoing.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(Buffer.concat(parts).toString('utf8').replace(/\/assets\/index-[^".]+\.js/, '/assets/index-Later000.js')); });
  });
  asked.on('error', () => outgoing.destroy());
  outgoing.on('close', () => asked.destroy());
  incoming.pipe(asked);
}

/** Nothing reaches the server any more, not even over connections that are open. */
function takeAway(): void {
  front.away = true;
  front.server.closeAllConnections();
}

async function underWorker(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate<boolean>("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)")).toBe(true);
  await expect.poll(() => page.evaluate<boolean>("caches.match('/index.html').then((found) => found !== undefined)")).toBe(true);
}

test.describe('behind a server that goes away', () => {
  test.beforeEach(({ page }) => signIn(page, 'technician', 'en'));

  test('without the server a visit shows the shell in the person’s language, no answer of the API, and the words that were typed come back with it', async ({ page, context }) => {
    const { taskId } = await bring('repaired', 'diagnose');
    await openClaimed(page, taskId, 'diagnose', 'en');
    await page.goto(`${front.url}/inbox/${taskId}`);
    await underWorker(page);
    await expect(field(page, taskId, 'findings')).toBeEnabled();
    takeAway();
    await field(page, taskId, 'findings').fill('burnt element');
    await expect(page.locator('.draft-note')).toHaveText('On this device');
    await page.close();
    const again = await context.newPage();
    await again.goto(`${front.url}/inbox/${taskId}`);
    await expect(again.locator('html')).toHaveAttribute('lang', 'en');
    await expect(again.getByText('No connection')).toBeVisible();
    const kept = await again.evaluate<string[]>("caches.open('zamen-shell').then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).pathname))");
    expect(kept).toContain('/index.html');
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
    front.away = false;
    await expect(field(again, taskId, 'findings')).toHaveValue('burnt element', { timeout: 30_000 });
    await expect.poll(async () => (await as('technician').readTask(taskId)).values.findings, { timeout: 30_000 }).toBe('burnt element');
  });

  test('pages that were never opened are there without the server, which a proxy’s 503 says too; the page brings its own first script', async ({ page }) => {
    await page.goto(`${front.url}/inbox`);
    await underWorker(page);
    const kept = () => page.evaluate<string[]>("caches.open('zamen-shell').then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).pathname))");
    const pieces = await (await page.request.get(`${front.url}/pieces.json`)).json() as string[];
    expect(pieces.some((path) => path.startsWith('/assets/RequestsPage-'))).toBe(true);
    await expect.poll(async () => { const here = await kept(); return pieces.filter((path) => !here.includes(path)); }, { timeout: 60_000 }).toEqual([]);
    const boot = await page.locator('head script:not([type])').getAttribute('src');
    expect(boot).toMatch(/^\/assets\/boot-[\w-]{8}\.js$/);
    expect(await kept()).toContain(boot);
    front.busy = true;
    front.server.closeAllConnections();
    await page.locator('.rail').getByRole('link', { name: 'Requests', exact: true }).click();
    await expect(page.locator('.shell-page > .band-warn')).toContainText('The connection is lost');
    await expect(page.locator('.requests-filters')).toBeVisible();
    await page.reload();
    await expect(page.getByText('No connection')).toBeVisible();
  });

  test('a new version is offered, and nothing is loaded before the person says so', async ({ page }) => {
    await page.goto(`${front.url}/inbox`);
    await underWorker(page);
    await expect(page.locator('.task-list')).toBeVisible();
    await page.evaluate('window.sameLoad = true');
    await expect(page.locator('.band-accent', { hasText: 'new version' })).toHaveCount(0);
    front.later = true;
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await expect(page.locator('.band-accent', { hasText: 'new version' })).toBeVisible();
    expect(await page.evaluate('window.sameLoad')).toBe(true);
    front.later = false;
    await page.locator('.band-accent button').click();
    await expect(page.locator('.task-list')).toBeVisible();
    expect(await page.evaluate('window.sameLoad')).toBeUndefined();
  });
});

test('a notice is told through the worker without names of people; a click opens it, also once one is signed in again; signing out takes what is left', async ({ page, context }) => {
  await context.grantPermissions(['notifications'], { origin: baseUrl() });
  await signIn(page, 'technician', 'en');
  await underWorker(page);
  const me = (await (await page.request.get('/api/session')).json()) as { id: string; csrfToken: string };
  expect((await page.request.patch('/api/session/preferences', { headers: { 'X-CSRF-Token': me.csrfToken, 'Idempotency-Key': randomUUID() }, data: { notifications: true } })).ok()).toBe(true);
  await page.goto('/account');
  const watched = page.getByRole('checkbox', { name: 'Requests that I watch' });
  await expect(watched).toBeChecked();
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/preferences') && answer.ok());
  await watched.uncheck();
  await saved;
  await page.reload();
  await expect(watched).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Somebody mentions me' })).toBeChecked();
  await watched.check();
  // Nobody looks: told only where no tab is in front.
  await page.addInitScript('Document.prototype.hasFocus = () => false');
  await page.goto('/inbox');
  await expect(page.locator('.task-list')).toBeVisible();
  const { taskId } = await bring('repaired', 'diagnose');
  await as('supervisor').signIn();
  const others = (await as('supervisor').lookUp('person', { role: 'technician', limit: 20 })).filter(({ id }) => id !== me.id);
  await as('supervisor').assignTask(taskId, { userId: me.id });
  await as('supervisor').assignTask(taskId, { userId: others[0]!.id });
  await expect.poll(async () => (await shown(page)).length, { timeout: 40_000 }).toBeGreaterThan(0);
  expect((await shown(page)).map(({ title }) => title).join()).not.toContain(as('supervisor').me.name.en);
  // The session ends meanwhile: what was clicked opens once the person is there again.
  expect((await page.request.delete('/api/session', { headers: { 'X-CSRF-Token': me.csrfToken, 'Idempotency-Key': randomUUID() } })).ok()).toBe(true);
  await page.reload();
  await expect(page.locator('#login')).toBeVisible();
  const [first] = await shown(page);
  expect(first?.path).toBe(`/inbox/${taskId}`);
  await click(page, first!.tag);
  await expect.poll(async () => (await shown(page)).map(({ tag }) => tag)).not.toContain(first!.tag);
  await page.locator('#login').fill('technician');
  await page.locator('#password').fill(password);
  await page.locator('#password').press('Enter');
  await expect(page).toHaveURL(new RegExp(`/inbox/${taskId}$`));
  // Signing out leaves nothing on the screen for whoever comes next; a click for somebody else opens nothing.
  await page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.showNotification('one more', { tag: 'x' }))");
  expect((await shown(page)).map(({ title }) => title)).toContain('one more');
  await page.goto('/inbox');
  await page.evaluate(`navigator.serviceWorker.getRegistration().then((one) => one.showNotification('for another', { tag: 'y', data: { path: '/audit', userId: '${randomUUID()}' } }))`);
  await click(page, 'y');
  await expect.poll(async () => (await shown(page)).map(({ tag }) => tag)).not.toContain('y');
  await page.locator('.avatar-button').click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.locator('#login')).toBeVisible();
  await expect.poll(() => shown(page)).toEqual([]);
  expect(new URL(page.url()).pathname).toBe('/inbox');
  await signIn(page, 'technician', 'en');
  const again = (await (await page.request.get('/api/session')).json()) as { csrfToken: string };
  expect((await page.request.patch('/api/session/preferences', { headers: { 'X-CSRF-Token': again.csrfToken, 'Idempotency-Key': randomUUID() }, data: { notifications: false } })).ok()).toBe(true);
});

interface Shown { title: string; tag: string; path: string | null }
const shown = (page: Page) => page.evaluate<Shown[]>("navigator.serviceWorker.getRegistration().then((one) => one.getNotifications()).then((all) => all.map(({ title, tag, data }) => ({ title, tag, path: data?.path ?? null })))");

/** As the browser tells its worker of a click; what only a person's own click may do (bringing the window to the front) is refused to this one. */
async function click(page: Page, tag: string): Promise<void> {
  const [worker] = page.context().serviceWorkers();
  await worker!.evaluate(`self.registration.getNotifications({ tag: '${tag}' }).then(([notification]) => { self.dispatchEvent(new NotificationEvent('notificationclick', { notification })); })`);
}

test('what the worker is served with', async ({ request }) => {
  const answer = await request.get('/worker.js');
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([200, 'text/javascript; charset=utf-8', 'no-cache']);
  expect(answer.headers()['content-security-policy']).toContain("script-src 'self'");
  expect(readdirSync(join(projectRoot, 'ui', 'public'))).toContain('worker.js');
  expect(readFileSync(join(projectRoot, 'ui', 'public', 'worker.js'), 'utf8')).toBe(await answer.text());
});
