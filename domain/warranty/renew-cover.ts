import type { Tx } from '../shared/unit-of-work';
import { periodsOf } from './periods';
import { standingOf } from './standing';
import { startOf } from './start';
import type { WarrantyStore } from './unit-ports';

type Of = Parameters<WarrantyStore['kept']>[1];

/** Writes the rows of cover anew as the rules make them, and how each warranty stands. Called in the transaction of whatever they depend on. */
export async function renewCover(store: WarrantyStore, tx: Tx, of: Of, today: string): Promise<void> {
  if (('ids' in of ? of.ids : of.unitIds).length === 0) return;
  const kept = await store.kept(tx, of, 'lock');
  if (kept.length === 0) return;
  const units = new Map((await store.units(tx, [...new Set(kept.map(({ unitId }) => unitId))])).map((unit) => [unit.id, unit]));
  const parents = await store.parents(tx, [...new Set([...units.values()].map(({ itemId }) => itemId))]);
  const rows = [];
  for (const one of kept) {
    const unit = units.get(one.unitId)!;
    // What has no beginning yet gets one as soon as the unit has the date.
    const start = one.start === null ? startOf(one.terms, { ...unit, activatedOn: one.activatedOn, invoicedOn: one.invoicedOn }) : null;
    if (start?.on) await store.begin(tx, one.id, { activatedOn: one.activatedOn, invoicedOn: one.invoicedOn, start: start.on, because: start.because });
    const warranty = start?.on ? { ...one, start: start.on } : one;
    const periods = periodsOf(warranty, parents.get(unit.itemId));
    rows.push({ warrantyId: one.id, periods });
    const state = standingOf(warranty, periods, today);
    if (state !== one.state) await store.setState(tx, one.id, state);
  }
  await store.cover(tx, rows);
}
