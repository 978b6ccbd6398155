import type { ItemFilters, ItemRow } from '../../contracts/catalogue-items';
import type { CustomerFilters, CustomerRow } from '../../contracts/customers';
import { ok, refuse, type Result } from '../../contracts/errors';
import { mostListed } from '../../contracts/list-export';
import type { RequestRow } from '../../contracts/requests';
import type { RecallUnit } from '../../contracts/recalls';
import type { SerialFilters, SerialRow } from '../../contracts/serials';
import type { ListedTask } from '../../contracts/tasks';
import { actingRole } from '../access/may';
import type { CustomerQueries } from '../customers/ports';
import type { ItemQueries } from '../catalogue/item-ports';
import type { PriceFilters, PriceRow } from '../../contracts/prices';
import type { RevisionLine } from '../../contracts/price-revisions';
import type { PriceQueries } from '../prices/ports';
import type { RevisionQueries } from '../prices/revision-ports';
import type { InboxQueries, TaskListFilter } from '../inbox/queries';
import type { RequestListFilter, RequestQueries } from '../requests/queries';
import type { RecallQueries } from '../recalls/ports';
import type { SerialQueries } from '../serials/ports';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';

const page = 500;
type Pages<Row> = (tx: Tx, of: { limit: number; after?: string }) => Promise<Result<{ items: Row[]; next: string | null }>>;

/** The whole of a list as its reader sees it, up to a bound; that it was taken is recorded. Refusals: those of the list, `list.too-many`. */
export function createListExports({ unitOfWork, requests, inbox, serials, items, prices, revisions, recalls, customers, journal }: { customers: Pick<CustomerQueries, 'list'>; prices: Pick<PriceQueries, 'prices'>; revisions: Pick<RevisionQueries, 'lines'>; unitOfWork: UnitOfWork; serials: Pick<SerialQueries, 'list'>; recalls: Pick<RecallQueries, 'units'>; items: Pick<ItemQueries, 'list'>; requests: Pick<RequestQueries, 'list'>; inbox: Pick<InboxQueries, 'list'>; journal: Journal }) {
  const taken = <Row>(actor: UserActor, kind: 'request' | 'task' | 'serial' | 'catalogue' | 'customer' | 'recall', filters: object, read: Pages<Row>): Promise<Result<Row[]>> => unitOfWork.run<Row[]>(actor, async (tx) => {
    const rows: Row[] = [];
    let after: string | undefined;
    do {
      const found = await read(tx, { limit: page, ...(after !== undefined && { after }) });
      if (!found.ok) return found;
      rows.push(...found.value.items);
      after = found.value.next ?? undefined;
    } while (after !== undefined && rows.length <= mostListed);
    if (rows.length > mostListed) return refuse('list.too-many', { limit: mostListed });
    await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, kind === 'recall' ? 'serial.read' : `${kind}.read`), action: `${kind}.export`, resource: kind, resourceId: 'list', after: { ...filters, entries: rows.length } }]);
    return ok(rows);
  });
  return {
    requests: (actor: UserActor, filters: Omit<RequestListFilter, 'limit' | 'after'>): Promise<Result<RequestRow[]>> => taken(actor, 'request', filters, (tx, of) => requests.list(tx, actor, { ...filters, ...of })),
    tasks: (actor: UserActor, filters: Omit<TaskListFilter, 'limit' | 'after'>): Promise<Result<ListedTask[]>> => taken(actor, 'task', filters, (tx, of) => inbox.list(tx, actor, { ...filters, ...of })),
    items: (actor: UserActor, filters: ItemFilters): Promise<Result<ItemRow[]>> => taken(actor, 'catalogue', filters, (tx, of) => items.list(tx, actor, { ...filters, ...of })),
    prices: (actor: UserActor, listId: string, filters: PriceFilters): Promise<Result<PriceRow[]>> => taken(actor, 'catalogue', { priceList: listId, ...filters }, (tx, of) => prices.prices(tx, listId, { ...filters, ...of })),
    priceRevision: (actor: UserActor, id: string): Promise<Result<RevisionLine[]>> => taken(actor, 'catalogue', { priceRevision: id }, (tx, of) => revisions.lines(tx, id, { sort: 'code', ...of })),
    customers: (actor: UserActor, filters: CustomerFilters): Promise<Result<CustomerRow[]>> => taken(actor, 'customer', filters, (tx, of) => customers.list(tx, actor, { ...filters, ...of })),
    serials: (actor: UserActor, filters: SerialFilters): Promise<Result<SerialRow[]>> => taken(actor, 'serial', filters, (tx, of) => serials.list(tx, actor, { ...filters, ...of })),
    recalled: (actor: UserActor, id: string): Promise<Result<RecallUnit[]>> => taken(actor, 'recall', { recall: id }, async (tx, of) => await recalls.units(tx, actor, id, of) ?? refuse('recall.not-found')),
  };
}
export type ListExports = ReturnType<typeof createListExports>;
