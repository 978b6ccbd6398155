import { Router, type Request } from 'express';
import { inquiry as asked } from '../../contracts/inquiry';
import { routes } from '../../contracts/routes';
import type { Origin } from '../../domain/shared/actor';
import { valueOf } from '../app-error';
import { isEndpoint, neededBody } from '../endpoint';
import { addressOf, sameOrigin } from '../middleware/authenticate';
import { probing } from '../middleware/rate-limits';
import type { ApiServices } from '../services';

const originOf = (request: Request): Origin => ({ address: addressOf(request), tokenId: null });

/** What everybody may ask of a serial, without a session. */
export function inquiryRoute({ inquiry }: Pick<ApiServices, 'inquiry'>, { limit }: { limit: number }): Router {
  const router = Router();
  router.post(routes.inquire.path, isEndpoint('inquire'), sameOrigin, probing(limit, (request) => inquiry.noticed(originOf(request))), async (request, response) => {
    const answer = valueOf(await inquiry.inquire(neededBody(asked, request).serial, originOf(request)));
    response.locals.inVain = !answer.genuine;
    response.set('Cache-Control', 'no-store').json(answer);
  });
  return router;
}
