import type { RecordedEvent, SerialState } from '../../contracts/serials';

interface Dates { leftOn: string | null; soldOn: string | null }
const all: readonly SerialState[] = ['made', 'in-stock', 'left', 'sold', 'scrapped', 'blocked'];
const but = (...states: SerialState[]): readonly SerialState[] => all.filter((state) => !states.includes(state));

/** How a unit stands by what is known of it. */
export const stateBy = ({ leftOn, soldOn }: Dates): SerialState => (soldOn ? 'sold' : leftOn ? 'left' : 'in-stock');

/** In which states something can happen to a unit, and how it stands after it; without `to` it stands as it did. A unit that is blocked goes nowhere before it is released. */
const moves: Readonly<Record<RecordedEvent, { from: readonly SerialState[]; to?: SerialState | ((dates: Dates) => SerialState) }>> = {
  'production-stage': { from: but('scrapped') }, 'production-problem': { from: but('scrapped') }, 'problem-fixed': { from: but('scrapped') },
  'warehouse-in': { from: but('scrapped', 'blocked'), to: 'in-stock' }, 'warehouse-out': { from: ['made', 'in-stock'], to: 'left' }, sold: { from: ['made', 'in-stock', 'left'], to: 'sold' },
  recall: { from: all }, scrapped: { from: but('scrapped'), to: 'scrapped' }, blocked: { from: but('scrapped', 'blocked'), to: 'blocked' }, released: { from: ['blocked'], to: stateBy }, note: { from: all },
};

/** The state after an event; null where it cannot happen to a unit that stands so. */
export function stateAfter(event: RecordedEvent, state: SerialState, dates: Dates): SerialState | null {
  const { from, to } = moves[event];
  if (!from.includes(state)) return null;
  return typeof to === 'function' ? to(dates) : to ?? state;
}
