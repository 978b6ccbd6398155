import { statuses, type Status } from '../../contracts/statuses';
import type { Label } from '../../contracts/label';
import type { RequestStore } from '../requests/ports';
import type { Tx } from '../shared/unit-of-work';
import type { Audience } from './audience';

export interface StatusNews { status: Status; subStatus: string | null; /** Who did what led to it; null: nobody. */ by: string | null; /** Names the step. */ step: string }

/** Tells whoever watches a request which status it has come to, but for the one whose act led there. */
export function createTellStatus({ requests, audience }: { requests: Pick<RequestStore, 'byId'>; audience: Pick<Audience, 'tellWatchers'> }) {
  return async (tx: Tx, requestId: string, { status, subStatus, by, step }: StatusNews): Promise<void> => {
    const request = await requests.byId(tx, requestId);
    if (!request) return;
    const sub = subStatus === null ? undefined : (statuses[status].subStatuses as Record<string, Label>)[subStatus];
    await audience.tellWatchers(tx, request, { kind: sub ? 'watched-sub-status' : 'watched-status', params: { status: statuses[status].label, ...(sub && { subStatus: sub }) }, dedupe: `status:${requestId}:${step}`, but: [by] });
  };
}
export type TellStatus = ReturnType<typeof createTellStatus>;
