import type { TendNobodys } from '../domain/inbox/tend-nobodys';
import type { Sweep } from '../domain/process/sweep';

/** An instance that is late by this much has lost its workflow, or the worker was away. */
const lateSeconds = 60;
const batch = 500;

export function createHousekeepingActivities(deps: { reconcile: (overdueSeconds: number, limit: number) => Promise<number>; sweep: Sweep; tendNobodys: TendNobodys }) {
  return {
    reconcile: (): Promise<number> => deps.reconcile(lateSeconds, batch),
    tendNobodys: (): Promise<number> => deps.tendNobodys(),
    sweep: (): Promise<void> => deps.sweep(),
  };
}
export type HousekeepingActivities = ReturnType<typeof createHousekeepingActivities>;
