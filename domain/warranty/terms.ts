import type { CoverClass, CoverKind, CoverSource, ExchangeKind, Exclusion, PartRule, PlanCalendar, StartBasis, UsageUnit } from '../../contracts/warranties';

/** A day as `YYYY-MM-DD` of the Gregorian calendar. */
export type Day = string;
/** Months are counted in the calendar of the plan, then days are added. */
export interface Length { months: number; days: number }

/** What one line promises. `itemId` null: the whole product; else a node of its bill of materials with all beneath it. */
export interface PlanLine {
  itemId: string | null; class: CoverClass; kind: CoverKind;
  /** Null: only usage ends it. */
  length: Length | null;
  /** The line ends when the meter has moved by so much, if that is before its last day; null: the meter does not count. */
  usage: number | null;
  /** Of a paid commitment: its length counts from the end of the free time instead of from the start. */
  afterWarranty: boolean;
  /** What is covered, in thousandths. */
  share: number;
  exchange: ExchangeKind; exclusions: readonly Exclusion[];
}

export interface PlanTerms {
  calendar: PlanCalendar; startBasis: StartBasis;
  latestStart: { after: 'production' | 'sale'; length: Length } | null;
  transferable: boolean;
  partRule: PartRule; partLength: Length;
  usageUnit: UsageUnit | null;
  lines: readonly PlanLine[];
}

/** What is known of a unit; `leftOn` stands for the sale where that is not known. */
export interface UnitDates { madeOn?: Day | null; leftOn?: Day | null; soldOn?: Day | null; invoicedOn?: Day | null; activatedOn?: Day | null }

/** Part of a warranty: null is all of it. A component is named with all beneath it. */
export interface Part { itemId: string | null; class: CoverClass | null }

/** What happened to a warranty after its start. */
export interface Happenings {
  /** Days given, to free time or to the paid commitment, by the day from which they were given. */
  extensions: readonly (Part & { kind: CoverKind; days: number; on: Day })[];
  /** Nothing is covered from `from` until the day before `to` (null: still); `givesBack`: those days are added at the end. */
  suspensions: readonly { from: Day; to: Day | null; givesBack: boolean }[];
  /** A component was put in another's place; `usage`: the meter then. */
  fitted: readonly { itemId: string; on: Day; usage: number | null }[];
  /** Free cover is lost from this day on; paid commitments stay. */
  losses: readonly (Part & { from: Day; cause: Exclusion })[];
  /** Days on which the unit went to another owner. */
  transfers: readonly Day[];
  /** The whole warranty is void from this day on. */
  voidFrom: Day | null;
}

export interface UnitWarranty extends Happenings {
  id: string; source: CoverSource; terms: PlanTerms;
  /** Null: it has not begun, and nobody knows when it will. */
  start: Day | null;
  /** The meter at the start. */
  startUsage: number;
}

export const nothingHappened: Happenings = { extensions: [], suspensions: [], fitted: [], losses: [], transfers: [], voidFrom: null };

/** Bill of materials: of each component, in what it sits. */
export type Parents = Readonly<Record<string, string | undefined>>;
