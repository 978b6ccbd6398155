import { setTimeout as pause } from 'node:timers/promises';
import { asIntake, readOpenRepairRow } from '../../domain/imports/open-repair-row';
import { anyOf, type Person } from '../staff/crew';
import { lot, uuidOf } from '../staff/lots';
import { madeRecords } from '../staff/made-records';
import { patiently, type Patience } from '../staff/patience';
import { journeyOf, type Journey } from '../staff/plan';

export interface OpeningOptions { seed: number; people: readonly Person[]; journeys: Map<string, Journey>; /** So many at once, before the first pause. */ first: number; pauseMilliseconds: number; patience: Patience; isOver: () => boolean }

/** Reception takes in one device after the other, some with a serial, until it is over. A click without an answer is clicked again with the same key. */
export async function openRequests({ seed, people, journeys, first, pauseMilliseconds, patience, isOver }: OpeningOptions): Promise<number> {
  const { client } = anyOf(people, 'reception');
  const records = madeRecords(seed, 5_000, 'faults');
  let opened = 0;
  for (const [index, record] of records.entries()) {
    if (isOver()) break;
    const read = readOpenRepairRow(record.columns, '2030-01-01');
    if (!read.ok) throw new Error(`the record ${record.id} is not one: ${read.error.code}`);
    const serial = lot(seed, 'serial', index) < 0.5 ? { serial: `F${seed}-${index}-${record.id.length}` } : {};
    const body = { ...asIntake(read.value), channel: 'counter' as const, ...serial };
    const { id } = await patiently(() => client.createRequest(body, uuidOf(seed, 'request', record.id)), patience);
    journeys.set(id, journeyOf(seed, record.id, record.status));
    opened += 1;
    if (opened >= first) await pause(pauseMilliseconds);
  }
  return opened;
}
