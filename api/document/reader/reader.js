/* Runs in the browser: shows the document, and lets whoever is signed in here try its endpoints as themselves. */
const reading = new Set(['GET', 'HEAD']);

/** A write carries the session's token and a key of its own, as the interface sends them. */
async function asTheInterface(request) {
  const url = new URL(request.url, location.href);
  if (url.origin !== location.origin || reading.has((request.method ?? 'GET').toUpperCase())) return request;
  request.headers['Idempotency-Key'] ??= crypto.randomUUID();
  const session = await fetch('session', { headers: { Accept: 'application/json' } });
  if (session.ok) request.headers['X-CSRF-Token'] = (await session.json()).csrfToken;
  return request;
}

window.SwaggerUIBundle({
  url: 'openapi.json', dom_id: '#reader', deepLinking: true, filter: true, docExpansion: 'none', defaultModelsExpandDepth: 0, tryItOutEnabled: false, persistAuthorization: false, validatorUrl: null,
  requestInterceptor: asTheInterface,
});
