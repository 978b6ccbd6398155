import type { Result } from '../../contracts/errors';
import type { FoundSerial, NewComponent, SerialChange, SerialComponent, SerialDetail, SerialEvent, SerialEventKind, SerialFilters, SerialRequest, SerialRow, SerialRule, SerialRuleChange, SerialState } from '../../contracts/serials';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

/** A unit as a change goes on from it. */
export interface SerialRecord extends SerialChange { id: string; state: SerialState; revision: string; components: SerialComponent[] }
export interface NewUnit extends SerialChange { id: string; state: SerialState }
/** `on`: the business day; something of today happened now. */
export interface NewEvent { unitId: string; on: string; kind: SerialEventKind; note?: string | undefined; document?: string | null | undefined; place?: string | null | undefined; actorId: string }
/** What of these is not there, or not in use. */
export interface Named { itemId?: string; ownerId?: string | null | undefined; branchId?: string | null | undefined }
type Page<Row> = { items: Row[]; next: string | null };
interface Asked { limit: number; after?: string | undefined }

export interface SerialStore {
  /** The day in the business's time zone. */
  today(tx: Tx): Promise<string>;
  /** Paths of those that are unknown, or not in use; a unit is one of a product, a component of a product or part. */
  unknown(tx: Tx, named: Named, kinds?: readonly string[]): Promise<(keyof Named)[]>;
  /** Units of the product with one of these keys, or that read alike (`serial.ts`). */
  known(tx: Tx, itemId: string, serials: readonly string[]): Promise<{ id: string; serial: string; key: string; look: string }[]>;
  /** Which of these belong to a unit other than `except`. */
  takenImeis(tx: Tx, imeis: readonly string[], except?: string): Promise<string[]>;
  /** Inserts those that are not there yet, with their IMEIs, and takes up requests that came before them; the ids of those that it inserted. Null: somebody else has taken an IMEI meanwhile. */
  insert(tx: Tx, units: readonly NewUnit[], by: string): Promise<Set<string> | null>;
  /** Found and locked until the transaction ends. */
  unit(tx: Tx, id: string): Promise<SerialRecord | null>;
  /** `serial`: another unit of the product has it; `imei`: another unit has one of these; nothing is changed then. */
  change(tx: Tx, id: string, change: SerialChange): Promise<'done' | 'serial' | 'imei'>;
  stand(tx: Tx, id: string, state: SerialState, dates: { leftOn?: string; soldOn?: string; ownerId?: string; place?: string; saleDocument?: string }): Promise<void>;
  events(tx: Tx, events: readonly NewEvent[]): Promise<void>;
  fit(tx: Tx, unitId: string, component: NewComponent & { id: string }): Promise<void>;
  remove(tx: Tx, componentId: string, on: string | null): Promise<void>;
  rule(tx: Tx, itemId: string): Promise<SerialRule>;
  setRule(tx: Tx, itemId: string, rule: SerialRuleChange): Promise<void>;
}

/** What row-level security lets through: staff every unit, an agency those that it has had. Null: not there, or not for the reader. */
export interface SerialQueries {
  /** The newest first; with `q` in the order of the serials, with days of sale the last sold first. */
  list(tx: Tx, actor: UserActor, filter: SerialFilters & Asked): Promise<Result<Page<SerialRow>>>;
  detail(tx: Tx, actor: UserActor, id: string): Promise<SerialDetail | null>;
  events(tx: Tx, actor: UserActor, id: string, asked: Asked): Promise<Result<Page<SerialEvent>> | null>;
  requests(tx: Tx, actor: UserActor, id: string, asked: Asked): Promise<Result<Page<SerialRequest>> | null>;
  /** In one round trip. */
  lookUp(tx: Tx, actor: UserActor, serial: string): Promise<FoundSerial[]>;
  labels(tx: Tx, ids: readonly string[]): Promise<Pick<SerialRow, 'id' | 'serial' | 'item'>[]>;
  rule(tx: Tx, itemId: string): Promise<SerialRule | null>;
}
