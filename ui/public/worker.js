/*
 * Keeps the shell (the page and the files that it names) for visits without the network, and shows notifications. Never an
 * answer of the API: what is asked of it passes by. The page itself is always asked for first, so that nothing old is shown
 * while the server is there; files below /assets/ never change. Pages that were never opened are fetched when all is quiet.
 */
const shell = 'zamen-shell';
const page = '/index.html';
const mostFiles = 300;
const ownPath = (path) => !path.startsWith('/api/') && path !== '/api';

self.addEventListener('install', (event) => {
  // Where browsers can, requests of the API do not even wake the worker.
  const aside = 'URLPattern' in self && event.addRoutes?.({ condition: { urlPattern: new URLPattern({ pathname: '/api/*' }) }, source: 'network' });
  event.waitUntil(Promise.all([Promise.resolve(aside).catch(() => undefined), fetch(page, { cache: 'no-cache' }).then(keepShell), self.skipWaiting()]));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !ownPath(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(navigate(event));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(unchanging(event));
  else if (url.pathname === '/favicon.svg' || url.pathname === '/manifest.webmanifest') event.respondWith(soon(event));
});

async function navigate(event) {
  try {
    const answer = await fetch(event.request);
    // Something before the server answers for it while it is away.
    if ([502, 503, 504].includes(answer.status)) return (await caches.match(page)) ?? answer;
    if (answer.ok) event.waitUntil(keepShell(answer.clone()));
    return answer;
  } catch {
    return kept(page);
  }
}

async function unchanging(event) {
  const found = await caches.match(event.request);
  if (found) return found;
  const answer = await fetch(event.request);
  if (answer.status === 200 && answer.type === 'basic') event.waitUntil(keep(event.request, answer.clone()));
  return answer;
}

/** As it was kept, and for the next visit as it is now: nothing waits for a turn over the network before it can be drawn. */
async function soon(event) {
  const found = await caches.match(event.request);
  const asked = fetch(event.request).then(async (answer) => {
    if (answer.ok) await keep(event.request, answer.clone());
    return answer;
  });
  if (!found) return asked;
  event.waitUntil(asked.catch(() => undefined));
  return found;
}

const kept = async (request) => (await caches.match(request)) ?? Response.error();
const keep = async (request, answer) => (await caches.open(shell)).put(request, answer);

/** The page is kept only once all that it needs is kept: never a page of one version with the files of another. */
async function keepShell(answer) {
  const html = await answer.text();
  if (!answer.ok || !html.includes('<div id="root">')) return;
  const cache = await caches.open(shell);
  if (await (await cache.match(page))?.text() === html) return;
  const files = [...html.matchAll(/\b(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path).filter((path) => !path.startsWith('/icons/'));
  await Promise.all(files.map((path) => keepFile(cache, path)));
  const headers = new Headers(answer.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  await cache.put(page, new Response(html, { headers }));
  const known = await cache.keys();
  const needed = new Set([page, ...files]);
  const old = known.slice(0, Math.max(0, known.length - mostFiles)).filter(({ url }) => !needed.has(new URL(url).pathname));
  await Promise.all(old.map((request) => cache.delete(request)));
}

async function keepFile(cache, path) {
  if (path.startsWith('/assets/') && await cache.match(path)) return;
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await cache.put(path, answer.clone());
  // A style sheet's fonts: words without them would be shown in another face.
  if (path.endsWith('.css')) await Promise.all([...(await answer.text()).matchAll(/url\((\/assets\/[^)"']+\.woff2)\)/g)].map(([, font]) => keepFile(cache, font)));
}

self.addEventListener('message', (event) => {
  if (event.data?.kind === 'pieces') event.waitUntil(keepPieces().catch(() => undefined));
});

/** The rest of the version whose page is kept, one file after the other; what is missing when it is broken off comes at the next visit. */
async function keepPieces() {
  const cache = await caches.open(shell);
  const html = await (await cache.match(page))?.text() ?? '';
  const paths = await (await fetch('/pieces.json', { cache: 'no-cache', priority: 'low' })).json();
  if (!paths.some((path) => html.includes(`src="${path}"`))) return;
  for (const path of paths) await keepFile(cache, path);
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openNotice(event.notification));
});

async function openNotice({ tag, data }) {
  // What is printed has no place for it.
  const client = (await self.clients.matchAll({ type: 'window' })).find(({ url }) => !new URL(url).pathname.startsWith('/print/'));
  if (!client) {
    await self.clients.openWindow(data?.path ?? '/inbox');
    return;
  }
  client.postMessage({ kind: 'notice', id: tag, ...data });
  await client.focus();
}
