/* Runs in the browser: shows the document, and lets whoever is signed in here try its endpoints as themselves. */
const reading = new Set(['GET', 'HEAD']);

/** A write carries the session's token and a key of its own, as the interface sends them. */
async function asTheInterface(request) {
  const url = new URL(request.url, location.href);
  if (url.origin !== location.origin || reading.has((request.method ?? 'GET').toUpperCase())) return request;
  const example = reader.specSelectors.specJson().getIn(['components', 'parameters', 'IdempotencyKey', 'example']);
  const key = request.headers['Idempotency-Key'];
  // The example would be the same key for every click.
  if (key === undefined || key === example) request.headers['Idempotency-Key'] = crypto.randomUUID();
  const session = await fetch('session', { headers: { Accept: 'application/json' } });
  if (session.ok) request.headers['X-CSRF-Token'] = (await session.json()).csrfToken;
  return request;
}

const reader = window.SwaggerUIBundle({
  url: 'openapi.json', dom_id: '#reader', deepLinking: true, filter: true, docExpansion: 'none', defaultModelsExpandDepth: 0, persistAuthorization: false, validatorUrl: null, requestInterceptor: asTheInterface,
});
