import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { LossDecision, newActivation, newExtension, newLoss, NewObjection, NewResumption, NewSuspension, NewTransfer, ObjectionDecision, UnitWarranties } from '@contracts/unit-warranties';
import { api, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

/** Below its unit: what is written of the one is fetched with the other. */
export const unitWarranties = (unitId: string) => queryOptions({ queryKey: ['serials', unitId, 'warranties'], queryFn: ({ signal }) => read(api.GET('/serials/{id}/warranties', { params: { path: { id: unitId } }, signal })) });

/** What is done to a warranty, or said of a loss of its cover. */
export type WarrantyAct =
  | { act: 'activate'; unitId: string; body: z.input<typeof newActivation> }
  | { act: 'extend'; id: string; body: z.input<typeof newExtension> } | { act: 'suspend'; id: string; body: NewSuspension } | { act: 'resume'; id: string; body: NewResumption } | { act: 'transfer'; id: string; body: NewTransfer }
  | { act: 'lose'; id: string; body: z.input<typeof newLoss> } | { act: 'decide'; id: string; body: LossDecision } | { act: 'object'; id: string; body: NewObjection } | { act: 'review'; id: string; body: ObjectionDecision };

function send(given: WarrantyAct): Promise<UnitWarranties> {
  const params = (id: string) => ({ path: { id }, header: once() });
  switch (given.act) {
    case 'activate': return read(api.POST('/serials/{id}/warranties', { params: { path: { id: given.unitId } }, body: given.body }));
    case 'extend': return read(api.POST('/warranties/{id}/extensions', { params: params(given.id), body: given.body }));
    case 'suspend': return read(api.POST('/warranties/{id}/suspensions', { params: params(given.id), body: given.body }));
    case 'resume': return read(api.POST('/warranties/{id}/resumptions', { params: params(given.id), body: given.body }));
    case 'transfer': return read(api.POST('/warranties/{id}/transfers', { params: params(given.id), body: given.body }));
    case 'lose': return read(api.POST('/warranties/{id}/losses', { params: params(given.id), body: given.body }));
    case 'decide': return read(api.POST('/warranty-losses/{id}/decision', { params: params(given.id), body: given.body }));
    case 'object': return read(api.POST('/warranty-losses/{id}/objection', { params: params(given.id), body: given.body }));
    case 'review': return read(api.POST('/warranty-losses/{id}/review', { params: params(given.id), body: given.body }));
  }
}
export const useWarrantyAct = () => useWrite(['serials'], send);
