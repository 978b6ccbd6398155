import { ok, type Result } from '../../contracts/errors';
import { inquiryVerdicts, mostInquired, type InquiryAnswer, type InquiryVerdict } from '../../contracts/inquiry';
import type { Label } from '../../contracts/label';
import type { WarrantyState } from '../../contracts/unit-warranties';
import type { CoverKind } from '../../contracts/warranties';
import { plainSerial } from '../requests/serial';
import { systemFor, type Origin } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { lastDayOf } from './days';
import { periodsOf } from './periods';
import { standingOf } from './standing';
import type { Parents } from './terms';
import type { KeptWarranty, WarrantyStore } from './unit-ports';

export interface InquiredUnit { id: string; itemId: string; product: Label; brand: string | null }
export interface InquiryStore {
  /** Units with exactly this serial or IMEI. */
  units(tx: Tx, serial: string, most: number): Promise<InquiredUnit[]>;
  titles(tx: Tx, planIds: readonly string[]): Promise<Map<string, Label>>;
  today(tx: Tx): Promise<string>;
}
export interface InquiryDeps { unitOfWork: UnitOfWork; store: InquiryStore; warranties: Pick<WarrantyStore, 'kept' | 'parents'>; journal: Journal }

const verdicts: Record<WarrantyState, InquiryVerdict> = { active: 'valid', issued: 'not-started', unregistered: 'not-started', suspended: 'suspended', void: 'void', expired: 'expired' };

type Told = InquiryAnswer['units'][number];
const toldOf = (warranty: KeptWarranty, parents: Parents, title: Label | null, today: string): Pick<Told, 'verdict' | 'plan' | 'from' | 'until' | 'paidUntil'> => {
  const periods = periodsOf(warranty, parents);
  const lastOf = (wanted: CoverKind): string | null => {
    const ends = periods.flatMap(({ kind, to }) => (kind === wanted ? to : []));
    return ends.length === 0 ? null : lastDayOf(Math.max(...ends));
  };
  return { verdict: verdicts[standingOf(warranty, periods, today)], plan: title, from: warranty.start, until: lastOf('warranty'), paidUntil: lastOf('paid-commitment') };
};

/** Whether a serial is genuine and what its warranty is, for whoever asks: a portal, a counter, a message. Nothing that the card of the warranty does not say. */
export function createInquiry({ unitOfWork, store, warranties, journal }: InquiryDeps) {
  return {
    inquire: (serial: string, origin: Origin): Promise<Result<InquiryAnswer>> => unitOfWork.run<InquiryAnswer>(systemFor(origin), async (tx) => {
      const units = plainSerial(serial) === '' ? [] : await store.units(tx, serial, mostInquired);
      if (units.length === 0) return ok({ genuine: false, units: [] });
      const [kept, parents, today] = await Promise.all([warranties.kept(tx, { unitIds: units.map(({ id }) => id) }), warranties.parents(tx, units.map(({ itemId }) => itemId)), store.today(tx)]);
      const titles = await store.titles(tx, kept.map(({ planId }) => planId));
      return ok({
        genuine: true,
        units: units.map(({ id, itemId, product, brand }): Told => {
          const told = kept.filter(({ unitId }) => unitId === id).map((one) => toldOf(one, parents.get(itemId) ?? {}, titles.get(one.planId) ?? null, today));
          const [best] = told.sort((one, other) => inquiryVerdicts.indexOf(one.verdict) - inquiryVerdicts.indexOf(other.verdict) || (other.until ?? '').localeCompare(one.until ?? ''));
          return { product, brand, ...(best ?? { verdict: 'none', plan: null, from: null, until: null, paidUntil: null }) };
        }),
      });
    }),

    /** Somebody goes through serials that there are not. */
    noticed: (origin: Origin): Promise<void> => unitOfWork.do(systemFor(origin), async (tx) => {
      await journal.audit(tx, [{ actorId: null, actorRole: null, action: 'inquiry.probing', resource: 'inquiry', resourceId: origin.address ?? 'unknown' }]);
    }),
  };
}
export type Inquiry = ReturnType<typeof createInquiry>;
