import { z } from 'zod';
import { unitRoute, unitRouteChange } from '../unit-routes';
import { id } from '../values';
import { ids } from './examples';
import { route } from './route';

const onKind = { tag: 'catalogue', path: '/catalogue/terms/:id/route', params: z.object({ id }), etag: ({ revision }: { revision: string }): string => revision, answer: unitRoute } as const;
const answer = { steps: [{ id: ids.other, code: 'THR-W2', name: { fa: 'کارگاه برد', en: 'Board workshop' }, branch: { fa: 'دفتر مرکزی تهران', en: 'Tehran head office' }, active: true }], from: null, mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };

/** Through which units devices of a kind pass. */
export const unitRouteRoutes = {
  readUnitRoute: route({ ...onKind, action: 'catalogue.read', method: 'GET', summary: 'Read the route of a kind', refusals: ['term.not-found'], description: 'Units that devices of this kind pass through, in order; where it has none of its own, those of the nearest kind above. Look-ups of units for a request offer them first.', example: { params: { id: ids.key }, answer } }),
  setUnitRoute: route({ ...onKind, action: 'catalogue.manage', method: 'PUT', summary: 'Set the route of a kind', repeat: 'stored', precondition: true, body: unitRouteChange, refusals: ['term.not-found', 'unit-route.unit-unknown'], description: 'All its units, in their order.', example: { params: { id: ids.key }, body: { unitIds: [ids.other] }, answer } }),
};
