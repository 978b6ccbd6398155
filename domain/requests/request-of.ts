import type { Tx } from '../shared/unit-of-work';
import type { RequestRecord, RequestStore } from './ports';

/** The request of a task or service task; one without a request is a broken promise of the diagram. */
export async function requestOf({ requests }: { requests: RequestStore }, { tx, requestId }: { tx: Tx; requestId: string }): Promise<RequestRecord> {
  const request = await requests.byId(tx, requestId);
  if (!request) throw new Error(`There is no request ${requestId}`);
  return request;
}
