import type { billCodes } from '../../contracts/bill-codes';
import type { channels } from '../../contracts/request-filters';
import type { custodies } from '../../contracts/requests';
import type { CheckItem } from '../../contracts/task-types/form-fields';
import type { Status } from '../../contracts/statuses';
import type { JsonObject } from '../../engine/model';
import type { PlacedRow } from '../access/may';
import type { Tx } from '../shared/unit-of-work';

export type Channel = (typeof channels)[number];
export type Custody = (typeof custodies)[number];
export type BillCode = (typeof billCodes)[number];
export type Outcome = 'repaired' | 'unrepaired' | 'no-fault-found' | 'disposed' | 'replaced';

/** A request as effects need it. Amounts are in rial. */
export interface RequestRecord extends PlacedRow {
  id: string; no: string; channel: Channel; customerId: string; serial: string | null; custody: Custody; status: Status; outcome: Outcome | null;
  technicianId: string | null; unitId: string | null; costCeiling: bigint | null; priority: number; repairedAt: string | null;
}
export interface RequestPatch {
  serial?: string; condition?: string; accessories?: string[]; costCeiling?: string; promisedOn?: string; place?: string | null; custody?: Custody; outcome?: Outcome | null;
  technicianId?: string; unitId?: string | null; repairedAt?: string | null; deliveredAt?: string;
}
export interface NewRequest extends PlacedRow {
  id: string; no: string; trackingCode: string; channel: Channel; externalId: string | null; customerId: string; itemId: string | null; itemText: string; brandText: string | null;
  serial: string | null; accessories: string[]; condition: string | null; words: string; priority: number; promisedOn: string | null; reportedOn: string | null; costCeiling: string | null;
  createdBy: string;
}
export interface RequestStore {
  byId(tx: Tx, id: string): Promise<RequestRecord | null>;
  /** Whose own it is: who took it in, and who has or had a task of it. */
  people(tx: Tx, id: string): Promise<string[]>;
  /** With a serial the request becomes part of the story of that unit. */
  change(tx: Tx, id: string, patch: RequestPatch): Promise<void>;
  /** Another request with this serial that has not ended. */
  openWithSerial(tx: Tx, serial: string, except?: string): Promise<{ id: string; no: string } | null>;
  byExternalId(tx: Tx, externalId: string): Promise<{ id: string; no: string; trackingCode: string } | null>;
  /** Inserts the request and the first row of its history; with a serial it becomes part of the story of that unit. */
  insert(tx: Tx, request: NewRequest): Promise<void>;
  /** The next number of the branch in the Jalali year; the row is held until the end of the transaction. */
  nextNumber(tx: Tx, branchId: string): Promise<{ branchCode: string; year: number; number: number }>;
  /** Finds the customer of this name and phone (of this agent), or makes one. */
  customer(tx: Tx, customer: { id: string; name: string; phone: string | null; agentId: string | null }): Promise<string>;
  /** Who a customer is by now, who may have been merged into another; nobody merges them until the transaction ends. Null: unknown. */
  customerNow(tx: Tx, id: string): Promise<string | null>;
  item(tx: Tx, id: string): Promise<{ title: string; brand: string | null } | null>;
  agent(tx: Tx, id: string): Promise<{ branchId: string } | null>;
  /** Its open tasks come first from now on. */
  raisePriority(tx: Tx, requestId: string): Promise<void>;
}

export type EstimateState = 'draft' | 'sent' | 'approved' | 'partly-approved' | 'rejected' | 'expired' | 'none-needed' | 'withdrawn';
export type LineState = 'proposed' | 'approved' | 'rejected' | 'reserved' | 'issued' | 'fitted' | 'returned' | 'withdrawn';
export interface EstimateLine { id: string; kind: 'service' | 'part' | 'travel' | 'expense'; title: string; quantity: string; price: bigint; amount: bigint; billCode: BillCode; state: LineState }
export interface Estimate { id: string; number: number; state: EstimateState; discount: bigint; customerTotal: bigint; lines: EstimateLine[] }
export type NewEstimateLine = Omit<EstimateLine, 'quantity'> & { quantity: string; itemId: string | null; code: string | null; why: string | null };
export interface NewEstimate {
  id: string; requestId: string; taskId: string; state: EstimateState; covered: bigint; discount: bigint; customerTotal: bigint; note: string | null; createdBy: string; at: string; lines: NewEstimateLine[];
}
export interface EstimateStore {
  /** In order of their numbers, with their lines in order. */
  ofRequest(tx: Tx, requestId: string): Promise<Estimate[]>;
  /** Takes the next number of the request. */
  insert(tx: Tx, estimate: NewEstimate): Promise<void>;
  decide(tx: Tx, decision: { id: string; state: EstimateState; decidedBy: string | null; through: string | null; at: string }): Promise<void>;
  moveLines(tx: Tx, lineIds: string[], state: LineState): Promise<void>;
}

export interface WorkReport {
  id: string; requestId: string; taskId: string; kind: 'diagnosis' | 'repair' | 'rework'; technicianId: string; findings: string | null; done: string | null; minutes: number | null; checklist: CheckItem[]; at: string;
  /** Of a diagnosis. */
  symptomId?: string | null; causeId?: string | null;
}
export interface FaultsInUse {
  /** None where it is not there, not in use, or of another kind. What is found stays in use until the end of the transaction. */
  find(tx: Tx, kind: 'symptom' | 'cause', id: string): Promise<{ voidsCover: boolean } | null>;
  /** Kinds of which there is none to choose. */
  without(tx: Tx): Promise<('symptom' | 'cause')[]>;
}
export interface QcCheck { id: string; requestId: string; taskId: string; checkerId: string; verdict: 'pass' | 'back' | 'reject'; checklist: CheckItem[]; remarks: string | null; at: string }
export interface WorkStore {
  report(tx: Tx, report: WorkReport): Promise<void>;
  /** Signs the newest report that nobody has signed. */
  approveNewest(tx: Tx, requestId: string, by: string, at: string): Promise<void>;
  check(tx: Tx, check: QcCheck): Promise<void>;
  /** How often QC has sent the device back. */
  returns(tx: Tx, requestId: string): Promise<number>;
}

export interface Receipt { id: string; requestId: string; taskId: string; kind: 'deposit' | 'settlement' | 'refund'; method: string; amount: bigint; reference: string | null; by: string; at: string }
export interface ReceiptStore {
  insert(tx: Tx, receipt: Receipt): Promise<void>;
  /** Deposits and settlements less refunds, and which kinds there are. */
  received(tx: Tx, requestId: string): Promise<{ total: bigint; deposit: boolean; settled: boolean }>;
}

export interface Handover {
  id: string; requestId: string; taskId: string; kind: 'counter' | 'shipment' | 'return' | 'disposal' | 'replacement'; receiver: string | null; waybill: string | null; carrier: string | null; serial: string | null; note: string | null; by: string; at: string;
}
export interface Signature { requestId: string; taskId: string; kind: 'intake' | 'handover'; /** As `contracts/signature` has them. */ strokes: string; by: string; at: string }
export interface Decision { id: string; /** None: the task of a process that is about no request. */ requestId: string | null; taskId: string; kind: string; outcome: string; reason: string | null; details: JsonObject; by: string; at: string }
export interface RecordStore {
  handover(tx: Tx, handover: Handover): Promise<void>;
  signature(tx: Tx, signature: Signature): Promise<void>;
  decision(tx: Tx, decision: Decision): Promise<void>;
  /** The newest decision of one of these kinds. */
  newestDecision(tx: Tx, requestId: string, kinds: string[]): Promise<Pick<Decision, 'kind' | 'outcome' | 'details' | 'reason'> | null>;
}

export type ReplacementState = 'applied' | 'approved' | 'refused' | 'handed-over' | 'withdrawn';
export interface Replacement { id: string; requestId: string; instanceId: string; reason: string; state: ReplacementState; newItemText: string | null; newSerial: string | null }
export interface ReplacementStore {
  insert(tx: Tx, replacement: Pick<Replacement, 'id' | 'requestId' | 'instanceId' | 'reason'> & { at: string }): Promise<void>;
  newest(tx: Tx, requestId: string): Promise<Replacement | null>;
  change(tx: Tx, id: string, change: { state?: ReplacementState; newItemText?: string; newSerial?: string; decidedBy?: string; decidedAt?: string }): Promise<void>;
}

export interface People {
  /** A person who may work now; null when unknown or no longer active. */
  active(tx: Tx, userId: string): Promise<{ id: string; roles: string[]; branchId: string; allBranches: boolean; unitId: string | null; agentId: string | null } | null>;
  /** Active people of a role in a branch (of an agent, when given); `everyone`: the branch's staff, and the agent's people too. */
  ofRole(tx: Tx, role: string, branchId: string, agentId: string | null): Promise<string[]>;
  unitExists(tx: Tx, unitId: string): Promise<boolean>;
}
