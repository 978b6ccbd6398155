import type { Tx } from '../domain/shared/unit-of-work';
import { sqlOf } from './unit-of-work';

/**
 * Statements within a transaction that go beyond what its actor may see or write: what they are for is the caller's to hold. The actor stays
 * the one who acts, and what comes afterwards is held by their rights again.
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  sqlOf(tx).send("select set_config('zamen.kind_before', coalesce(current_setting('zamen.kind', true), ''), true)");
  sqlOf(tx).send("select set_config('zamen.kind', 'system', true)");
  const result = await work();
  sqlOf(tx).send("select set_config('zamen.kind', current_setting('zamen.kind_before'), true)");
  return result;
}
