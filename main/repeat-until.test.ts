import { repeatUntil, retryUntil } from './repeat-until';

test('repeats at once while there is more, goes on after an error, and ends with the signal', async () => {
  const ending = new AbortController();
  const errors: unknown[] = [];
  let calls = 0;
  await repeatUntil(ending.signal, 1, async () => {
    calls += 1;
    if (calls === 2) throw new Error('away');
    if (calls === 5) ending.abort();
    return calls < 2;
  }, (error) => errors.push(error));
  expect([calls, errors.length]).toEqual([5, 1]);
});

test('tries again until it succeeds, and gives up only when the end was asked for', async () => {
  const ending = new AbortController();
  let calls = 0;
  const answer = await retryUntil(ending.signal, 1, async () => {
    calls += 1;
    if (calls < 3) throw new Error('away');
    return 'up';
  }, () => undefined);
  expect([answer, calls]).toEqual(['up', 3]);
  ending.abort();
  await expect(retryUntil(ending.signal, 1, () => Promise.reject(new Error('away')), () => undefined)).rejects.toThrow('away');
});
