import { Router } from 'express';

export interface Health {
  /** Throws when PostgreSQL does not answer. */
  database(): Promise<void>;
  /** True while the process drains: a load balancer sends nothing more. */
  draining(): boolean;
}

/** `live`: the process runs. `ready`: it can do its work; Temporal away does not count, since the counter never waits for it. */
export function healthRoutes(health: Health): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => { response.set('Cache-Control', 'no-store').json({ status: 'live' }); });
  router.get('/health/ready', async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    if (health.draining()) { response.status(503).json({ status: 'draining' }); return; }
    try {
      await health.database();
      response.json({ status: 'ready' });
    } catch {
      response.status(503).set('Retry-After', '2').json({ status: 'database-away' });
    }
  });
  return router;
}
