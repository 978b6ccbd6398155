import type { Courier } from '../../domain/process/ports';

/** Temporal that never answers: every completion goes the direct way, and what it must be told stays in the outbox. */
export const awayCourier: Courier = { complete: async () => 'unavailable', wake: async () => 'unavailable' };
