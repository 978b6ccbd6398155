import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { freePort } from '../../platform/ports';
import { findTemporalBinary } from '../../platform/temporal-binary';
import { demoAccounts } from '../../tools/demo/load';
import { browserFlags, findBrowser } from '../../platform/browser';
import type { Benchmark } from '../benchmark';
import { cleanCheckout } from '../start/checkout';
import { startProduct } from '../start/started';
import { busySeconds } from '../stack/cpu';
import { median } from '../statistics';

/** A slow mobile network: 1.6 Mbit/s down, half of that up, 150 ms. */
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.8e6 / 8 };
interface Visit { seconds: number; scripts: Map<string, number>; bytes: number }

/** The inbox in a real browser over a slow network, as `npm start` serves it: from going there to rows that can be clicked, at the first visit and again, and what of it is script. */
export const webBench: Benchmark = async ({ full, say, atEnd }) => {
  const rounds = full ? 9 : 5;
  await findTemporalBinary(say);
  const account = demoAccounts.find(({ login }) => login === 'technician');
  if (!account) throw new Error('The demo company has no technician');
  const checkout = cleanCheckout();
  const data = mkdtempSync(join(tmpdir(), 'zamen-web-data-'));
  chmodSync(data, 0o755);
  atEnd(() => { checkout.remove(); rmSync(data, { recursive: true, force: true }); });
  const port = await freePort();
  const product = await startProduct({ folder: checkout.folder, data: join(data, 'zamen'), port, account, logFile: join(data, 'start.log') });
  atEnd(() => product.stop());
  const baseUrl = `http://localhost:${port}`;
  await isCompressed(baseUrl);
  say('the interface is served compressed');

  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
  atEnd(() => browser.close());
  const [began, busy] = [performance.now(), busySeconds()];
  const [first, again]: [Visit[], Visit[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fa-IR', timezoneId: 'Asia/Tehran' });
    const answer = await context.request.post(`${baseUrl}/api/session`, { data: { login: account.login, password: account.password }, headers: { Origin: baseUrl } });
    if (!answer.ok()) throw new Error(`${account.login} could not sign in: ${answer.status()}`);
    first.push(await visit(context, baseUrl));
    again.push(await visit(context, baseUrl));
    say(`first ${first.at(-1)!.seconds.toFixed(2)} s, again ${again.at(-1)!.seconds.toFixed(2)} s`);
    await context.close();
  }
  const kilobytes = ({ scripts }: Visit): number => [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1_000;
  for (const [name, size] of [...first[0]!.scripts].sort(([, one], [, other]) => other - one).slice(0, 12)) say(`${(size / 1_000).toFixed(1).padStart(7)} kB  ${name}`);
  const seconds = (visits: readonly Visit[]): number[] => visits.map((one) => one.seconds);
  return {
    scale: { rounds, network: '1.6 Mbit/s, 150 ms', usable: 'the first row of the inbox can be clicked', browser: browser.version() },
    figures: {
      scriptKilobytes: Math.max(...first.map(kilobytes)), firstVisitSeconds: median(seconds(first)), repeatVisitSeconds: median(seconds(again)), firstVisitMost: Math.max(...seconds(first)), repeatVisitMost: Math.max(...seconds(again)),
      allKilobytes: Math.max(...first.map(({ bytes }) => bytes)) / 1_000, repeatKilobytes: Math.max(...again.map(({ bytes }) => bytes)) / 1_000, scripts: first[0]!.scripts.size, coresBusy: (busySeconds() - busy) / ((performance.now() - began) / 1_000),
    },
  };
};

/** `npm start` compresses the files once it has time for it. */
async function isCompressed(baseUrl: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const page = await (await fetch(baseUrl)).text();
    const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
    const answers = await Promise.all(files.map((file) => fetch(new URL(file, baseUrl), { headers: { 'Accept-Encoding': 'br' } })));
    const sizes = await Promise.all(answers.map(async (answer) => (await answer.arrayBuffer()).byteLength));
    // What is compressed on the way has no length; the smallest are sent as they are.
    if (files.length > 0 && answers.every((answer, index) => (answer.headers.get('Content-Encoding') === 'br' && answer.headers.has('Content-Length')) || sizes[index]! < 1_024)) {
      // One file is packed after the other, these among all others.
      await pause(20_000);
      return;
    }
    await pause(250);
  }
  throw new Error('The interface was not compressed within two and a half minutes');
}

/** Opens the inbox in a page of its own; what came over the network until its first row was there. */
async function visit(context: BrowserContext, baseUrl: string): Promise<Visit> {
  const page: Page = await context.newPage();
  const cdp: CDPSession = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', network);
  const kinds = new Map<string, { url: string; isScript: boolean; length: number }>();
  const scripts = new Map<string, number>();
  let bytes = 0;
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => { kinds.set(requestId, { url: response.url, isScript: type === 'Script', length: response.fromDiskCache ? 0 : Number(response.headers['Content-Length'] ?? 0) }); });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    const of = kinds.get(requestId);
    if (of?.isScript) scripts.set(new URL(of.url).pathname, of.length);
  });
  const began = performance.now();
  await page.goto(baseUrl, { waitUntil: 'commit' });
  const row = page.locator('.task-row').first();
  await row.waitFor({ state: 'visible', timeout: 60_000 });
  await row.click({ trial: true });
  const seconds = (performance.now() - began) / 1_000;
  const seen = { seconds, scripts: new Map(scripts), bytes };
  await page.close();
  return seen;
}
