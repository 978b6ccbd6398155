import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Language } from '../../contracts/label';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import { taskTypes } from '../../contracts/task-types/registry';
import { itemId } from '../../tools/demo/catalogue';
import { branchId } from '../../tools/demo/organisation';
import { personId } from '../../tools/demo/people';
import { projectRoot } from '../../platform/paths';
import { as, baseUrl, bring, password, type ways } from './company';
import { watchErrors } from './page';

/**
 * Every screen in both languages, both themes and two sizes: nothing in the console, nothing that axe finds, nothing wider than the
 * window, no text without a translation. The pictures are in `test-results/tour`, to be looked at.
 */
const pictures = join(projectRoot, 'test-results', 'tour');
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Stop { name: string; login: string; path: string; prepare?: (page: Page) => Promise<unknown> }

/** The forms of the life cycle, each where the demo company's people meet it. */
const forms: [way: keyof typeof ways, task: TaskTypeName][] = [
  ['repaired', 'receiveDevice'], ['repaired', 'assign'], ['repaired', 'diagnose'], ['repaired', 'recordAnswer'], ['repaired', 'repair'], ['repaired', 'approveReport'], ['repaired', 'qualityControl'],
  ['repaired', 'settle'], ['repaired', 'handOverDevice'], ['unserviceable', 'approveReplacement'], ['unserviceable', 'chooseUnit'], ['ofAgent', 'agentAnswer'],
];
const badRows = 'id,data_provider,country,partner_product_category,product_category,product_category_id,brand,year_of_manufacture,product_age,repair_status,repair_barrier_if_end_of_life,group_identifier,event_date,problem\n'
  + 'tour-1,anstiftung,DEU,Kettle,Kettle,12,Arta,,,Fixed,,G1,2019-03-02,Does not boil\ntour-2,anstiftung,DEU,Kettle,Kettle,12,Arta,,,Fixed,,G1,not a date,Leaks\n,anstiftung,DEU,Kettle,Kettle,12,Arta,,,Fixed,,G1,2019-03-02,Smells\n';

const stops: Stop[] = [];
test.beforeAll(async () => {
  test.setTimeout(600_000);
  mkdirSync(pictures, { recursive: true });
  let requestId = '';
  for (const [way, task] of forms) {
    const brought = await bring(way, task);
    requestId = brought.requestId;
    const login = task === 'agentAnswer' ? 'agent' : taskTypes[task].role;
    await as(login).signIn();
    await as(login).claimTask(brought.taskId).catch(() => undefined);
    stops.push({ name: `task-${task}`, login, path: `/inbox/${brought.taskId}` });
  }
  await as('manager').startImport('tour.csv', badRows);
  stops.push(
    { name: 'inbox', login: 'supervisor', path: '/inbox' }, { name: 'inbox-team', login: 'supervisor', path: '/inbox?view=team' }, { name: 'inbox-done', login: 'technician', path: '/inbox?view=done' },
    { name: 'inbox-empty', login: 'admin', path: '/inbox' },
    { name: 'inbox-loading', login: 'supervisor', path: '/inbox', prepare: (page) => page.route('**/api/tasks?**', () => undefined) },
    { name: 'inbox-failing', login: 'supervisor', path: '/inbox', prepare: (page) => page.route('**/api/tasks?**', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"code":"server.error","status":500}' })) },
    { name: 'requests', login: 'manager', path: '/requests' }, { name: 'requests-none', login: 'manager', path: '/requests?q=nothing-is-called-so' },
    { name: 'request', login: 'manager', path: `/requests/${requestId}` }, { name: 'intake', login: 'reception', path: '/requests/new' }, { name: 'receipt', login: 'reception', path: `/print/receipt/${requestId}` },
    { name: 'imports', login: 'manager', path: '/imports' }, { name: 'incidents', login: 'manager', path: '/incidents' },
    { name: 'people', login: 'admin', path: '/people' }, { name: 'person', login: 'admin', path: `/people/${personId('technician')}` }, { name: 'people-import', login: 'admin', path: '/people/import' },
    { name: 'person-new', login: 'admin', path: '/people?branch=THR', prepare: async (page) => { await page.locator('.page-head .ant-btn-primary').click(); } },
    { name: 'branches', login: 'admin', path: `/branches/${branchId('THR')}` }, { name: 'branch-new', login: 'admin', path: '/branches/new' },
    { name: 'items', login: 'manager', path: '/catalogue/items' }, { name: 'items-none', login: 'technician', path: '/catalogue/items?q=nothing-is-called-so' }, { name: 'item', login: 'manager', path: `/catalogue/items/${itemId('P-REF-PCB')}` }, { name: 'service', login: 'manager', path: `/catalogue/items/${itemId('S-DIAG')}` },
    { name: 'item-new', login: 'manager', path: '/catalogue/items', prepare: async (page) => { await page.locator('.page-head .ant-btn-primary').click(); } },
    { name: 'bom', login: 'manager', path: `/catalogue/items/${itemId('P-REF-PCB')}`, prepare: async (page) => { await page.locator('.item-box header .ant-btn').first().click(); } },
    { name: 'list', login: 'manager', path: '/catalogue/lists/product-kind' }, { name: 'term', login: 'manager', path: '/catalogue/lists/product-kind', prepare: async (page) => { await page.locator('button.term-name').first().click(); } },
    { name: 'operations', login: 'admin', path: '/operations' },
    { name: 'forbidden', login: 'technician', path: '/imports' }, { name: 'missing', login: 'technician', path: '/nowhere' }, { name: 'missing-task', login: 'technician', path: `/inbox/${randomUUID()}` },
    { name: 'shortcuts', login: 'technician', path: '/inbox', prepare: async (page) => { await page.keyboard.press('?'); } },
    { name: 'preferences', login: 'technician', path: '/inbox', prepare: async (page) => {
      await page.locator('.rail-foot button, .tabbar button').last().click();
      await page.locator('.tabbar li').last().click({ timeout: 2000 }).catch(() => undefined);
    } },
    { name: 'more', login: 'technician', path: '/inbox', prepare: async (page) => { await page.locator('.rail-foot button, .tabbar button').last().click(); } },
    { name: 'away', login: 'technician', path: '/inbox', prepare: (page) => page.context().setOffline(true) },
  );
});

/** What is prepared before the page is opened, and not on it. */
const before = new Set(['inbox-loading', 'inbox-failing']);
/** An answer that is refused on purpose is told by the browser itself. */
const toldByBrowser = /Failed to load resource|ERR_INTERNET_DISCONNECTED/;

async function signedIn(browser: Browser, login: string, language: Language, theme: string, size: keyof typeof sizes): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], hasTouch: size === 'phone', locale: language === 'fa' ? 'fa-IR' : 'en-GB', timezoneId: 'Asia/Tehran', baseURL: baseUrl(), reducedMotion: 'reduce' });
  const page = await context.newPage();
  const headers = () => ({ 'Idempotency-Key': randomUUID() });
  expect((await page.request.post('/api/session', { headers: headers(), data: { login, password } })).status()).toBe(200);
  const { csrfToken } = (await (await page.request.get('/api/session')).json()) as { csrfToken: string };
  expect((await page.request.patch('/api/session/preferences', { headers: { ...headers(), 'X-CSRF-Token': csrfToken }, data: { language, theme, density: 'comfortable' } })).status()).toBe(200);
  return page;
}

async function look(page: Page, picture: string): Promise<void> {
  // As text: the browser's own names are not in the server's types.
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: join(pictures, `${picture}.png`) });
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect.soft(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${picture}: ${id} ${node.target.join(' ')} (${node.failureSummary ?? ''})`))).toEqual([]);
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect.soft(wider, `${picture} is wider than the window`).toBeLessThanOrEqual(0);
  const untold = (await page.locator('body').innerText()).match(/\b(?:inbox|task|request|requests|imports|incidents|intake|form|error|status|shell|place|draft|failure|action|page|catalogue)\.[a-z][a-z.-]+\b/g) ?? [];
  expect.soft(untold, `${picture} shows keys`).toEqual([]);
}

for (const language of ['fa', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const size of ['desk', 'phone'] as const) {
      test(`tour: ${language}, ${theme}, ${size}`, async ({ browser }) => {
        test.setTimeout(600_000);
        const visitor = await browser.newContext({ viewport: sizes[size], baseURL: baseUrl(), colorScheme: theme });
        const door = await visitor.newPage();
        await door.addInitScript({ content: `localStorage.setItem('zamen.preferences', JSON.stringify({ language: '${language}', theme: '${theme}' }))` });
        await door.goto('/');
        await expect(door.locator('#login')).toBeVisible();
        await look(door, `sign-in-${language}-${theme}-${size}`);
        await visitor.close();
        for (const login of new Set(stops.map((stop) => stop.login))) {
          const page = await signedIn(browser, login, language, theme, size);
          const errors = watchErrors(page);
          for (const { name, path, prepare } of stops.filter((stop) => stop.login === login)) {
            if (prepare && before.has(name)) await prepare(page);
            await page.goto(path);
            await expect(page.locator('html')).toHaveAttribute('dir', language === 'fa' ? 'rtl' : 'ltr');
            await expect(page.locator('h1, .skeleton').first()).toBeAttached();
            if (name === 'request') await expect(page.locator('.djs-container svg').first()).toBeVisible({ timeout: 30_000 });
            if (name.startsWith('task-')) await expect(page.locator('.outcomes').first()).toBeVisible();
            if (prepare && !before.has(name)) await prepare(page);
            await page.waitForTimeout(name === 'inbox-failing' ? 2000 : 400);
            await look(page, `${name}-${language}-${theme}-${size}`);
            await page.unrouteAll({ behavior: 'ignoreErrors' });
          }
          expect.soft(errors.filter((error) => !toldByBrowser.test(error)), `console of ${login}`).toEqual([]);
          await page.context().close();
        }
      });
    }
  }
}
