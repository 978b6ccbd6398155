import type { z } from 'zod';
import type { Result } from '../../contracts/errors';
import type { RequestFilters, RequestSort } from '../../contracts/request-filters';
import type { ListCount } from '../../contracts/list-count';
import type { IncidentRow, intakeReceipt, RequestDetail, requestDiagram, RequestRow, TimelineItem } from '../../contracts/requests';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

export interface RequestListFilter extends RequestFilters { sort?: RequestSort | undefined; limit: number; after?: string | undefined }
export type RequestDiagram = z.infer<typeof requestDiagram>;
/** The receipt without its QR code, which is drawn at the edge. */
export type IntakeReceipt = Omit<z.infer<typeof intakeReceipt>, 'qr'>;
export interface Page<T> { items: T[]; next: string | null }

/** Requests as they are read. Null: unknown, or outside of the reader's scope, which is the same to them. */
export interface RequestQueries {
  /** In the wanted order, else newest first. A page with filters that few rows match may be short and still have a next one. An `after` that is none of this order's is refused as `request.invalid`. */
  list(tx: Tx, actor: UserActor, filter: RequestListFilter): Promise<Result<Page<RequestRow>>>;
  /** How many there are with these filters, as far as that is quickly told. */
  count(tx: Tx, actor: UserActor, filters: RequestFilters): Promise<Result<ListCount>>;
  detail(tx: Tx, actor: UserActor, requestId: string): Promise<RequestDetail | null>;
  timeline(tx: Tx, requestId: string): Promise<TimelineItem[] | null>;
  diagram(tx: Tx, requestId: string): Promise<RequestDiagram | null>;
  receipt(tx: Tx, actor: UserActor, requestId: string): Promise<IntakeReceipt | null>;
  incidents(tx: Tx, filter: { limit: number; after?: string }): Promise<Result<Page<IncidentRow>>>;
}
