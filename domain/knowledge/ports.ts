import type { FaultChange, FaultCount, FaultKind, FaultRow, NewFault, NewTemplate, TemplateChange, TemplateRow } from '../../contracts/knowledge';
import type { InUse } from '../shared/in-use';
import type { Tx } from '../shared/unit-of-work';

export interface FaultStore {
  /** Changes of one kind wait for each other, and for the diagnoses that are being written with it. */
  lockKind(tx: Tx, kind: FaultKind): Promise<void>;
  fault(tx: Tx, id: string): Promise<FaultRow | null>;
  /** Whether `id` is `top`, or below it. */
  isBelow(tx: Tx, id: string, top: string): Promise<boolean>;
  /** Of these, the parts that the catalogue offers. */
  offeredParts(tx: Tx, ids: readonly string[]): Promise<string[]>;
  /** At the end of its kind. False when the code is taken; nothing is changed then. */
  add(tx: Tx, id: string, fault: NewFault): Promise<boolean>;
  change(tx: Tx, id: string, change: FaultChange): Promise<void>;
  uses(tx: Tx, id: string): Promise<InUse>;
}

export interface FaultQueries {
  counts(tx: Tx): Promise<FaultCount[]>;
  /** By position and code. */
  list(tx: Tx, kind: FaultKind): Promise<FaultRow[]>;
  fault(tx: Tx, id: string): Promise<FaultRow | null>;
}

export interface TemplateStore {
  /** Held until the end of the transaction. */
  held(tx: Tx, id: string): Promise<TemplateRow | null>;
  /** At the end. False when the code is taken; nothing is changed then. */
  add(tx: Tx, id: string, template: NewTemplate): Promise<boolean>;
  change(tx: Tx, id: string, change: TemplateChange): Promise<void>;
}

export interface TemplateQueries {
  /** By position and code. */
  list(tx: Tx): Promise<TemplateRow[]>;
  template(tx: Tx, id: string): Promise<TemplateRow | null>;
}
