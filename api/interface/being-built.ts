import type { Response } from 'express';
import en from '../../contracts/messages/en/errors.json';
import fa from '../../contracts/messages/fa/errors.json';

const lookAgain = 3;

/** What stands at every address until the interface has been built for the first time; it looks again by itself. */
const page = `<!doctype html>
<html lang="fa" dir="rtl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="${lookAgain}"><title>${fa['interface.building.title']} · ${en['interface.building.title']}</title>
<style>body { margin: 0; min-block-size: 100vh; display: grid; place-content: center; gap: 2rem; text-align: center; font-family: Vazirmatn, Tahoma, system-ui, sans-serif; color: CanvasText; background: Canvas } :root { color-scheme: light dark } h1 { font-size: 1.25rem }</style></head>
<body><main><h1>${fa['interface.building.title']}</h1><p>${fa['interface.building.text']}</p></main>
<section lang="en" dir="ltr"><h1>${en['interface.building.title']}</h1><p>${en['interface.building.text']}</p></section></body>
</html>
`;

export function sendBeingBuilt(response: Response): void {
  response.status(503).set({ 'Retry-After': String(lookAgain), 'Cache-Control': 'no-store' }).type('html').send(page);
}
