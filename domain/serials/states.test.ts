import { recordedEvents, serialStates } from '../../contracts/serials';
import { stateAfter, stateBy } from './states';

const none = { leftOn: null, soldOn: null };

test('a unit stands as its dates say', () => {
  expect([stateBy(none), stateBy({ leftOn: '2026-01-01', soldOn: null }), stateBy({ leftOn: null, soldOn: '2026-01-01' })]).toEqual(['in-stock', 'left', 'sold']);
});

test.each([
  ['warehouse-in', 'made', 'in-stock'], ['warehouse-in', 'sold', 'in-stock'], ['warehouse-in', 'blocked', null], ['warehouse-out', 'in-stock', 'left'], ['warehouse-out', 'sold', null], ['sold', 'left', 'sold'], ['sold', 'sold', null],
  ['blocked', 'sold', 'blocked'], ['blocked', 'blocked', null], ['released', 'sold', null], ['scrapped', 'blocked', 'scrapped'], ['scrapped', 'scrapped', null], ['note', 'scrapped', 'scrapped'], ['recall', 'sold', 'sold'], ['production-problem', 'made', 'made'], ['production-problem', 'scrapped', null],
] as const)('%s of a unit that is %s: %s', (event, state, after) => { expect(stateAfter(event, state, none)).toBe(after); });

test('what is released stands as it did before', () => { expect(stateAfter('released', 'blocked', { leftOn: '2026-01-01', soldOn: '2026-02-01' })).toBe('sold'); });

test('every state but the first can be reached, and every one but the last can be left', () => {
  const arrivals = serialStates.flatMap((from) => recordedEvents.map((event) => [from, stateAfter(event, from, none)] as const)).filter(([from, to]) => to !== null && to !== from);
  expect([...new Set([...arrivals.map(([, to]) => to), stateBy({ ...none, soldOn: '2026-01-01' })])].sort()).toEqual(['blocked', 'in-stock', 'left', 'scrapped', 'sold']);
  expect([...new Set(arrivals.map(([from]) => from))].sort()).toEqual(['blocked', 'in-stock', 'left', 'made', 'sold']);
});
