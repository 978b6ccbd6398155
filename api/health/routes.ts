import { Router, type Response } from 'express';
import { aliveAnswer, readyAnswer, type Health } from '../../platform/health';

/** `/healthz`: the program runs. `/readyz`: it can do its work (`platform/health.ts`). The worker has the same on its own port. */
export function healthRoutes(health: () => Promise<Health>): Router {
  const router = Router();
  const send = (response: Response, { status, headers, body }: ReturnType<typeof readyAnswer> | typeof aliveAnswer): void => { response.status(status).set(headers).send(body); };
  router.get('/healthz', (_request, response) => { send(response, aliveAnswer); });
  router.get('/readyz', async (_request, response) => { send(response, readyAnswer(await health())); });
  return router;
}
