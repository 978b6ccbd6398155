import type { AbsenceChange, AbsenceRow, AbsenceView } from '../../contracts/absences';
import type { Label } from '../../contracts/label';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

export interface Span { startsAt: Date; endsAt: Date }
/** Where whoever is away works; null: they are switched off. */
export interface Workplace { branchId: string; agentId: string | null; unitId: string | null }
export type KnownAbsence = Omit<AbsenceRow, 'mayChange'> & { workplace: Workplace | null };

export interface AbsenceStore {
  /** One change of absences at a time, so that no two make a ring together. */
  lock(tx: Tx): Promise<void>;
  /** From the beginning of the first day to the end of the last, where the person works, and which day it is there now. */
  span(tx: Tx, userId: string, days: { from: string; to: string }): Promise<Span & { today: string }>;
  find(tx: Tx, id: string): Promise<KnownAbsence | null>;
  list(tx: Tx, actor: UserActor, view: AbsenceView): Promise<KnownAbsence[]>;
  /** Whether another absence of the person lies within. */
  overlaps(tx: Tx, userId: string, span: Span, but: string | null): Promise<boolean>;
  /** Whether the person would, by way of substitutes who are away too, stand in for themselves at some moment. */
  closesRing(tx: Tx, userId: string, span: Span, substitutes: readonly string[], but: string | null): Promise<boolean>;
  add(tx: Tx, absence: AbsenceChange & Span & { id: string; userId: string; createdBy: string }): Promise<void>;
  change(tx: Tx, id: string, absence: AbsenceChange & Span): Promise<void>;
  /** One that has not begun is removed. */
  end(tx: Tx, id: string): Promise<void>;
  /** Active colleagues of the person’s branch (or agency). */
  colleagues(tx: Tx, person: UserActor): Promise<{ actor: UserActor; name: Label }[]>;
}
