import { countTry, noAttempts, waitSeconds, type AttemptState } from './lock-out';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 0, 5, 8, minutes));

function tries(count: number, from = 0): AttemptState {
  let state = noAttempts;
  for (let i = 0; i < count; i += 1) state = countTry(state, at(from));
  return state;
}

test('four failed tries lock nothing, the fifth locks for a minute', () => {
  expect(waitSeconds(tries(4), at(0))).toBe(0);
  expect(waitSeconds(tries(5), at(0))).toBe(60);
  expect(waitSeconds(tries(5), at(1))).toBe(0);
});

test('each further try doubles the lock, up to an hour', () => {
  expect([6, 7, 8, 30].map((count) => waitSeconds(tries(count), at(0)))).toEqual([120, 240, 480, 3600]);
});

test('a quarter of an hour of quiet after the lock begins anew', () => {
  const locked = tries(5);
  expect(countTry(locked, at(10)).failed).toBe(6);
  expect(countTry(locked, at(17))).toEqual({ failed: 1, firstAt: at(17), lockedUntil: null });
});
