import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { RequestHandler } from 'express';
import { sendBeingBuilt } from './being-built';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.json': 'application/json; charset=utf-8', '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon', '.txt': 'text/plain; charset=utf-8', '.bpmn': 'application/xml; charset=utf-8',
};
const encodings = [['br', '.br'], ['gzip', '.gz']] as const;

/** Files of the built interface by address. */
function listing(folder: string): Set<string> {
  const found = new Set<string>();
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) walk(join(at, entry.name));
      else found.add(`/${relative(folder, join(at, entry.name)).split(sep).join('/')}`);
    }
  };
  walk(folder);
  return found;
}

/**
 * The built interface. Names under `/assets/` carry a hash and never change; everything else is asked for again each time.
 * Whatever is no file is a page of the application. Files that were compressed at build time are sent as they are.
 * `built` is told of a build that was not there before.
 */
export function serveInterface(folder: string, built: () => void = () => undefined): RequestHandler {
  const index = join(folder, 'index.html');
  let known = { index: 0, build: '', files: new Set<string>() };
  /** Read once; a rebuild is noticed by a new `index.html`, compressed twins by their folder. */
  const current = (): Set<string> => {
    if (!existsSync(index)) return new Set();
    const { mtimeMs } = statSync(index);
    const build = `${mtimeMs} ${statSync(join(folder, 'assets'), { throwIfNoEntry: false })?.mtimeMs ?? 0}`;
    if (mtimeMs !== known.index) built();
    if (build !== known.build) known = { index: mtimeMs, build, files: listing(folder) };
    return known.files;
  };
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') { next(); return; }
    const files = current();
    const wanted = request.path === '/' ? '/index.html' : request.path;
    // A page's address may end like a file's name (`/settings/repair.storage.daily`): then only a browser that goes there is given the page.
    const isAddress = extname(wanted) === '' || (!wanted.startsWith('/assets/') && Boolean(request.get('Accept')?.includes('text/html')));
    const isPage = !files.has(wanted) && (wanted === '/index.html' || isAddress) && request.accepts('html') !== false;
    const file = isPage ? '/index.html' : wanted;
    if (files.size === 0 && isPage) { sendBeingBuilt(response); return; }
    if (!files.has(file)) { next(); return; }
    const packed = encodings.find(([encoding, ending]) => files.has(file + ending) && request.acceptsEncodings(encoding) === encoding);
    response.set('Content-Type', types[extname(file)] ?? 'application/octet-stream').vary('Accept-Encoding');
    if (packed) response.set('Content-Encoding', packed[0]);
    const unchanging = file.startsWith('/assets/');
    if (!unchanging) response.set('ETag', `W/"${known.build.replace(/[^\d.]/g, '-')}"`);
    response.sendFile(file + (packed?.[1] ?? ''), {
      root: folder, acceptRanges: false, etag: true, lastModified: false, cacheControl: false, dotfiles: 'deny',
      headers: { 'Cache-Control': unchanging ? 'public, max-age=31536000, immutable' : 'no-cache' },
    }, (error) => { if (error && !response.headersSent) next(error); });
  };
}
